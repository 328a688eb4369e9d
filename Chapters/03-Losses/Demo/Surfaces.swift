import Autograd
import Figures
import Losses
import TensorCore

/// Six points, and the class of each; the last but one lies among the others' kind.
private let places: Tensor = [-3, -2, -1, 1, 2, 3]
private let classes: Tensor = [0, 0, 1, 0, 1, 1]

/// Draws both losses of σ(w·x + b) over all weights and biases, and measures where they curve down.
func drawSurfaces(_ options: DemoOptions) {
  let axis = stride(from: -8.0, through: 8, by: 0.5).map { $0 }
  let losses: [(String, (Variable) -> Variable)] = [
    ("cross-entropy", { binaryCrossEntropy(logits: $0, targets: classes) }),
    ("squared error", { meanSquaredError(sigmoid($0), target: classes) }),
  ]
  print("The mean loss of σ(w·x + b) over w and b in −8…8, six points:")
  let maps = losses.map { name, loss in
    let values = axis.reversed().map { b in
      axis.map { w in
        let logits = Scalar(w) * places + Scalar(b)
        return Double(withoutGradients { loss(Variable(constant: logits)) }.value.scalar)
      }
    }
    let (lowest, share) = curvature(of: values)
    print(
      "  \(name): the least second difference along w is \(fixed(lowest, decimals: 4)); "
        + "it is negative at \(percent(share)) of all places")
    return (name, values, lowest)
  }
  let isConvex = maps[0].2 > -1e-5 && maps[1].2 < -0.01
  print(
    "\(isConvex ? "✔" : "✘") only the cross-entropy is convex (target: second differences of at "
      + "least 0 there, and below −0.01 for the squared error)\n")
  let names = axis.map { $0 == $0.rounded() && Int($0) % 4 == 0 ? "\(Int($0))" : "" }
  let figures = maps.map { name, values, _ in
    HeatMap(
      title: name, xTitle: "weight", yTitle: "bias", values: values,
      rowNames: names.reversed(), columnNames: names)
  }
  options.write(
    Panels(title: "Behind a sigmoid: a bowl, and a bent sheet", figures: figures),
    named: "surfaces")
}

/// The least second difference along the rows, and the share of them below 0.
private func curvature(of rows: [[Double]]) -> (least: Double, negativeShare: Double) {
  let differences = rows.flatMap { row -> [Double] in
    (1..<row.count - 1).map { i -> Double in row[i - 1] - 2 * row[i] + row[i + 1] }
  }
  let negative = differences.count { $0 < -1e-5 }
  return (differences.min() ?? 0, Double(negative) / Double(differences.count))
}
