import TensorCore
import Testing

@Suite struct `the matrix product` {
  @Test func `rows times columns`() {
    let a: Tensor = [[1, 2, 3], [4, 5, 6]]
    let b: Tensor = [[7, 8], [9, 10], [11, 12]]
    #expect(matmul(a, b) == [[58, 64], [139, 154]])
  }

  @Test(arguments: [false, true], [false, true])
  func `every size agrees with the definition, transposed or not`(left: Bool, right: Bool) {
    let sizes = [
      (1, 1, 1), (1, 17, 5), (5, 1, 33), (6, 16, 4), (7, 15, 3), (12, 32, 256), (13, 47, 257),
      (64, 10, 64), (97, 31, 12), (3, 2065, 9), (30, 20, 530), (200, 210, 40), (100, 300, 77),
    ]
    for (m, n, k) in sizes {
      let a = noise(left ? [k, m] : [m, k], seed: 37)
      let b = noise(right ? [n, k] : [k, n], seed: 73)
      let product = matmul(a, b, transposingLeft: left, transposingRight: right)
      #expect(product.shape == [m, n])
      let difference = largestDifference(product, definition(a, b, left, right))
      #expect(difference < 1e-4, "[\(m), \(k)]·[\(k), \(n)] is off by \(difference)")
    }
  }

  @Test func `a vector on the left is a row and on the right a column`() {
    let matrix: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(matmul([1, 10], matrix) == [41, 52, 63])
    #expect(matmul(matrix, [1, 10, 100]) == [321, 654])
    #expect(matmul([1, 2, 3], [4, 5, 6]) == 32)
  }

  @Test func `leading axes count matrices, and broadcast`() {
    let a = noise([4, 1, 5, 7], seed: 30)
    let b = noise([3, 7, 6], seed: 70)
    let product = matmul(a, b)
    #expect(product.shape == [4, 3, 5, 6])
    for i in 0..<4 {
      for j in 0..<3 {
        let expected = matmul(matrix(i, of: a, [5, 7]), matrix(j, of: b, [7, 6]))
        #expect(largestDifference(matrix(3 * i + j, of: product, [5, 6]), expected) == 0)
      }
    }
  }

  @Test(arguments: [false, true], [false, true])
  func `a whole batch may meet one matrix`(left: Bool, right: Bool) {
    let a = noise(left ? [9, 7, 5] : [9, 5, 7], seed: 30)
    let b = noise(right ? [6, 7] : [7, 6], seed: 70)
    let product = matmul(a, b, transposingLeft: left, transposingRight: right)
    #expect(product.shape == [9, 5, 6])
    for i in 0..<9 {
      let one = matmul(
        matrix(i, of: a, left ? [7, 5] : [5, 7]), b,
        transposingLeft: left, transposingRight: right)
      #expect(largestDifference(matrix(i, of: product, [5, 6]), one) == 0)
    }
    #expect(matmul(b, a, transposingLeft: !right, transposingRight: !left).shape == [9, 6, 5])
  }

  @Test func `without terms the sum is zero`() {
    #expect(matmul(.zeros([2, 0]), .zeros([0, 3])) == .zeros([2, 3]))
    #expect(matmul(.zeros([0, 4]), .zeros([4, 3])).shape == [0, 3])
    #expect(matmul(.zeros([0, 4, 2]), .zeros([2, 3])).shape == [0, 4, 3])
    #expect(
      linear(.zeros([2, 0]), weight: .zeros([0, 3]), bias: [1, 2, 3]) == [[1, 2, 3], [1, 2, 3]])
  }

  @Test func `infinity and not-a-number pass through`() {
    let product = matmul(
      Tensor(shape: [3, 2], elements: [.infinity, 1, 0, .nan, 1, 1]), [[1, 2], [3, 4]])
    #expect(product.elements[0...1] == [.infinity, .infinity])
    #expect(product.elements[2].isNaN && product.elements[3].isNaN)
    #expect(product.elements[4...5] == [4, 6])
  }

  @Test func `a product can be added to a sum`() {
    var sum = Tensor.ones([13, 21])
    let (a, b) = (noise([13, 300], seed: 20), noise([21, 300], seed: 90))
    addMatmul(a, b, to: &sum, transposingRight: true)
    let expected = Tensor(
      shape: [13, 21], elements: matmul(a, b, transposingRight: true).elements.map { 1 + $0 })
    #expect(largestDifference(sum, expected) < 1e-5)
  }

  @Test func `a linear layer is the product plus the bias on every row`() {
    let x = noise([2, 3, 50], seed: 40)
    let weight = noise([50, 19], seed: 80)
    let bias = noise([19], seed: 110)
    let product = matmul(x, weight)
    let expected = Tensor(
      shape: [2, 3, 19],
      elements: product.elements.indices.map { product.elements[$0] + bias.elements[$0 % 19] })
    #expect(largestDifference(linear(x, weight: weight, bias: bias), expected) < 1e-5)
    #expect(linear(x, weight: weight, bias: bias).shape == [2, 3, 19])
  }

  @Test func `inner extents must agree`() async {
    await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = matmul(.zeros([2, 3]), .zeros([4, 5]))
    }
  }
}

/// Reproducible numbers between −1 and 1 in any shape.
func noise(_ shape: [Int], seed: UInt64 = 1) -> Tensor {
  var generator = SeededGenerator(seed: seed)
  return .uniform(shape, in: -1..<1, using: &generator)
}

/// The largest absolute difference between two tensors of one shape; infinite if the shapes differ.
func largestDifference(_ a: Tensor, _ b: Tensor) -> Scalar {
  guard a.shape == b.shape else { return .infinity }
  return zip(a.elements, b.elements).map { $0 == $1 ? 0 : abs($0 - $1) }.max() ?? 0
}

/// The `index`-th matrix of a tensor with leading axes.
private func matrix(_ index: Int, of x: Tensor, _ shape: [Int]) -> Tensor {
  let count = shape.reduce(1, *)
  return Tensor(shape: shape, elements: Array(x.elements[index * count..<(index + 1) * count]))
}

/// Σₚ a[i, p]·b[p, j], summed in Double.
private func definition(_ a: Tensor, _ b: Tensor, _ left: Bool, _ right: Bool) -> Tensor {
  let m = a.shape[left ? 1 : 0]
  let k = a.shape[left ? 0 : 1]
  let n = b.shape[right ? 0 : 1]
  var elements: [Scalar] = []
  for i in 0..<m {
    for j in 0..<n {
      var sum = 0.0
      for p in 0..<k {
        let x = a.elements[left ? p * m + i : i * k + p]
        let y = b.elements[right ? j * k + p : p * n + j]
        sum += Double(x) * Double(y)
      }
      elements.append(Scalar(sum))
    }
  }
  return Tensor(shape: [m, n], elements: elements)
}
