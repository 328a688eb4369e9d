import Foundation
import TensorCore

/// Prints how far each function is off at worst, in units in the last place (ulp) of the exact
/// result, over a million arguments of an interval; and how far Foundation's function is.
func printAccuracy() {
  func row(
    _ name: String, _ range: ClosedRange<Scalar>, _ ours: (Tensor) -> Tensor,
    _ foundation: (Scalar) -> Scalar, _ exact: (Double) -> Double
  ) {
    let steps = 1_000_000
    let width = range.upperBound - range.lowerBound
    let x = (0...steps).map { range.lowerBound + width * (Scalar($0) / Scalar(steps)) }
    let truth = x.map { exact(Double($0)) }
    let (mine, theirs) = (ours(Tensor(x)).elements, x.map(foundation))
    let interval = "\(range.lowerBound)…\(range.upperBound)"
    print(
      name + String(repeating: " ", count: 9 - name.count)
        + interval + String(repeating: " ", count: 16 - interval.count)
        + String(format: "%8.2f %12.2f", worstError(mine, truth), worstError(theirs, truth)))
  }
  print("function interval         ours, ulp  Foundation's")
  row("exp", -87...88, { exp($0) }, { Foundation.exp($0) }, { Foundation.exp($0) })
  row("log", 0.001...10, { log($0) }, { Foundation.log($0) }, { Foundation.log($0) })
  row("tanh", -10...10, { tanh($0) }, { Foundation.tanh($0) }, { Foundation.tanh($0) })
  row(
    "sigmoid", -80...20, { sigmoid($0) }, { 1 / (1 + Foundation.exp(-$0)) },
    { 1 / (1 + Foundation.exp(-$0)) })
  row(
    "softplus", -80...80, { softplus($0) }, { max($0, 0) + log1p(Foundation.exp(-$0.magnitude)) },
    { max($0, 0) + log1p(Foundation.exp(-$0.magnitude)) })
  row("sin", -100...100, { sin($0) }, { Foundation.sin($0) }, { Foundation.sin($0) })
  row("cos", -100...100, { cos($0) }, { Foundation.cos($0) }, { Foundation.cos($0) })
  row("erf", -4...4, { erf($0) }, { Foundation.erf($0) }, { Foundation.erf($0) })
}

private func worstError(_ values: [Scalar], _ truth: [Double]) -> Double {
  zip(values, truth).map { value, truth in
    abs(Double(value) - truth) / Double(Scalar(truth).ulp)
  }.max() ?? 0
}
