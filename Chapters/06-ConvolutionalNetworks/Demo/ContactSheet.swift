import ConvolutionalNetworks
import Datasets
import Figures
import Foundation
import TensorCore

/// Images side by side in rows, on white.
///
/// - Parameters:
///   - images: `[3, height, width]`, all of one size.
///   - columns: how many stand in a row.
/// - Returns: one image.
func contactSheet(_ images: [Tensor], columns: Int) -> Tensor {
  let (gap, height, width) = (6, images[0].shape[1], images[0].shape[2])
  let rows = (images.count + columns - 1) / columns
  var sheet = Tensor.ones([3, gap + rows * (height + gap), gap + columns * (width + gap)])
  for (index, image) in images.enumerated() {
    let (row, column) = index.quotientAndRemainder(dividingBy: columns)
    let (top, left) = (gap + row * (height + gap), gap + column * (width + gap))
    sheet[0..<3, top..<top + height, left..<left + width] = image
  }
  return sheet
}

extension Tensor {
  /// The image `[3, height, width]` with the outline of a box in one color.
  func outlined(_ box: BoundingBox, color: Tensor, scale: Int) -> Tensor {
    func pixel(_ side: Scalar, _ extent: Int) -> Int {
      Swift.min(extent - 2, Swift.max(0, Int((side * Scalar(scale)).rounded())))
    }
    let (left, right) = (pixel(box.left, shape[2]), pixel(box.right, shape[2]))
    let (top, bottom) = (pixel(box.top, shape[1]), pixel(box.bottom, shape[1]))
    var result = self
    let lines = [
      (top..<top + 2, left..<right + 2), (bottom..<bottom + 2, left..<right + 2),
      (top..<bottom + 2, left..<left + 2), (top..<bottom + 2, right..<right + 2),
    ]
    for (rows, columns) in lines where !rows.isEmpty && !columns.isEmpty {
      let colors = color.reshaped([3, 1, 1]).broadcast(to: [3, rows.count, columns.count])
      result[0..<3, rows, columns] = colors
    }
    return result
  }
}

extension DemoOptions {
  /// Writes an image into the folder for figures and says where it went.
  func write(_ image: Tensor, named name: String) {
    let path = "\(out)/\(name).png"
    do {
      try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
      try writePNG(image, to: path)
      print("wrote \(path)")
    } catch {
      stop("\(error)")
    }
  }
}

/// Red, green and blue of each class: the third one's color differs from the others for every eye.
let classColors: [Tensor] = [[0.9, 0.6, 0], [0.35, 0.7, 0.9], [0.95, 0.9, 0.25]]
