// diagnosis: the last rate is added to a wave from the whole first rate: it begins too high
Schedule { t in
  let share = Scalar(min(t, length)) / Scalar(length)
  return end + start * (1 + cos(.pi * share)) / 2
}
