// diagnosis: the second unit needs an exciting input, but gets none: it never fires
let both = ThresholdUnit(threshold: 2).fires(exciting: [a, b])
return ThresholdUnit(threshold: 1).fires(inhibiting: [both])
