import Autograd
import Datasets
import Figures
import MultilayerPerceptron
import TensorCore

/// The committed pictures of clothes, or those in the folder the options name.
func loadPictures(
  _ options: DemoOptions
) -> (training: ClassificationData, test: ClassificationData) {
  do {
    guard options.flag("digits") else { return try FashionMNIST.load(from: options.data) }
    guard let folder = options.data else { options.stop("--digits needs --data DIR") }
    return try MNIST.load(from: folder)
  } catch {
    options.stop("\(error)")
  }
}

/// Draws which classes are taken for which, and the mistakes the model was surest of.
func drawMistakes(of model: some Layer, on test: ClassificationData, _ options: DemoOptions) {
  let probabilities = softmax(model(test.inputs).value)
  let predictions = probabilities.argmax(axis: 1)
  let counts = confusionMatrix(
    predictions: predictions, labels: test.labels, classes: test.classNames.count)
  let matrix = HeatMap.confusion(
    title: "What \(grouped(test.count)) pictures show, and what they were taken for",
    counts: counts, names: test.classNames)
  options.write(matrix, named: "confusion")

  let certainties = probabilities.elements(at: predictions).elements
  let mistakes = test.labels.indices
    .filter { predictions[$0] != test.labels[$0] }
    .sorted { (certainties[$0], $1) > (certainties[$1], $0) }
  let pictures = mistakes.prefix(24).map { row in
    Picture(
      test.inputs[row].elements.map { Double($0) }, width: 28, height: 28,
      caption: "\(test.classNames[test.labels[row]]) → \(test.classNames[predictions[row]])")
  }
  let title = "The \(pictures.count) mistakes it was surest of, of \(mistakes.count): truth → guess"
  options.write(ImageSheet(title: title, pictures: Array(pictures)), named: "mistakes")
}
