import Regularization
import TensorCore
import Testing

@Suite struct `5.5 standardizing` {
  @Test func `reg/batchnorm: the batch 1, 2, 3, 4 without ε`() {
    let y = standardized([1, 2, 3, 4], axis: 0, epsilon: 0)
    expect(
      y, near: [-1.341641, -0.4472136, 0.4472136, 1.341641],
      "μ = 2.5 and σ² = 1.25: divided by 4; divided by 3 it would be 1.666667")
  }

  @Test func `a column is a feature, and each has a mean of its own`() {
    let y = standardized([[1, 100], [3, 300]], axis: 0, epsilon: 0)
    expect(y, near: [[-1, -1], [1, 1]], "along axis 0: μ = 2 and 200, σ = 1 and 100")
  }

  @Test func `along the last axis, rows are on their own`() {
    let y = standardized([[1, 100], [3, 300]], axis: 1, epsilon: 0)
    expect(y, near: [[-1, 1], [-1, 1]], "μ = 50.5 and 151.5")
  }

  @Test func `ε is added to the variance, beneath the root`() {
    let y = standardized([-1, 1], axis: 0, epsilon: 3)
    expect(y, near: [-0.5, 0.5], "1/√(1 + 3) = ½; with ε behind the root it would be ¼")
  }

  @Test func `what is constant becomes 0, not NaN`() {
    #expect(standardized([7, 7, 7], axis: 0) == [0, 0, 0])
  }
}

@Suite struct `5.6 the gradient of standardizing` {
  @Test func `two numbers: whatever is asked of them, nothing moves`() {
    // x̂ of two numbers is always ∓1: no change of x changes it.
    let gradient = standardizationGradient(at: [1, 3], axis: 0, epsilon: 0, upstream: [5, -2])
    expect(gradient, near: [0, 0], "s·(g − mean(g) − x̂·mean(g·x̂)) = 1·(±3.5 ∓ 3.5)")
  }

  @Test func `three numbers`() {
    let gradient = standardizationGradient(
      at: [1, 2, 3], axis: 0, epsilon: 0, upstream: [1, 0, 0])
    expect(
      gradient, near: [0.2041241, -0.4082483, 0.2041241],
      "s = 1.224745, mean(g) = ⅓, x̂₁·mean(g·x̂) = ½")
  }

  @Test func `ε is in the scale on the way back, too`() {
    let gradient = standardizationGradient(at: [-1, 1], axis: 0, epsilon: 3, upstream: [1, 0])
    expect(gradient, near: [0.1875, -0.1875], "½·(1 − ½ − ¼·½) = 3/16")
  }

  @Test func `along an axis the gradients add up to 0`() {
    var generator = SeededGenerator(seed: 1)
    let (x, upstream) = (
      Tensor.normal([4, 6], using: &generator), Tensor.normal([4, 6], using: &generator)
    )
    for axis in 0...1 {
      let sums = standardizationGradient(at: x, axis: axis, upstream: upstream).sum(axis: axis)
      #expect(abs(sums).maximum() < 1e-5, "axis \(axis): a shift of all numbers changes nothing")
    }
  }

  @Test func `it agrees with difference quotients`() {
    let x: Tensor = [[1, 2], [3, 4], [5, 0]]
    let weights: Tensor = [[1, 0.5], [0, 1], [2, -2]]
    let gradient = standardizationGradient(at: x, axis: 0, upstream: weights)
    let h: Scalar = 1.0 / 64
    for place in 0..<6 {
      let values = [h, -h].map { step in
        var moved = x
        moved.elements[place] += step
        return (standardized(moved, axis: 0) * weights).sum()
      }
      let quotient = (values[0] - values[1]) / (2 * h)
      #expect(abs(quotient - gradient.elements[place]) < 1e-3, "element \(place)")
    }
  }
}

@Suite struct `5.7 running averages` {
  @Test func `reg/batchnorm: after the first batch, from 0 and from 1`() {
    expect(runningAverage([0], next: [2.5], momentum: 0.1), near: [0.25])
    expect(
      runningAverage([1], next: [1.666667], momentum: 0.1), near: [1.066667],
      "momentum is the share of the newest; 1.6 would be that of the past")
  }

  @Test func `the past fades by the same factor each time`() {
    var average: Tensor = [1, 0]
    for _ in 0..<10 { average = runningAverage(average, next: [0, 8], momentum: 0.5) }
    expect(average, near: [0x1p-10, 8 - 0x1p-7])
  }

  @Test func `shares of 0 and 1`() {
    #expect(runningAverage([1, 2], next: [5, 6], momentum: 0) == [1, 2])
    #expect(runningAverage([1, 2], next: [5, 6], momentum: 1) == [5, 6])
  }
}

@Suite struct `5.8 which numbers share a mean` {
  /// Two images of two channels of 1 × 2: hundreds say the image, tens the channel.
  let images: Tensor = [[[[100, 101]], [[110, 111]]], [[[200, 201]], [[210, 211]]]]

  @Test func `batch: one channel of all images`() {
    #expect(
      NormalizationKind.batch.rows(of: images) == [[100, 101, 200, 201], [110, 111, 210, 211]])
  }

  @Test func `batch, of rows: one feature of all rows`() {
    #expect(
      NormalizationKind.batch.rows(of: [[1, 2, 3], [4, 5, 6]]) == [[1, 4], [2, 5], [3, 6]])
  }

  @Test func `layer: one row`() {
    #expect(
      NormalizationKind.layer.rows(of: [[1, 2, 3], [4, 5, 6]]) == [[1, 2, 3], [4, 5, 6]])
    #expect(NormalizationKind.layer.rows(of: images).shape == [4, 2], "the last axis alone")
  }

  @Test func `instance: one channel of one image`() {
    #expect(
      NormalizationKind.instance.rows(of: images)
        == [[100, 101], [110, 111], [200, 201], [210, 211]])
  }

  @Test func `group: neighboring channels of one image`() {
    #expect(
      NormalizationKind.group(count: 1).rows(of: images)
        == [[100, 101, 110, 111], [200, 201, 210, 211]])
    #expect(
      NormalizationKind.group(count: 2).rows(of: images)
        == NormalizationKind.instance.rows(of: images))
  }
}
