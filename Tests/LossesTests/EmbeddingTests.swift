import Autograd
import Losses
import TensorCore
import Testing

@Suite struct `where things are put` {
  @Test func `the triplet's gradient by hand is that of the node`() {
    let rows: [Triplet] = [
      Triplet(anchor: [0, 0], positive: [1, 2], negative: [-1, 1]),
      Triplet(anchor: [0.5, -1], positive: [0.5, -1], negative: [0.5, -0.75]),
      Triplet(anchor: [0, 0], positive: [1, 0], negative: [9, 0]),
    ]
    func points(_ part: (Triplet) -> [Scalar]) -> Variable {
      Variable(.stacked(rows.map { Tensor(part($0)) }))
    }
    let (a, p, n) = (points(\.anchor), points(\.positive), points(\.negative))
    let loss = tripletLoss(anchor: a, positive: p, negative: n, reduction: .none)
    let gradients = loss.gradients(upstream: .ones([3]))
    for (i, triplet) in rows.enumerated() {
      let byHand = triplet.gradient(margin: 1)
      expect(loss.value[i].scalar, near: triplet.loss(margin: 1))
      expect(gradients[a][i], near: Tensor(byHand.anchor))
      expect(gradients[p][i], near: Tensor(byHand.positive))
      expect(gradients[n][i], near: Tensor(byHand.negative))
    }
  }

  @Test func `a contrastive pair is a spring, or pushes up to the margin`() {
    let (a, b) = (Variable([[0, 0], [0, 0], [0, 0]]), Variable([[3, 4], [0, 0.5], [3, 4]]))
    let loss = contrastiveLoss(a, b, isSame: [1, 0, 0], reduction: .none)
    #expect(loss.value == [12.5, 0.125, 0], "½·5², ½·(1 − ½)², far enough")
    let gradients = loss.gradients(upstream: .ones([3]))
    #expect(gradients[a] == [[-3, -4], [0, 0.5], [0, 0]])
    #expect(gradients[b] == [[3, 4], [0, -0.5], [0, 0]])
  }

  @Test func `the cosine's gradient turns a vector and does not stretch it`() {
    let (a, b) = (Variable([[3, 4], [1, 0], [0, 2]]), Variable([[6, 8], [1, 1], [5, 0]]))
    let loss = cosineLoss(a, b, isSame: [1, 0, 1], reduction: .none)
    expect(loss.value, near: [0, 0.7071068, 1])
    let gradients = loss.gradients(upstream: .ones([3]))
    for x in [a, b] {
      expect((gradients[x] * x.value).sum(axis: 1), near: [0, 0, 0], "across the vector:")
    }
    expect(gradients[a], near: [[0, 0], [0, 0.7071068], [-0.5, 0]])
    let longer = cosineLoss(Variable(7 * a.value), b, isSame: [1, 0, 1], reduction: .none)
    expect(longer.value, near: loss.value)
  }

  @Test func `points in one place have no direction, and no NaN`() {
    let (a, b) = (Variable([[1, 2]]), Variable([[1, 2]]))
    let apart = contrastiveLoss(a, b, isSame: [0])
    #expect(apart.value == 0.5)
    #expect(apart.gradients()[a] == [[0, 0]])
    let zero = cosineLoss(Variable([[0, 0]]), b, isSame: [1])
    #expect(zero.value == 1)
    let triplet = tripletLoss(anchor: a, positive: b, negative: b)
    #expect(triplet.value == 1)
    #expect(triplet.gradients()[a] == [[0, 0]])
  }
}

@Suite struct `3.14 tripletLoss` {
  @Test func `loss/triplet: nearer than the negative, by the margin`() {
    func loss(_ positive: Tensor, _ negative: Tensor) -> Scalar {
      tripletLoss(
        anchor: Variable([[0, 0]]), positive: Variable(positive), negative: Variable(negative)
      ).value.scalar
    }
    #expect(loss([[1, 0]], [[3, 0]]) == 0, "1 − 3 + 1 is below 0")
    expect(loss([[1, 0]], [[1, 1]]), near: 0.5857864, "1 − √2 + 1")
    #expect(loss([[3, 0]], [[1, 0]]) == 3, "3 − 1 + 1")
  }

  @Test func `it pulls the positive and pushes the negative`() {
    let (a, p, n) = (Variable([[0, 0]]), Variable([[3, 4]]), Variable([[0, 2]]))
    let gradients = tripletLoss(anchor: a, positive: p, negative: n).gradients()
    expect(gradients[p], near: [[0.6, 0.8]], "a step of length 1; descent goes against it:")
    expect(gradients[n], near: [[0, -1]])
    expect(gradients[a], near: [[-0.6, 0.2]], "and both together on the anchor:")
  }

  @Test func `what is far enough away is left alone`() {
    let (a, p, n) = (Variable([[0, 0]]), Variable([[1, 0]]), Variable([[3, 0]]))
    let gradients = tripletLoss(anchor: a, positive: p, negative: n).gradients()
    #expect(gradients[a] == [[0, 0]])
    #expect(gradients[p] == [[0, 0]])
    #expect(gradients[n] == [[0, 0]])
  }
}
