import Datasets
import Foundation
import TensorCore
import Testing

@Suite struct `made data sets` {
  @Test func `the logic gates`() {
    #expect(ClassificationData.and.labels == [0, 0, 0, 1])
    #expect(ClassificationData.or.labels == [0, 1, 1, 1])
    #expect(ClassificationData.xor.labels == [0, 1, 1, 0])
    #expect(ClassificationData.gate { a, b in !(a && b) }.labels == [1, 1, 1, 0])
    #expect(ClassificationData.xor.inputs == [[0, 0], [0, 1], [1, 0], [1, 1]])
  }

  @Test func `without noise the moons are half circles`() {
    var generator = SeededGenerator(seed: 1)
    let moons = ClassificationData.moons(101, noise: 0, using: &generator)
    #expect(moons.classCounts == [51, 50])
    for (point, label) in zip(moons.inputs.rows, moons.labels) {
      let (x, y) =
        label == 0 ? (point[at: 0], point[at: 1]) : (1 - point[at: 0], 0.5 - point[at: 1])
      #expect(abs(x * x + y * y - 1) < 1e-6 && y > 0)
    }
  }

  @Test func `without noise the circles have the radii 1 and a half`() {
    var generator = SeededGenerator(seed: 1)
    let circles = ClassificationData.circles(100, noise: 0, using: &generator)
    for (point, label) in zip(circles.inputs.rows, circles.labels) {
      #expect(abs((point * point).sum() - (label == 0 ? 1 : 0.25)) < 1e-6)
    }
    #expect(abs(circles.inputs.mean()) < 1e-6, "all around, so the center is the middle")
  }

  @Test func `without noise every arm of the spiral is the first one turned`() {
    var generator = SeededGenerator(seed: 1)
    let spirals = ClassificationData.spirals(30, arms: 3, noise: 0, using: &generator)
    for row in 0..<10 {
      let radii = [0, 10, 20].map { start in
        (spirals.inputs[start + row] * spirals.inputs[start + row]).sum().squareRoot()
      }
      let expected = (Scalar(row) + 0.5) / 10
      #expect(radii.allSatisfy { abs($0 - expected) < 1e-6 })
    }
  }

  @Test func `blobs have their centers and deviation`() {
    var generator = SeededGenerator(seed: 1)
    let blobs = ClassificationData.blobs(
      20_000, centers: [[0, 10], [5, -5]], deviation: 2, using: &generator)
    let second = blobs.keeping(classes: ["blob 1"]).inputs
    // A mean of 10,000 draws has the deviation 2 / √10000 = 0.02.
    #expect(second.mean(axis: 0).isClose(to: [5, -5], within: 0.1))
    #expect(second.variance(axis: 0).isClose(to: [4, 4], within: 0.3))
  }

  @Test func `the noise has the deviation asked for, and the seed repeats it`() {
    var (one, two) = (SeededGenerator(seed: 1), SeededGenerator(seed: 1))
    let noisy = ClassificationData.circles(5000, noise: 0.1, using: &one)
    let exact = ClassificationData.circles(5000, noise: 0, using: &two)
    #expect(abs((noisy.inputs - exact.inputs).variance() - 0.01) < 0.001)
    var three = SeededGenerator(seed: 1)
    #expect(ClassificationData.circles(5000, noise: 0.1, using: &three) == noisy)
  }
}
