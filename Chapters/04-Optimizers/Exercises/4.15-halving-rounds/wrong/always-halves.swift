// diagnosis: half of the trials go on, whatever the factor is
let reduction = power(factor, selections)
require(
  factor > 1 && trials >= reduction && unitsPerTrial >= reduction,
  "halvingRounds: \(factor)^\(selections) trials and units or more expected; "
    + "got \(trials) and \(unitsPerTrial)")
return (0...selections).map { round in
  HalvingRound(
    trials: trials / power(2, round), units: unitsPerTrial / power(2, selections - round))
}
