import TensorCore
import Testing

@Suite struct `a tensor` {
  @Test func `nested literals are matrices`() {
    let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(x.shape == [2, 3])
    #expect(x.elements == [1, 2, 3, 4, 5, 6])
  }

  @Test func `foundations/tensor-ranks: rank and shape are two things`() {
    let examples: [(Tensor, rank: Int, shape: [Int], count: Int)] = [
      (5, 0, [], 1), ([5, 10, 15], 1, [3], 3), ([[1, 2], [3, 4]], 2, [2, 2], 4),
      (.zeros([3, 28, 28]), 3, [3, 28, 28], 2352),
      (.zeros([64, 1, 28, 28]), 4, [64, 1, 28, 28], 50176),
    ]
    for (tensor, rank, shape, count) in examples {
      #expect(tensor.rank == rank)
      #expect(tensor.shape == shape)
      #expect(tensor.count == count)
    }
  }

  @Test func `foundations/tensor-units: index, assign, flatten, transpose, fill`() {
    var units: Tensor = [[200, 220], [150, 180], [300, 330]]
    #expect(units.shape == [3, 2])
    #expect(units[at: 2, 1] == 330)
    #expect(units.reshaped([-1]) == [200, 220, 150, 180, 300, 330])
    units[at: 2, 1] = 345
    #expect(units.reshaped([-1]) == [200, 220, 150, 180, 300, 345])
    units[at: 2, 1] = 330
    #expect(units.transposed() == [[200, 150, 300], [220, 180, 330]])
    let revenue: Tensor = [100, 23, 45]
    #expect(revenue.transposed() == revenue, "a vector has no second axis to exchange")
    #expect(revenue.reshaped([1, 3]).transposed() == [[100], [23], [45]])
    #expect(Tensor.ones([2, 3]).sum() == 6 && Tensor.zeros([2, 3]).sum() == 0)
  }

  @Test func `a copy keeps its values when the original changes`() {
    var x: Tensor = [1, 2]
    let copy = x
    x[at: 0] = 9
    x += 1
    #expect(copy == [1, 2] && x == [10, 3])
  }

  @Test func `it prints its shape and its rows`() {
    #expect("\([[1, 2, 3], [4, 5, 60]] as Tensor)" == "[2, 3]\n[[ 1,  2,  3],\n [ 4,  5, 60]]")
    #expect("\(Tensor(2.5))" == "2.5")
    #expect("\(Tensor(0.1234567))" == "0.1235")
    #expect("\(Tensor.zeros([0, 3]))" == "[0, 3]\n[]")
    #expect("\([Tensor(.nan), Tensor(.infinity), -1] as Tensor)" == "[3]\n[nan, inf,  -1]")
  }

  @Test func `of long axes it prints both ends`() {
    let text = Tensor((0..<1000).map { Scalar($0) }).description
    #expect(text == "[1000]\n[  0,   1,   2, …, 997, 998, 999]")
  }

  @Test func `of a matrix with long axes it prints the corners`() {
    let x = Tensor((0..<100).map { Scalar($0) }).reshaped([10, 10])
    let lines = x.description.split(separator: "\n")
    #expect(lines.count == 8, "the shape, three rows, a mark, three rows: \(x)")
    #expect(lines[1] == "[[ 0,  1,  2, …,  7,  8,  9],")
    #expect(lines[7] == " [90, 91, 92, …, 97, 98, 99]]")
  }

  @Test func `matrices of a batch stand apart`() {
    #expect(
      "\([[[1], [2]], [[3], [4]]] as Tensor)" == "[2, 2, 1]\n[[[1],\n  [2]],\n\n [[3],\n  [4]]]")
  }

  @Test func `huge, tiny and empty are printed readably`() {
    #expect(
      "\([1e30, -1e-30, 1234567, 999_999] as Tensor)"
        == "[4]\n[    1e+30,    -1e-30, 1.235e+06,    999999]")
    #expect("\([] as Tensor)" == "[0]\n[]")
    #expect("\(Tensor.zeros([2, 0]))" == "[2, 0]\n[[],\n []]")
    #expect("\(Tensor(-0.0))" == "0")
  }

  @Test func `a value equals another if shape and elements do; NaN equals nothing`() {
    #expect(Tensor.zeros([2, 3]) != Tensor.zeros([3, 2]))
    #expect(Tensor([Scalar.nan]) != Tensor([Scalar.nan]))
    #expect(Tensor(0.0) == Tensor(-0.0))
  }
}
