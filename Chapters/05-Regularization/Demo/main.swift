// One network, a thousand pictures to learn from, and everything that can keep it from learning them
// by heart.

import Datasets
import Figures
import TensorCore

let options = DemoOptions(
  "regularization", "Trains one network with every regularizer on 1,000 pictures of clothes.")
let pictures = loadPictures(options)
let seeds = options.quick ? [options.seed] : (0..<3).map { options.seed + $0 }
let epochs = options.epochs ?? (options.quick ? 4 : 30)
let recipes = Recipe.all.filter { !options.quick || $0.isQuick }

print(
  "\(grouped(pictures.few.count)) pictures to learn from, \(grouped(pictures.test.count)) to be "
    + "tested on; \(epochs) epochs, seeds \(seeds.map(String.init).joined(separator: ", "))")
var results: [Outcome] = []
var progress = ProgressBar(
  "training", total: recipes.count * seeds.count * epochs, unit: "epochs")
for recipe in recipes {
  let runs = seeds.map { recipe.train(on: pictures, epochs: epochs, seed: $0, &progress) }
  results.append(Outcome(recipe: recipe, runs: runs))
}
progress.finish()

printTable(of: results)
options.write(curves(of: results), named: "curves")
options.write(weightHistogram(of: results), named: "weights")
options.write(shrinkage(), named: "shrinkage")
options.write(NormalizationDiagram(), named: "normalizations")
options.write(rates(options, on: pictures), named: "rates")
reportTargets(for: results, quick: options.quick)

showFitting(options)
showEvaluation(options)
