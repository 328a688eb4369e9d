// diagnosis: a straight line instead of a wave
Schedule { t in
  let share = Scalar(min(t, length)) / Scalar(length)
  return start + (end - start) * share
}
