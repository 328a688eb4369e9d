// diagnosis: this is AND, the opposite: the second unit, which turns the answer around, is missing
ThresholdUnit(threshold: 2).fires(exciting: [a, b])
