import TensorCore
import Testing

@Suite struct `a tensor` {
  @Test func `nested literals are matrices`() {
    let x: Tensor = [[1, 2, 3], [4, 5, 6]]
    #expect(x.shape == [2, 3])
    #expect(x.elements == [1, 2, 3, 4, 5, 6])
  }
}
