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
