import Datasets
import TensorCore
import Testing

@Suite struct `folds of a cross-validation` {
  @Test func `beyond/cross-validation: ten rows in 5 folds are 2 each, in 3 folds 4, 3 and 3`() {
    #expect(folds(of: 10, 5).map(\.validation.count) == [2, 2, 2, 2, 2])
    #expect(folds(of: 10, 3).map(\.validation.count) == [4, 3, 3])
    #expect(folds(of: 10, 3).map(\.training.count) == [6, 7, 7])
  }

  @Test func `beyond/cross-validation: a split of ten at 0.8 is 8 and 2 and shares no row`() {
    var generator = SeededGenerator(seed: 1)
    let (training, test) = numbered(10).split(trainingFraction: 0.8, using: &generator)
    #expect(training.count == 8 && test.count == 2)
    #expect(Set(numbers(training)).isDisjoint(with: numbers(test)))
  }

  @Test(arguments: [(10, 5), (10, 3), (101, 7), (2, 2), (6, 6)])
  func `every row is examined once and learned from in all other folds`(rows: Int, count: Int) {
    for folds in [folds(of: rows, count), stratifiedFolds(of: rows, count)] {
      #expect(folds.flatMap { numbers($0.validation) }.sorted() == Array(0..<rows))
      for (training, validation) in folds {
        #expect((numbers(training) + numbers(validation)).sorted() == Array(0..<rows))
      }
    }
  }

  @Test(arguments: [(10, 3), (101, 7), (103, 10), (20, 19)])
  func `the sizes of folds differ by one at most`(rows: Int, count: Int) {
    for folds in [folds(of: rows, count), stratifiedFolds(of: rows, count)] {
      let sizes = folds.map(\.validation.count).sorted()
      #expect(sizes[count - 1] - sizes[0] <= 1)
    }
  }

  @Test func `stratified folds keep the shares of the classes to within a row`() throws {
    var generator = SeededGenerator(seed: 1)
    let wine = try Wine.load()
    let folds = wine.stratifiedFolds(5, using: &generator)
    for (training, validation) in folds {
      for (label, whole) in wine.classCounts.enumerated() {
        let share = validation.classCounts[label]
        #expect(abs(5 * share - whole) < 5, "\(share) of \(whole) rows of class \(label)")
        #expect(training.classCounts[label] == whole - share)
      }
    }
    #expect(folds.map(\.validation.count).sorted() == [35, 35, 36, 36, 36])
  }

  @Test func `plain folds of sorted rows lose a class where stratified ones cannot`() {
    // Two rows in a hundred are positive: plain folds often put both into the same exam.
    let data = ClassificationData(
      inputs: .zeros([100, 1]), labels: (0..<100).map { $0 < 2 ? 1 : 0 }, classNames: ["−", "+"])
    let lost = (1...50).count { seed in
      var generator = SeededGenerator(seed: UInt64(seed))
      return data.folds(2, using: &generator).contains { $0.validation.classCounts[1] == 0 }
    }
    // Both fall into the same half with the probability 49/99, about 25 times of 50; σ = 3.5.
    #expect(abs(lost - 25) < 18)
    for seed in 1...50 as ClosedRange<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let folds = data.stratifiedFolds(2, using: &generator)
      #expect(folds.map { $0.validation.classCounts[1] } == [1, 1])
    }
  }

  @Test func `the seed decides who is in which fold`() {
    let data = numbered(50)
    var (one, two) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    let first = data.folds(5, using: &one).map { numbers($0.validation) }
    #expect(first == data.folds(5, using: &two).map { numbers($0.validation) })
    #expect(first != data.folds(5, using: &one).map { numbers($0.validation) })
    let second = data.stratifiedFolds(5, using: &one).map { numbers($0.validation) }
    _ = data.folds(5, using: &two)
    #expect(second == data.stratifiedFolds(5, using: &two).map { numbers($0.validation) })
    #expect(second != data.stratifiedFolds(5, using: &one).map { numbers($0.validation) })
  }

  @Test func `a row keeps its label, and a regression its targets`() throws {
    for (training, validation) in stratifiedFolds(of: 40, 4) {
      #expect(numbers(training).map { $0 % 10 } == training.labels)
      #expect(numbers(validation).map { $0 % 10 } == validation.labels)
    }
    var generator = SeededGenerator(seed: 1)
    let diabetes = try Diabetes.load()
    let targets = diabetes.folds(3, using: &generator).flatMap(\.validation.targets.elements)
    #expect(targets.sorted() == diabetes.targets.elements.sorted())
  }

  @Test func `a single fold, and more folds than rows, are refused`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = numbered(10).folds(1, using: &generator)
    }
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      var generator = SeededGenerator(seed: 1)
      _ = numbered(3).stratifiedFolds(4, using: &generator)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(
      message.contains("folds: from 2 to as many as there are rows (3) expected; got 4"),
      "it said: \(message)")
  }
}

/// Rows that hold their own number, labeled by its last digit.
private func numbered(_ count: Int) -> ClassificationData {
  ClassificationData(
    inputs: Tensor(shape: [count, 1], elements: (0..<count).map { Scalar($0) }),
    labels: (0..<count).map { $0 % 10 }, classNames: (0..<10).map(String.init))
}

private func numbers(_ data: ClassificationData) -> [Int] { data.inputs.elements.map { Int($0) } }

private func folds(of rows: Int, _ count: Int) -> Folds<ClassificationData> {
  var generator = SeededGenerator(seed: 1)
  return numbered(rows).folds(count, using: &generator)
}

private func stratifiedFolds(of rows: Int, _ count: Int) -> Folds<ClassificationData> {
  var generator = SeededGenerator(seed: 1)
  return numbered(rows).stratifiedFolds(count, using: &generator)
}
