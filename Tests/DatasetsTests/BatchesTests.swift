import Datasets
import TensorCore
import Testing

@Suite struct `batches and splits` {
  @Test func `mlp/digits-classifier: 60,000 rows are 938 batches of 64, 10,000 are 157`() {
    let training = numbered(60_000).batches(of: 64)
    #expect(training.count == 938)
    #expect(training.last?.count == 32)
    let test = numbered(10_000).batches(of: 64)
    #expect(test.count == 157)
    #expect(test.last?.count == 16)
  }

  @Test func `an epoch has every row once, with its own label`() {
    var generator = SeededGenerator(seed: 1)
    var seen: [Int] = []
    for batch in numbered(1000).batches(of: 64, shuffledBy: &generator) {
      #expect(batch.inputs.elements.map { Int($0) % 10 } == batch.labels)
      seen += batch.inputs.elements.map { Int($0) }
    }
    #expect(seen.sorted() == Array(0..<1000))
    #expect(seen != Array(0..<1000))
  }

  @Test func `each epoch has its own order, and the seed repeats them all`() {
    var (one, two) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    let data = numbered(100)
    let first = data.batches(of: 100, shuffledBy: &one)[0]
    #expect(first != data.batches(of: 100, shuffledBy: &one)[0])
    #expect(first == data.batches(of: 100, shuffledBy: &two)[0])
  }

  @Test func `batches that divide evenly, too large a size, and no rows at all`() {
    #expect(numbered(10).batches(of: 5).map(\.count) == [5, 5])
    #expect(numbered(3).batches(of: 64).map(\.count) == [3])
    #expect(numbered(0).batches(of: 64).isEmpty)
  }

  @Test func `a split is disjoint and complete`() {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = numbered(101).split(trainingFraction: 0.8, using: &generator)
    #expect(training.count == 81)
    let rows = (training.inputs.elements + test.inputs.elements).map { Int($0) }
    #expect(rows.sorted() == Array(0..<101))
  }

  @Test func `a stratified split keeps the classes in proportion`() throws {
    var generator = SeededGenerator(seed: 1)
    let wine = try Wine.load()
    let (training, test) = wine.stratifiedSplit(trainingFraction: 0.75, using: &generator)
    #expect(training.classCounts == [44, 53, 36])
    #expect(test.classCounts == [15, 18, 12])
    #expect(rows(of: training) + rows(of: test) != rows(of: wine))
    #expect((rows(of: training) + rows(of: test)).sorted() == rows(of: wine).sorted())
  }

  @Test func `every order of three is equally likely`() {
    var generator = SeededGenerator(seed: 1)
    var counts: [[Int]: Int] = [:]
    for _ in 0..<6000 { counts[Tensor.permutation(3, using: &generator), default: 0] += 1 }
    #expect(counts.count == 6)
    // Six counts of mean 1000 and deviation 29: five deviations leave room for luck only.
    #expect(counts.values.allSatisfy { abs($0 - 1000) < 5 * 29 })
  }

  @Test func `regression rows keep their targets`() throws {
    var generator = SeededGenerator(seed: 1)
    let diabetes = try Diabetes.load()
    let batch = diabetes.batches(of: 32, shuffledBy: &generator)[0]
    #expect(batch.targets.shape == [32, 1])
    let pairs = Set(zip(rows(of: diabetes), diabetes.targets.elements).map { "\($0) \($1)" })
    for (row, target) in zip(rows(of: batch), batch.targets.elements) {
      #expect(pairs.contains("\(row) \(target)"))
    }
  }

  @Test func `foundations/one-hot: two different words have the dot product 0 and the distance √2`()
  {
    let words = ["I", "love", "deep", "learning"]
    let sentence = ClassificationData(
      inputs: .zeros([4, 1]), labels: [0, 1, 2, 3], classNames: words)
    let vectors = sentence.oneHotLabels
    #expect(vectors[2] == [0, 0, 1, 0], "deep is the third word of four")
    for a in 0..<4 {
      for b in 0..<a {
        let difference = vectors[a] - vectors[b]
        #expect((vectors[a] * vectors[b]).sum() == 0)
        #expect(abs((difference * difference).sum().squareRoot() - 1.414214) < 1e-6)
      }
    }
  }

  @Test func `the example of the README`() throws {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = try Iris.load().stratifiedSplit(
      trainingFraction: 0.8, using: &generator)
    let scaling = Scaling.standard(fittedTo: training.inputs)
    let (lessons, exam) = (training.scaled(by: scaling), test.scaled(by: scaling))
    let sizes = lessons.batches(of: 16, shuffledBy: &generator).map(\.inputs.shape)
    #expect(sizes == [[Int]](repeating: [16, 4], count: 7) + [[8, 4]])
    #expect(lessons.inputs.mean(axis: 0).isClose(to: .zeros([4]), within: 1e-5))
    #expect(lessons.inputs.variance(axis: 0).isClose(to: .ones([4]), within: 1e-4))
    #expect(exam.classCounts == [10, 10, 10])
  }

  @Test func `two features and two classes of iris`() throws {
    let petals = try Iris.load().keeping(features: ["petal width (cm)", "petal length (cm)"])
    let two = petals.keeping(classes: ["virginica", "setosa"])
    #expect(two.inputs.shape == [100, 2])
    #expect(two.classCounts == [50, 50])
    #expect(two.labels[0] == 1, "setosa comes first in the file and second among these classes")
    #expect(Array(two.inputs.elements[..<2]) == [0.2, 1.4])
  }
}

/// Rows that hold their own number, labeled by its last digit.
private func numbered(_ count: Int) -> ClassificationData {
  ClassificationData(
    inputs: Tensor(shape: [count, 1], elements: (0..<count).map { Scalar($0) }),
    labels: (0..<count).map { $0 % 10 }, classNames: (0..<10).map(String.init))
}

/// Each row of inputs as text, which can be sorted.
private func rows(of data: ClassificationData) -> [String] { rows(of: data.inputs) }
private func rows(of data: RegressionData) -> [String] { rows(of: data.inputs) }
private func rows(of inputs: Tensor) -> [String] {
  let width = inputs.shape[1]
  return (0..<inputs.shape[0]).map { "\(inputs.elements[$0 * width..<($0 + 1) * width])" }
}
