import Optimizers
import TensorCore
import Testing

@Suite struct `4.3 movingAverages` {
  @Test func `opt/ewma: 10, 20, 30 with a long and a short memory`() {
    expect(
      movingAverages(of: [10, 20, 30], decay: 0.9), near: [1, 2.9, 5.61],
      "0.9·1 + 0.1·20 = 2.9; with the factors exchanged, 9 would come first")
    expect(movingAverages(of: [10, 20, 30], decay: 0.5), near: [5, 12.5, 21.25])
  }

  @Test func `opt/ewma: divided by the weights so far, it leans no longer towards 0`() {
    expect(
      movingAverages(of: [10, 20, 30], decay: 0.9, isCorrected: true),
      near: [10, 15.26316, 20.70111], "V/(1 − 0.9ᵗ), with t = 1 for the first number")
    expect(movingAverages(of: [7, 7, 7], decay: 0.99, isCorrected: true), near: [7, 7, 7])
  }

  @Test func `opt/ewma: each number weighs β times the next one`() {
    let weights: [Scalar] = (0..<3).map { place in
      var numbers: [Scalar] = [0, 0, 0]
      numbers[place] = 1
      return movingAverages(of: numbers, decay: 0.9)[2]
    }
    expect(weights, near: [0.081, 0.09, 0.1])
    expect(weights[0] + weights[1] + weights[2], near: 0.271, "1 − β³")
    let step = movingAverages(of: [Scalar](repeating: 1, count: 10), decay: 0.9)
    expect(step[9], near: 0.6513216, "1 − β¹⁰: two thirds of the way after 1/(1 − β) steps")
    #expect(movingAverages(of: [], decay: 0.9).isEmpty)
  }
}

@Suite struct `4.4 momentum` {
  @Test func `opt/momentum-heavy-ball: 0.8, 0.46, 0.062, and past the minimum`() {
    let path = PlainMomentum(rate: 0.1).descent(steps: 4)
    expect(Array(path[..<3]), near: [0.8, 0.46, 0.062], "v: 0.2, 0.9·0.2 + 0.16 = 0.34, 0.398")
    #expect(path[3] < 0, "it rolls on")
  }

  @Test func `opt/momentum-heavy-ball: the library's way is the same while η stays the same`() {
    expect(PlainMomentum(rate: 0.1, convention: .sum).descent(), near: [0.8, 0.46, 0.062])
  }

  @Test func `opt/momentum-heavy-ball: without memory it is plain descent`() {
    for convention in PlainMomentum.Convention.allCases {
      let rule = PlainMomentum(rate: 0.1, decay: 0, convention: convention)
      expect(rule.descent(), near: [0.8, 0.64, 0.512])
    }
  }

  @Test func `opt/momentum-ewma: the averaged velocity is ten times as slow`() {
    let rule = PlainMomentum(rate: 0.1, convention: .average)
    expect(rule.descent(), near: [0.98, 0.9424, 0.889712], "v: 0.1·2 = 0.2 at first, times η")
  }
}

@Suite struct `momentum, three ways` {
  @Test func `opt/momentum-ewma: rates that match make all conventions walk one path`() {
    let reference = PlainMomentum(rate: 0.1).descent(steps: 20)
    for convention in PlainMomentum.Convention.allCases {
      let rate = convention.rate(matching: 0.1, of: .heavyBall, decay: 0.9)
      expect(PlainMomentum(rate: rate, convention: convention).descent(steps: 20), near: reference)
      // And back.
      let back = PlainMomentum.Convention.heavyBall.rate(
        matching: rate, of: convention, decay: 0.9)
      expect(back, near: 0.1)
    }
  }

  @Test func `a lower rate reaches the heavy ball late, and the sum at once`() {
    let steps = [PlainMomentum.Convention.heavyBall, .sum].map { convention -> Scalar in
      var rule = PlainMomentum(rate: 0.1, convention: convention)
      var weights: Tensor = 1
      rule.move(&weights) { 2 * $0 }
      rule.rate = 0
      let before = weights.scalar
      rule.move(&weights) { 2 * $0 }
      return before - weights.scalar
    }
    expect(steps, near: [0.18, 0], "0.9 of the first step, 0.2, are left of the velocity")
  }

  @Test func `under a constant slope the velocity grows to 1/(1 − β) slopes`() {
    let path = PlainMomentum(rate: 1).path(from: 0, steps: 200) { _ in 1 }.map(\.scalar)
    expect(path[199] - path[200], near: 10)
  }
}

@Suite struct `4.5 nesterov` {
  @Test func `opt/nesterov: 0.8, 0.496, 0.17792`() {
    expect(
      PlainNesterov(rate: 0.1).descent(), near: [0.8, 0.496, 0.17792],
      "the slope at 0.8 − 0.9·0.2 = 0.62 is 1.24, the velocity 0.18 + 0.124")
  }

  @Test func `opt/nesterov: it overshoots by less than half as much`() {
    let ahead = PlainNesterov(rate: 0.1).descent(steps: 60)
    let blind = PlainMomentum(rate: 0.1).descent(steps: 60)
    expect(ahead.min() ?? 0, near: -0.3325741)
    expect(blind.min() ?? 0, near: -0.708974)
  }

  @Test func `it asks for one slope a step, at the place ahead`() {
    var rule = PlainNesterov(rate: 0.5, decay: 0.5)
    var weights: Tensor = [4, 0]
    var places: [Tensor] = []
    for _ in 0..<2 {
      rule.move(&weights) { place in
        places.append(place)
        return [2, -2]
      }
    }
    #expect(places == [[4, 0], [2.5, 1.5]], "3 − 0.5·1 and 1 + 0.5·1")
    #expect(weights == [1.5, 2.5])
  }
}
