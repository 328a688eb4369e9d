import Datasets
import Foundation
import TensorCore
import Testing

@Suite struct `files of one's own` {
  @Test func `the official files load from a folder, packed or not, whole or not at all`() throws {
    try inFolder { folder in
      try write(
        [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 2, 0, 51, 255, 102], "train-images-idx3-ubyte"
      )
      try write([0, 0, 8, 1, 0, 0, 0, 2, 7, 9], "train-labels-idx1-ubyte")
      try write([0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 2, 255, 0], "t10k-images-idx3-ubyte")
      // The bytes 00 00 08 01 · 00 00 00 01 · 03, packed by Python 3.11's gzip.
      let labels = "H4sIAAAAAAAC/2Ng4GBkYGBgZAYAl+mongkAAAA="
      try #require(Data(base64Encoded: labels)).write(to: url("t10k-labels-idx1-ubyte.gz"))

      let (training, test) = try MNIST.load(from: folder)
      #expect(training.inputs == [[0, 0.2], [1, 0.4]])
      #expect(training.labels == [7, 9])
      #expect(test.inputs == [[1, 0]])
      #expect(test.labels == [3])

      try write([0, 0, 8, 1, 0, 0, 0, 2, 7, 10], "train-labels-idx1-ubyte")
      #expect(
        refusal { _ = try MNIST.load(from: folder) }
          == "\(folder)/train-labels-idx1-ubyte, byte 9: a label below 10 expected; found 10.0")
      try write([0, 0, 8, 1, 0, 0, 0, 1, 7], "train-labels-idx1-ubyte")
      #expect(
        refusal { _ = try MNIST.load(from: folder) }
          == "\(folder)/train-labels-idx1-ubyte, byte 4: a label for each of 2 images expected; "
          + "found shape [1]")
      try write([0, 0, 8, 1, 0, 0, 0, 2, 7, 9], "train-images-idx3-ubyte")
      #expect(
        refusal { _ = try MNIST.load(from: folder) }
          == "\(folder)/train-images-idx3-ubyte, byte 3: images, which have 3 axes, expected; found 1"
      )

      func url(_ name: String) -> URL { URL(fileURLWithPath: "\(folder)/\(name)") }
      func write(_ bytes: [UInt8], _ name: String) throws { try Data(bytes).write(to: url(name)) }
    }
  }

  @Test func `a table of one's own`() throws {
    try inFolder { folder in
      let path = "\(folder)/pets.csv"
      try Data("weight,kind,age\n4,cat,2\n30,dog,5\n".utf8).write(to: URL(fileURLWithPath: path))
      let pets = try ClassificationData(csv: path, label: "kind")
      #expect(pets.inputs == [[4, 2], [30, 5]])
      #expect(pets.featureNames == ["weight", "age"])
      #expect(pets.labels == [0, 1])
      try Data("kind,age\ncat,2\ndog,nan\n".utf8).write(to: URL(fileURLWithPath: path))
      #expect(
        refusal { _ = try ClassificationData(csv: path, label: "kind") }
          == "\(path), line 3, column 5: a finite number for 'age' expected; found 'nan'")
      #expect(
        refusal { _ = try RegressionData(csv: path, target: "age") }
          == "\(path), line 2, column 1: a finite number for 'kind' expected; found 'cat'")
    }
  }

  @Test func `weights and arrays through a file`() throws {
    try inFolder { folder in
      let weights: [String: Tensor] = ["w": [[1, 2], [3, 4]], "b": [0.5, -0.5]]
      try writeSafetensors(weights, to: "\(folder)/model.safetensors")
      #expect(try readSafetensors("\(folder)/model.safetensors") == weights)
      try writeNPY([[1, 2]], to: "\(folder)/array.npy")
      #expect(try readNPY("\(folder)/array.npy") == [[1, 2]])
      #expect(
        refusal { try writeNPY([1], to: "\(folder)/missing/array.npy") }
          .contains("a place that can be written expected"))
    }
  }

  @Test func `a missing file and a folder are refused by name`() throws {
    try inFolder { folder in
      #expect(
        refusal { _ = try readIDX("\(folder)/x") }
          == "\(folder)/x, byte 0: a file that can be read expected; found nothing of this name")
      #expect(
        refusal { _ = try CSV(folder) }
          == "\(folder), byte 0: a file that can be read expected; found a folder")
      #expect(
        refusal { _ = try FashionMNIST.load(from: folder) }.contains("train-images-idx3-ubyte"))
    }
  }
}

/// Runs `body` with a new folder, which is removed afterwards.
private func inFolder(_ body: (_ folder: String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try body(folder.path)
}
