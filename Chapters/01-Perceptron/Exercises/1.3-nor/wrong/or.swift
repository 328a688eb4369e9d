// diagnosis: this is OR, the opposite: on if at least one input is on
ThresholdUnit(threshold: 1).fires(exciting: [a, b])
