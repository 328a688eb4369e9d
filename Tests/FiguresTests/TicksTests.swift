import Figures
import Foundation
import Testing

/// Ranges of all sizes, near 0 and far from it.
private let ranges: [ClosedRange<Double>] = [-12, -5, -1, 0, 3, 8, 30].flatMap { exponent in
  let unit = pow(10, Double(exponent))
  return [
    0...unit, -unit...unit, 1.7 * unit...3.1 * unit, -0.3 * unit...0.1 * unit,
    99 * unit...101 * unit, 0.123456 * unit...0.987654 * unit,
  ]
}

/// What a label says, as a number.
private func number(_ label: String) -> Double? {
  Double(label.replacing("−", with: "-").replacing(",", with: ""))
}

@Suite struct `linear ticks` {
  @Test func `enclose their range, and only just`() {
    for range in ranges {
      let values = Ticks.linear(covering: range).values
      let slack = 1e-8 * (range.upperBound - range.lowerBound)
      #expect(values[0] <= range.lowerBound + slack && values[1] > range.lowerBound, "\(range)")
      #expect(values[values.count - 1] >= range.upperBound - slack, "\(range)")
      #expect(values[values.count - 2] < range.upperBound, "\(range)")
    }
  }

  @Test func `stand 1, 2 or 5 times a power of ten apart`() {
    for range in ranges {
      let values = Ticks.linear(covering: range).values
      let step = values[1] - values[0]
      let mantissa = step / pow(10, floor(log10(step) + 1e-6))
      #expect([1, 2, 5].contains { abs(mantissa - $0) < 1e-4 }, "\(range): a step of \(step)")
      for (value, next) in zip(values, values.dropFirst()) {
        #expect(abs(next - value - step) < 1e-6 * step, "\(range): uneven at \(value)")
      }
    }
  }

  @Test(arguments: 2...10) func `are about as many as wanted`(count: Int) {
    for range in ranges {
      let steps = Ticks.linear(covering: range, count: count).values.count - 1
      #expect(steps <= count + 2 && 2 * steps >= count / 2, "\(range): \(steps) steps")
    }
  }

  @Test func `say exactly what they mark, without the rounding of binary fractions`() {
    for range in ranges {
      let ticks = Ticks.linear(covering: range)
      for (value, label) in zip(ticks.values, ticks.labels) {
        #expect(number(label) == value, "\(value) is called \(label)")
        #expect(label.count <= 11, "\(label) is too long")
      }
    }
    #expect(Ticks.linear(covering: 0...0.5).labels == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
  }

  @Test func `are written alike along an axis`() {
    #expect(Ticks.linear(covering: -1...1).labels == ["−1.0", "−0.5", "0.0", "0.5", "1.0"])
    #expect(
      Ticks.linear(covering: 0...60_000, count: 3).labels == ["0", "20,000", "40,000", "60,000"])
    #expect(Ticks.linear(covering: 0...9000, count: 2).labels == ["0", "5000", "10,000"])
    #expect(Ticks.linear(covering: 0...3e7, count: 3).labels == ["0", "1e7", "2e7", "3e7"])
    #expect(Ticks.linear(covering: 0...2e-5, count: 2).labels == ["0", "1e−5", "2e−5"])
    #expect(Ticks.linear(covering: 0...400, count: 4).labels == ["0", "100", "200", "300", "400"])
  }

  @Test func `make room around a single value`() {
    for value in [0, 1, -3.5, 1e-9, 1e12, -1e30] {
      let values = Ticks.linear(covering: value...value).values
      #expect(values[0] < value && values[values.count - 1] > value, "around \(value): \(values)")
    }
  }

  @Test func `are whole where only whole numbers make sense`() {
    #expect(Ticks.linear(covering: 1...3, count: 8, whole: true).labels == ["1", "2", "3"])
  }
}

@Suite struct `logarithmic ticks` {
  @Test func `enclose their range`() {
    for low in [1e-30, 2e-4, 0.7, 3, 1e6] {
      for factor in [1, 1.5, 8, 300, 1e9, 1e40] {
        let values = Ticks.logarithmic(covering: low...low * factor).values
        #expect(values[0] <= low * (1 + 1e-8))
        #expect(values[values.count - 1] >= low * factor * (1 - 1e-8))
        #expect(values.count <= 9, "\(values)")
      }
    }
  }

  @Test func `are powers of ten, with 2 and 5 between them where there is room`() {
    #expect(Ticks.logarithmic(covering: 0.01...100).labels == ["0.01", "0.1", "1", "10", "100"])
    #expect(Ticks.logarithmic(covering: 1e-6...1).labels.first == "10⁻⁶")
    #expect(Ticks.logarithmic(covering: 0.3...4).labels == ["0.2", "0.5", "1", "2", "5"])
    #expect(Ticks.logarithmic(covering: 2e6...7e6).labels == ["2×10⁶", "5×10⁶", "10⁷"])
  }

  @Test func `refuse 0, which has no logarithm`() async {
    await #expect(processExitsWith: .failure) { _ = Ticks.logarithmic(covering: 0...1) }
  }
}

@Suite struct `numbers as text` {
  @Test func `have so many digits, a true minus sign, and no minus at 0`() {
    #expect(fixed(-0.26, decimals: 1) == "−0.3")
    #expect(fixed(-0.04, decimals: 1) == "0.0")
    #expect(fixed(Float(2), decimals: 0) == "2")
    #expect(fixed(Double.nan, decimals: 2) == "NaN" && fixed(-Double.infinity, decimals: 2) == "−∞")
  }

  @Test func `are shares in percent and thousands set apart`() {
    #expect(percent(0.846) == "84.6 %")
    #expect(grouped(101_770) == "101,770" && grouped(-1000) == "−1,000" && grouped(7) == "7")
  }
}
