import Autograd
import TensorCore
import Testing

@Suite struct `the engine` {
  @Test func `foundations/autograd-components: gradients of leaves, with and without recording`() {
    let x = Variable(3)
    let y = x * x
    #expect(y.value == 9)
    #expect(y.gradients()[x] == 6)
    #expect(x.isLeaf && !y.isLeaf)
    #expect(y.inputs == [x, x])

    // A gradient is a value: two backward passes give two of them, and adding them is explicit.
    #expect(((x * x).gradients() + y.gradients())[x] == 12)
    #expect(y.gradients()[x] == 6)

    let z = withoutGradients { x * x }
    #expect(z.value == 9)
    #expect(z.isLeaf && z.inputs.isEmpty && !z.needsGradient)
  }

  @Test func `foundations/chain-rule-two-paths: contributions add up where a value is used twice`()
  {
    let x = Variable(2)
    let (f, g) = (x * x, x * x * x)
    let h = f * g
    let gradients = h.gradients(keepingAll: true)
    #expect(h.value == 32)
    #expect(gradients[f] == 8)
    #expect(gradients[g] == 4)
    // 8·f′ = 8·4 by way of f, 4·g′ = 4·12 by way of g.
    #expect(gradients[x] == 80)
  }

  @Test func `a diamond is passed once, not once a path`() {
    // Each stage uses the one before it twice: 2⁶⁰ paths, 60 nodes.
    let x = Variable(1)
    let top = (0..<60).reduce(x) { node, _ in node + node }
    #expect(top.gradients()[x].scalar == 0x1p60)
    #expect(topologicalOrder(from: top).count == 61)
  }

  @Test
  func `a chain of a million operations neither overflows forwards, backwards nor on release`() {
    let x = Variable(1)
    var y = x
    for _ in 0..<1_000_000 { y = y + x }
    #expect(y.gradients()[x].scalar == 1_000_001)
  }

  @Test func `constants record nothing`() {
    let c = Variable(constant: [1, 2])
    let product = c * c
    #expect(!product.needsGradient && product.inputs.isEmpty)
    let x = Variable([3, 4])
    #expect((x * c).sum().gradients()[c] == [0, 0])
  }

  @Test func `a leaf the loss does not depend on has a zero gradient`() {
    let (x, y) = (Variable([1, 2]), Variable([[3]]))
    #expect(x.sum().gradients()[y] == [[0]])
  }

  @Test func `detaching cuts the history off`() {
    let x = Variable(3)
    #expect((x * x.detached).gradients()[x] == 3)
  }

  @Test func `an upstream gradient weights the elements of a result`() {
    let x = Variable([1, 2, 3])
    #expect((x * x).gradients(upstream: [1, 0, -1])[x] == [2, 0, -6])
  }

  @Test func `recording stops and starts again with the scope`() {
    let x = Variable(2)
    withoutGradients { #expect(!(x * x).needsGradient) }
    #expect((x * x).needsGradient)
  }

  @Test func `the value and the gradient of a function come together`() {
    let (value, slope) = valueWithGradient(at: 3) { $0 * $0 }
    #expect(value == 9)
    #expect(slope == 6)
    #expect(gradient(at: [1, 2]) { ($0 * $0 * $0).sum() } == [3, 12])
  }

  @Test func `a Jacobian has a row for each result`() {
    let j = jacobian(at: [2, 3]) { x in .stacked([x[0] * x[1], x[0] + x[1], x[1] * x[1]]) }
    #expect(j == [[3, 2], [1, 1], [0, 6]])
  }

  @Test func `a pullback may ask for gradients of its own`() {
    // y = x⁴ as a node that keeps only x² and computes the rest again on the way back.
    let x = Variable(3)
    let square = x * x
    let fourth = Variable(square.value * square.value, from: [square]) { upstream, gradients in
      let again = square * square
      gradients.add(upstream * again.gradients(keepingAll: true)[square], to: square)
    }
    #expect((fourth + x).gradients()[x] == 109)
    #expect((x + fourth).gradients()[x] == 109)
  }

  @Test func `a sweep frees the gradients of intermediate results on the way`() {
    let x = Variable([1, 2])
    let y = x * x
    let gradients = y.sum().gradients(keepingAll: true)
    #expect(gradients[y] == [1, 1])
    #expect(gradients[x] == [2, 4])
  }

  @Test func `a variable prints as its value`() {
    #expect("\(Variable([1, 2]))" == "\(Tensor([1, 2]))")
  }
}
