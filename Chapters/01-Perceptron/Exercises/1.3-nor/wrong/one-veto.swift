// diagnosis: only b can forbid it to fire; a has no say
ThresholdUnit(threshold: 0).fires(exciting: [a], inhibiting: [b])
