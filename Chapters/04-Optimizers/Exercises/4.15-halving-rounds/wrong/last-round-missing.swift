// diagnosis: with s selections there are s + 1 rounds; the last one, of whole trials, is missing
let reduction = power(factor, selections)
require(
  factor > 1 && trials >= reduction && unitsPerTrial >= reduction,
  "halvingRounds: \(factor)^\(selections) trials and units or more expected; "
    + "got \(trials) and \(unitsPerTrial)")
return (0..<selections).map { round in
  HalvingRound(
    trials: trials / power(factor, round), units: unitsPerTrial / power(factor, selections - round))
}
