// diagnosis: after the last step the wave goes on, and the rate rises again
Schedule { t in
  let share = Scalar(t) / Scalar(length)
  return end + (start - end) * (1 + cos(.pi * share)) / 2
}
