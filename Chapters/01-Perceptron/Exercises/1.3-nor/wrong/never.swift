// diagnosis: both inputs only inhibit, so nothing can reach a threshold of 1: the unit never fires
ThresholdUnit(threshold: 1).fires(inhibiting: [a, b])
