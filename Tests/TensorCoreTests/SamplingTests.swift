import TensorCore
import Testing

@Suite struct `sampling` {
  @Test func `the same seed gives the same numbers, another seed others`() {
    func draw(_ seed: UInt64) -> Tensor {
      var generator = SeededGenerator(seed: seed)
      return .normal([8], using: &generator)
    }
    #expect(draw(1) == draw(1))
    #expect(draw(1) != draw(2))
  }

  /// xoshiro256++ seeded by SplitMix64; the crate rand_xoshiro gives the same words for seed 0.
  @Test func `the generator's first words never change`() {
    var generator = SeededGenerator(seed: 0)
    let words = (0..<3).map { _ in generator.next() }
    #expect(
      words == [5_987_356_902_031_041_503, 7_051_070_477_665_621_255, 6_633_766_593_972_829_180])
  }

  /// Worked out with 64-bit integers and Box and Muller's formula in Python 3.
  @Test func `the first numbers of seed 1 never change`() {
    func start() -> SeededGenerator { SeededGenerator(seed: 1) }
    var generator = start()
    let uniform = Tensor.uniform([4], using: &generator)
    #expect(
      uniform.isClose(to: [0.8116121589, 0.7471047162, 0.1001509035, 0.7462168706], within: 1e-7))
    generator = start()
    let normal = Tensor.normal([4], using: &generator)
    #expect(
      normal.isClose(
        to: [-0.0332370959, -1.8268552785, -0.0109191650, -0.4592789702], within: 1e-6))
    generator = start()
    #expect(Tensor.permutation(8, using: &generator) == [4, 2, 1, 7, 3, 0, 5, 6])
    generator = start()
    let row: Tensor = [[0.1, 0.2, 0.3, 0.4]]
    let classes = Tensor.categorical(
      probabilities: row.broadcast(to: [8, 4]), using: &generator)
    #expect(classes == [3, 3, 1, 3, 1, 2, 3, 2])
  }

  @Test func `an odd number of normal numbers begins like an even one`() {
    var (first, second) = (SeededGenerator(seed: 9), SeededGenerator(seed: 9))
    let (odd, even) = (Tensor.normal([3], using: &first), Tensor.normal([4], using: &second))
    #expect(odd == even[0..<3])
  }

  @Test func `normal numbers are as lopsided and as heavy-tailed as they should be: not at all`() {
    var generator = SeededGenerator(seed: 8)
    let x = Tensor.normal([100_000], using: &generator)
    #expect(abs(pow(x, 3).mean()) < 0.03, "the third moment of a normal distribution is 0")
    #expect(abs(pow(x, 4).mean() - 3) < 0.1, "the fourth moment is 3σ⁴")
    let neighbors = (x[0..<99_999] * x[1...]).mean()
    #expect(abs(neighbors) < 0.015, "neighbors know nothing of each other")
  }

  @Test func `normal numbers have their mean and deviation`() {
    var generator = SeededGenerator(seed: 3)
    let x = Tensor.normal([100_000], mean: 2, deviation: 3, using: &generator)
    #expect(abs(x.mean() - 2) < 0.03)
    #expect(abs(x.variance().squareRoot() - 3) < 0.03)
    let within = (abs(x - 2) .< 3).mean()
    #expect(abs(within - 0.6827) < 0.005, "68.27 % lie within one deviation")
  }

  @Test func `uniform numbers fill their range and never reach its end`() {
    var generator = SeededGenerator(seed: 4)
    let x = Tensor.uniform([100_000], in: -1..<3, using: &generator)
    #expect(x.minimum() >= -1 && x.maximum() < 3)
    #expect(abs(x.mean() - 1) < 0.02 && abs(x.variance() - 16.0 / 12) < 0.02)
  }

  @Test func `a permutation has each number once, and every order comes up`() {
    var generator = SeededGenerator(seed: 5)
    #expect(Tensor.permutation(100, using: &generator).sorted() == Array(0..<100))
    let orders = Set((0..<200).map { _ in Tensor.permutation(3, using: &generator) })
    #expect(orders.count == 6)
  }

  @Test func `classes come up as often as their probabilities say, and never with probability 0`() {
    var generator = SeededGenerator(seed: 6)
    let rows = Tensor([0.5, 0, 0.2, 0.3] as [Scalar]).broadcast(to: [20_000, 4])
    let draws = Tensor.categorical(probabilities: rows, using: &generator)
    for (label, share) in [0.5, 0, 0.2, 0.3].enumerated() {
      let found = Double(draws.count { $0 == label }) / 20_000
      #expect(share == 0 ? found == 0 : abs(found - share) < 0.015)
    }
  }
}
