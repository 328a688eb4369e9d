// diagnosis: a quarter of a wave: steep at the end
Schedule { t in
  let share = Scalar(min(t, length)) / Scalar(length)
  return end + (start - end) * cos(Scalar.pi / 2 * share)
}
