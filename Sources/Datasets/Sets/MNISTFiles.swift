import Foundation
import TensorCore

/// Reads the four files in which MNIST, and all that imitates it, is spread.
func loadMNIST(
  from folder: String, classNames: [String]
) throws(DataError) -> (training: ClassificationData, test: ClassificationData) {
  (
    try loadMNIST(part: "train", from: folder, classNames),
    try loadMNIST(part: "t10k", from: folder, classNames)
  )
}

private func loadMNIST(
  part: String, from folder: String, _ classNames: [String]
) throws(DataError) -> ClassificationData {
  let imageFile = existing("\(folder)/\(part)-images-idx3-ubyte")
  var images = try readIDX(imageFile)
  guard images.rank == 3 else {
    throw DataError(
      file: imageFile, place: .byte(3), expected: "images, which have 3 axes,",
      found: "\(images.rank)")
  }
  let labelFile = existing("\(folder)/\(part)-labels-idx1-ubyte")
  let labels = try readIDX(labelFile)
  guard labels.shape == [images.shape[0]] else {
    throw DataError(
      file: labelFile, place: .byte(4), expected: "a label for each of \(images.shape[0]) images",
      found: "shape \(labels.shape)")
  }
  let classes = Set((0..<classNames.count).map(Scalar.init))
  if let bad = labels.elements.firstIndex(where: { !classes.contains($0) }) {
    throw DataError(
      file: labelFile, place: .byte(8 + bad), expected: "a label below \(classNames.count)",
      found: "\(labels.elements[bad])")
  }
  images.reshape([images.shape[0], images.shape[1] * images.shape[2]])
  images /= 255
  return ClassificationData(
    inputs: images, labels: labels.elements.map { Int($0) }, classNames: classNames)
}

/// The path itself if there is such a file, else with the ending of the packed one.
private func existing(_ path: String) -> String {
  FileManager.default.fileExists(atPath: path) ? path : path + ".gz"
}
