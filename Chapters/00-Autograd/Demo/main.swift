// Derivatives five ways: by quotients, by hand, by the engine, checked, and put to use.

import Figures

let options = DemoOptions(
  "autograd",
  "Finds derivatives by difference quotients, by a graph, and by two modes of the chain rule."
)

measureQuotients(options)
walkGraph(options)
checkOperations()
fitWave(options)
compareModes(options)
