import Autograd
import ConvolutionalNetworks
import Datasets
import Figures
import MultilayerPerceptron
import Regularization
import TensorCore

/// How well moved pictures are recognized: a measure of how invariant the whole network is.
func measureShifts(of model: Classifier, on test: ClassificationData, _ options: DemoOptions) {
  let shifts = Array(stride(from: -8, through: 8, by: options.quick ? 4 : 2))
  let images = pictures(test)
  let accuracies = shifts.map { shift in
    let moved = Tensor.stacked(images.rows.map { $0.translated(x: Double(shift), y: 0) })
    let logits = withoutGradients { model(moved).value }
    return accuracy(scores: logits, labels: test.labels)
  }
  let chart = LineChart(
    title: "Accuracy on pictures moved sideways", xTitle: "pixels to the right",
    yTitle: "share recognized",
    series: [Series("", x: shifts.map(Double.init), y: accuracies)])
  options.write(chart, named: "shifts")
  let (left, right) = (accuracies[0], accuracies[accuracies.count - 1])
  print("moved by 8 pixels: \(percent(left)) to the left, \(percent(right)) to the right")
}
