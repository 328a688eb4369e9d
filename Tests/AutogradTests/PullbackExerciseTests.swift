import Autograd
import TensorCore
import Testing

@Suite struct `0.9 tanh and its pullback` {
  @Test func `value and slope at three places`() {
    let x = Variable([0, 1, -2])
    let y = tanh(x)
    #expect(y.value.isClose(to: [0, 0.7615942, -0.9640276], within: 1e-6))
    let slope = y.gradients(upstream: [1, 1, 1])[x]
    #expect(
      slope.isClose(to: [1, 0.4199743, 0.07065082], within: 1e-6),
      "1 − y² = 1, 0.41997, 0.07065; got \(slope)")
  }

  @Test func `what comes from upstream is passed on, times the slope`() {
    let x = Variable([1, 1])
    let gradient = tanh(x).gradients(upstream: [2, -3])[x]
    #expect(gradient.isClose(to: [0.8399487, -1.259923], within: 1e-5), "got \(gradient)")
  }
}

@Suite struct `0.10 a product under broadcasting` {
  @Test func `values multiply element by element`() {
    #expect(
      (Variable([[1, 2], [3, 4]]) * Variable([10, 100])).value == [[10, 200], [30, 400]])
  }

  @Test func `equal shapes: the slope by either is the other`() {
    let (a, b) = (Variable([2, 3]), Variable([5, 7]))
    let gradients = (a * b).gradients(upstream: [1, 10])
    #expect(gradients[a] == [5, 70])
    #expect(gradients[b] == [2, 30])
  }

  @Test func `a row that was repeated collects from all rows`() {
    let (a, row) = (Variable([[1, 2], [3, 4]]), Variable([10, 100]))
    let gradients = (a * row).gradients(upstream: [[1, 1], [1, 1]])
    #expect(gradients[a] == [[10, 100], [10, 100]])
    #expect(gradients[row] == [4, 6], "1 + 3 and 2 + 4: one for each row it was used in")
  }

  @Test func `a square collects twice`() {
    let x = Variable([3])
    #expect((x * x).gradients(upstream: [1])[x] == [6])
  }
}

@Suite struct `0.11 softmax and its pullback` {
  @Test func `each row becomes a distribution`() {
    let y = softmax(Variable([[1, 2, 3], [1001, 1002, 1003]])).value
    let row: Tensor = [0.09003057, 0.2447285, 0.665241]
    #expect(y.isClose(to: .stacked([row, row]), within: 1e-6))
  }

  @Test func `the slopes of the first output`() {
    let x = Variable([1, 2, 3])
    let gradient = softmax(x).gradients(upstream: [1, 0, 0])[x]
    #expect(
      gradient.isClose(to: [0.08192507, -0.02203304, -0.05989202], within: 1e-6),
      "y₁·([j = 1] − yⱼ); y·g alone would be [0.09003, 0, 0]; got \(gradient)")
  }

  @Test func `adding to all outputs alike moves nothing`() {
    let x = Variable([1, 2, 3])
    let gradient = softmax(x).gradients(upstream: [1, 1, 1])[x]
    #expect(gradient.isClose(to: [0, 0, 0], within: 1e-6), "the outputs always add up to 1")
  }

  @Test func `along the first axis too`() {
    let check = GradientCheck(at: [[0.5, -1], [2, 0.3]]) { softmax($0, axis: 0) }
    #expect(check.passes, "\(check)")
  }
}

@Suite struct `0.12 matmul and its pullback` {
  let a = Variable([[1, 2], [3, 4], [5, 6]])
  let b = Variable([[1, 0, 2], [0, 1, 1]])

  @Test func `the gradients have the shapes of the matrices`() {
    let product = matmul(a, b)
    #expect(product.value == [[1, 2, 4], [3, 4, 10], [5, 6, 16]])
    let gradients = product.gradients(upstream: [[1, 0, 0], [0, 0, 0], [0, 0, 1]])
    #expect(gradients[a] == [[1, 0], [0, 0], [2, 1]], "∂A = ∂C·Bᵀ")
    #expect(gradients[b] == [[1, 0, 5], [2, 0, 6]], "∂B = Aᵀ·∂C")
  }

  @Test func `a transposed matrix has its gradient transposed`() {
    for (left, right) in [(true, false), (false, true), (true, true)] {
      let check = GradientCheck(
        at: [
          left ? [[0.1, 0.5], [-1, 0.3]] : [[0.1, -1], [0.5, 0.3]], [[2, 1], [0.7, -0.4]],
        ]
      ) {
        matmul($0[0], $0[1], transposingLeft: left, transposingRight: right)
      }
      #expect(check.passes, "left \(left), right \(right): \(check)")
    }
  }

  @Test func `one matrix for a whole batch collects from all of it`() {
    let batch: Tensor = [[[1, 2], [0, 1]], [[-1, 0.5], [0.3, 1]]]
    let check = GradientCheck(at: [batch, [[2, 1], [0.7, -0.4]]]) { matmul($0[0], $0[1]) }
    #expect(check.passes, "\(check)")
  }
}

@Suite struct `0.13 topological order` {
  @Test func `each node stands before its inputs, once`() {
    let x = Variable(2)
    let u = x * x
    let v = u + x
    let order = topologicalOrder(from: v * u)
    #expect(order.count == 4, "x, u, v and the product; x is used three times, but is one node")
    for node in order {
      let place = order.firstIndex(of: node) ?? -1
      for input in node.inputs {
        let inputPlace = order.firstIndex(of: input) ?? -1
        #expect(place < inputPlace, "a node at \(place) has an input at \(inputPlace)")
      }
    }
  }

  @Test func `constants are left out`() {
    let x = Variable(2)
    #expect(topologicalOrder(from: x * Variable(constant: 3)).count == 2)
  }

  @Test func `paths that split and meet again are walked once`() {
    let top = (0..<40).reduce(Variable(1)) { node, _ in node + node }
    #expect(topologicalOrder(from: top).count == 41, "2⁴⁰ paths, 41 nodes")
  }

  @Test func `asking twice gives the same`() {
    let y = Variable(2) * Variable(3)
    #expect(topologicalOrder(from: y) == topologicalOrder(from: y))
  }

  @Test func `a chain of a hundred thousand does not overflow the stack`() {
    let x = Variable(1)
    let chain = (0..<100_000).reduce(x) { node, _ in node + x }
    #expect(topologicalOrder(from: chain).count == 100_001)
  }
}
