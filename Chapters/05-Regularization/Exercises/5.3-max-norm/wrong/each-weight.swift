// diagnosis: each weight was cut off on its own: that changes the direction
weight.clamped(to: -limit...limit)
