// diagnosis: it leads to 0 instead of the last rate
Schedule { t in
  let share = Scalar(min(t, length)) / Scalar(length)
  return start * (1 + cos(.pi * share)) / 2
}
