// diagnosis: the share is divided in whole numbers: 0 until the end
Schedule { t in
  let share = Scalar(min(t, length) / length)
  return end + (start - end) * (1 + cos(.pi * share)) / 2
}
