// A race of all optimizers: down four surfaces that can be drawn, and down two that cannot.

import Figures

let options = DemoOptions(
  "optimizers", "Lets the optimizers race down four surfaces, and train on digits and diabetes.")
raceDownSurfaces(options)
drawSchedules(options)
trainOnDiabetes(options)
trainOnDigits(options)
compareSearches(options)
