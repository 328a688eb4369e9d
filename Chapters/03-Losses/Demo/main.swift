// Losses against difference quotients, and losses against each other on the same data.

import Figures

let options = DemoOptions(
  "losses", "Fits the same data under each loss, and compares what comes out.")

checkLosses()
drawResidualLosses(options)
drawMarginLosses(options)
drawOutlier(options)
drawSurfaces(options)
compareRegressions(options)
compareClassifiers(options)
