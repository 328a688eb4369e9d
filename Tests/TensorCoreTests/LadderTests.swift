import TensorCore
import Testing

@Suite struct `the ladder of matrix products` {
  @Test(arguments: [(1, 1, 1), (5, 3, 2), (7, 66, 19), (64, 64, 64), (13, 131, 530)])
  func `every rung computes what the definition says`(m: Int, k: Int, n: Int) {
    let (a, b) = (noise([m, k], seed: 3), noise([k, n], seed: 4))
    let expected = plainProduct(a, b)
    let rungs: [(String, Tensor)] = [
      ("reordered", reorderedProduct(a, b)), ("blocked", blockedProduct(a, b)),
      ("tiled", tiledProduct(a, b)), ("threads", matmul(a, b)),
    ]
    for (name, product) in rungs {
      let difference = largestDifference(product, expected)
      #expect(difference < 1e-4, "\(name) is off by \(difference)")
    }
  }

  @Test func `the last two rungs agree in every bit`() {
    let (a, b) = (noise([150, 600], seed: 3), noise([600, 170], seed: 4))
    #expect(tiledProduct(a, b) == matmul(a, b))
  }

  @Test func `without terms every rung gives zero`() {
    for product in [plainProduct, reorderedProduct, blockedProduct, tiledProduct] {
      #expect(product(.zeros([2, 0]), .zeros([0, 3])) == .zeros([2, 3]))
      #expect(product(.zeros([0, 2]), .zeros([2, 3])).shape == [0, 3])
    }
  }
}
