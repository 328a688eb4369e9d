// diagnosis: this is XOR: with both inputs off, NAND is on, so the second unit must need nothing
let both = ThresholdUnit(threshold: 2).fires(exciting: [a, b])
return ThresholdUnit(threshold: 1).fires(exciting: [a, b], inhibiting: [both])
