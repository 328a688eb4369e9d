// diagnosis: rounded units of the first round are multiplied, so that the last trial is not whole
let reduction = power(factor, selections)
require(
  factor > 1 && trials >= reduction && unitsPerTrial >= reduction,
  "halvingRounds: \(factor)^\(selections) trials and units or more expected; "
    + "got \(trials) and \(unitsPerTrial)")
return (0...selections).map { round in
  HalvingRound(
    trials: trials / power(factor, round), units: unitsPerTrial / reduction * power(factor, round))
}
