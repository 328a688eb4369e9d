// diagnosis: each input forbids on its own, which makes NOR; only both together may forbid
ThresholdUnit(threshold: 0).fires(inhibiting: [a, b])
