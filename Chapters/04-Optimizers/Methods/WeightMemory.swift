import Autograd
import TensorCore

/// What an optimizer remembers: a few numbers for every weight of every parameter, 0 at first.
///
/// A step does little arithmetic. What takes its time is to read and write millions of numbers, and
/// a rule written with tensors, a line at a time, reads and writes them over and over. So here a
/// rule is a loop that does all its lines for one weight before it goes on to the next: one pass
/// over the memory. The loop is handed stretches of the parameters, on several threads.
struct WeightMemory {
  private let numbersPerWeight: Int
  private var table: [Variable: [Scalar]] = [:]

  init(numbersPerWeight: Int) { self.numbersPerWeight = numbersPerWeight }

  /// Calls `rule` once for every stretch of every parameter.
  mutating func update(
    _ parameters: [Variable], along gradients: Gradients, _ rule: (Stretch) -> Void
  ) {
    for parameter in parameters {
      let gradient = gradients[parameter].elements
      // Taken out of the table to be changed: what is in two places is copied first.
      var numbers =
        table.removeValue(forKey: parameter)
        ?? [Scalar](repeating: 0, count: numbersPerWeight * gradient.count)
      share(&parameter.value.elements, gradient, &numbers, count: gradient.count, rule)
      table[parameter] = numbers
    }
  }

  /// Cuts a parameter into stretches, if it is long enough to be worth a second thread.
  private func share(
    _ weights: UnsafeMutablePointer<Scalar>, _ gradient: UnsafePointer<Scalar>,
    _ numbers: UnsafeMutablePointer<Scalar>, count: Int, _ rule: (Stretch) -> Void
  ) {
    parallel(over: count, grain: 1 << 13) { range in
      rule(
        Stretch(weights: weights, gradient: gradient, range: range, numbers: numbers, count: count))
    }
  }
}

/// A part of one parameter, with its gradient and with what an optimizer remembers of it.
struct Stretch {
  /// The weights, θ: of the whole parameter, as are all the others.
  let weights: UnsafeMutablePointer<Scalar>
  /// The derivative of the loss with respect to each weight, g.
  let gradient: UnsafePointer<Scalar>
  /// Which of the weights to move.
  let range: Range<Int>

  fileprivate let numbers: UnsafeMutablePointer<Scalar>
  fileprivate let count: Int

  /// The k-th of the numbers remembered of each weight, counted from 0.
  func memory(_ k: Int) -> UnsafeMutablePointer<Scalar> { numbers + k * count }
}
