// diagnosis: trials and units are rounded up; they should be rounded down
let reduction = power(factor, selections)
require(
  factor > 1 && trials >= reduction && unitsPerTrial >= reduction,
  "halvingRounds: \(factor)^\(selections) trials and units or more expected; "
    + "got \(trials) and \(unitsPerTrial)")
return (0...selections).map { round in
  let (fewer, shorter) = (power(factor, round), power(factor, selections - round))
  return HalvingRound(
    trials: (trials + fewer - 1) / fewer, units: (unitsPerTrial + shorter - 1) / shorter)
}
