// diagnosis: exciting wires can only help, and the threshold 0 needs no help: it always fires
ThresholdUnit(threshold: 0).fires(exciting: [a, b])
