import Autograd
import ConvolutionalNetworks
import Datasets
import Figures
import MultilayerPerceptron
import Regularization
import TensorCore

/// Draws which classes are taken for which, and the mistakes the model was surest of.
func drawMistakes(of model: Classifier, on test: ClassificationData, _ options: DemoOptions) {
  let probabilities = withoutGradients { softmax(model(pictures(test)).value) }
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
  let shown = mistakes.prefix(18).map { row in
    test.inputs[row].reshaped([28, 28]).picture(
      "\(test.classNames[test.labels[row]]) → \(test.classNames[predictions[row]])", range: 0...1)
  }
  let title = "The \(shown.count) mistakes it was surest of, of \(mistakes.count): truth → guess"
  options.write(ImageSheet(title: title, pictures: Array(shown)), named: "mistakes")
}

/// Draws what the network goes by: of one picture of each class the saliency and the Grad-CAM.
func drawAttention(of model: Classifier, on test: ClassificationData, _ options: DemoOptions) {
  var sheet: [Picture] = []
  for name in ["boot", "bag", "dress", "trouser"] {
    let image = pictures(test.rows(at: [firstRow(of: name, in: test)]))
    let guess = model(image).value.argmax(axis: 1)[0]
    let guessName = test.classNames[guess]
    let salient = saliency(of: image[0]) { model($0)[0][guess] }
    let maps = model.secondMaps(model.firstMaps(Variable(constant: image))).value[0]
    let heat = gradCAM(maps: maps) { model.scores($0)[0][guess] }
    sheet += [
      image[0][0].picture(name), salient.picture("matters for \(guessName)"),
      heat.picture("speaks for \(guessName)"),
    ]
  }
  let title = "Picture, saliency, and Grad-CAM of the second maps"
  options.write(ImageSheet(title: title, pictures: sheet, columns: 6), named: "attention")
}
