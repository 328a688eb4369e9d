import Autograd
import ConvolutionalNetworks
import Datasets
import Figures
import TensorCore

extension Tensor {
  /// A matrix as a picture; what is 0 is black, the largest number white.
  func picture(_ caption: String) -> Picture {
    picture(caption, range: 0...Swift.max(Double(maximum()), 1e-9))
  }

  /// A matrix as a picture.
  func picture(_ caption: String, range: ClosedRange<Double>) -> Picture {
    Picture(
      elements.map { Double($0) }, width: shape[1], height: shape[0], range: range,
      caption: caption)
  }
}

/// Draws what the edge kernel makes of three dark rows above three bright ones, number by number.
func drawEdges(_ options: DemoOptions) {
  let image = Tensor.concatenated([.zeros([3, 6]), Tensor(repeating: 255, shape: [3, 6])])
  let figures = [
    ("image", image), ("kernel", EdgeKernel.horizontal),
    ("their correlation", correlation(image, EdgeKernel.horizontal)),
  ].map { title, matrix in
    HeatMap(
      title: title, values: matrix.rows.map { $0.elements.map { Double($0) } }, decimals: 0)
  }
  options.write(Panels(columns: 3, figures: figures), named: "edge")
}

/// Draws the first layer's kernels: gray is 0, white speaks for, black against.
func drawKernels(of model: Classifier, _ options: DemoOptions) {
  let kernels = model.kernels
  let pictures = kernels.rows.enumerated().map { number, kernel in
    let limit = Double(abs(kernel).maximum())
    return kernel[0].picture("kernel \(number + 1)", range: -limit...limit)
  }
  let sheet = ImageSheet(
    title: "What the first layer has learned to look for", pictures: pictures)
  options.write(sheet, named: "kernels")
}

/// Draws the maps that a boot and a shirt leave in both convolutions.
func drawMaps(of model: Classifier, on test: ClassificationData, _ options: DemoOptions) {
  var sheet: [Picture] = []
  for name in ["boot", "shirt"] {
    let row = firstRow(of: name, in: test)
    let image = Variable(constant: pictures(test.rows(at: [row])))
    let first = model.firstMaps(image)
    let second = model.secondMaps(first).value[0]
    sheet.append(image.value[0][0].picture(name))
    sheet += first.value[0].rows.enumerated().map { $1.picture("first, \($0 + 1)") }
    sheet += second.rows.prefix(7).enumerated().map { $1.picture("second, \($0 + 1)") }
  }
  let title = "Maps of the first convolution, and seven of the second one's sixteen"
  options.write(ImageSheet(title: title, pictures: sheet, columns: 7), named: "maps")
}

/// The first row of a class.
func firstRow(of name: String, in data: ClassificationData) -> Int {
  data.labels.firstIndex { data.classNames[$0] == name } ?? 0
}
