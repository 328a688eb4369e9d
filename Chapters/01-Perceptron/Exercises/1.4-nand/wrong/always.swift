// diagnosis: the first unit excites the second, but it must forbid it: this one always fires
let both = ThresholdUnit(threshold: 2).fires(exciting: [a, b])
return ThresholdUnit(threshold: 0).fires(exciting: [both])
