import Datasets
import TensorCore
import Testing

@Suite struct `scaling` {
  @Test func `foundations/minmax-scaling: pixels are divided by 255, columns by their range`() {
    let pixels = Scaling(offset: 0, spread: 255)
    #expect(pixels([0, 51, 127.5, 255]) == [0, 0.2, 0.5, 1])
    let column: Tensor = [[10], [20], [40]]
    expect(Scaling.minMax(fittedTo: column)(column), near: [[0], [0.3333333], [1]])
  }

  @Test func `foundations/standard-scaler: mean 5 and deviation 2 become 0 and 1`() {
    let column: Tensor = [[2], [4], [4], [4], [5], [5], [7], [9]]
    let scaling = Scaling.standard(fittedTo: column)
    #expect(scaling.offset == [5])
    #expect(scaling.spread == [2], "dividing by n − 1 would give 2.138: the population's is meant")
    #expect(scaling(column) == [[-1.5], [-0.5], [-0.5], [-0.5], [0], [0], [1], [2]])
  }

  @Test func `foundations/normalize-half: bytes become −1 to 1, not 0 to 2`() {
    let unit = Scaling(offset: 0, spread: 255)
    let half = Scaling(offset: 0.5, spread: 0.5)
    expect(half(unit([0, 127.5, 128, 255])), near: [-1, 0, 0.003921569, 1])
  }

  @Test func `the test rows are scaled by what the training rows taught`() {
    let scaling = Scaling.standard(fittedTo: [[0, 10], [2, 30]])
    #expect(scaling([[1, 20], [3, 40]]) == [[0, 0], [2, 2]])
  }

  @Test func `a constant column becomes 0, not 0 ÷ 0`() {
    let inputs: Tensor = [[7, 1], [7, 3]]
    #expect(Scaling.standard(fittedTo: inputs)(inputs) == [[0, -1], [0, 1]])
    #expect(Scaling.minMax(fittedTo: inputs)(inputs) == [[0, 0], [0, 1]])
    #expect(Scaling.minMax(fittedTo: inputs)([[8, 2]]) == [[1, 0.5]], "it keeps its unit")
  }

  @Test func `a thousand equal tenths are constant though their sum is rounded`() {
    let inputs = Tensor(repeating: 0.1, shape: [1000, 1])
    #expect(Scaling.standard(fittedTo: inputs)(inputs) == .zeros([1000, 1]))
  }

  @Test func `undone gives back what was scaled`() throws {
    let inputs = try Wine.load().inputs
    let scaling = Scaling.standard(fittedTo: inputs)
    for (back, x) in zip(scaling.undone(scaling(inputs)).elements, inputs.elements) {
      #expect(abs(back - x) <= 1e-4 * (1 + abs(x)))
    }
  }

  @Test func `a wrong number of columns is refused`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = Scaling.standard(fittedTo: [[1, 2], [3, 4]])([[1, 2, 3]])
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("Scaling: [rows, 2] expected; got [1, 3]"))
  }
}

/// Expects equal shapes, and elements that agree to six digits.
func expect(
  _ found: Tensor, near expected: Tensor, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.shape == expected.shape, sourceLocation: sourceLocation)
  for (a, b) in zip(found.elements, expected.elements) {
    #expect(abs(a - b) <= 1e-6 * max(1, abs(b)), sourceLocation: sourceLocation)
  }
}
