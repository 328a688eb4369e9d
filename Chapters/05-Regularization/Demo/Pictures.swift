import Datasets
import Figures
import TensorCore

/// Few pictures to learn from, as many to choose by, all there are, and those of the examination.
struct Pictures {
  var few: ClassificationData
  var validation: ClassificationData
  var all: ClassificationData
  var test: ClassificationData
}

/// A thousand pictures of clothes, a hundred of each kind, and the others.
func loadPictures(_ options: DemoOptions) -> Pictures {
  do {
    let (all, test) = try FashionMNIST.load(from: options.data)
    var generator = SeededGenerator(seed: 1)
    let count = Double(all.count)
    let (few, others) = all.stratifiedSplit(trainingFraction: 1000 / count, using: &generator)
    let (validation, _) = others.stratifiedSplit(
      trainingFraction: 1000 / (count - 1000), using: &generator)
    return Pictures(few: few, validation: validation, all: all, test: test)
  } catch {
    options.stop("\(error)")
  }
}
