// What a plan looks like in print.

extension Plan: CustomStringConvertible {
  /// The layer in a few words, and a network as a list of them.
  public var description: String {
    switch self {
    case .chain(let parts):
      parts.isEmpty ? "identity" : parts.map(\.description).joined(separator: ", ")
    case .sum(let parts): list("sum", parts)
    case .concatenation(let parts): list("concatenation", parts)
    case .gate(let plan): "gate(\(plan))"
    case .named(_, let plan): plan.description
    default: name
    }
  }

  /// The layer in a few words; of a plan with parts, what joins them.
  var name: String {
    switch self {
    case .convolution(let channels, let kernel, let stride, _, let groups, _):
      "convolution \(kernel)×\(kernel) → \(channels)" + suffix(stride: stride)
        + (groups > 1 ? ", \(groups) groups" : "")
    case .transposedConvolution(let channels, let stride):
      "transposed convolution \(stride)×\(stride) → \(channels)" + suffix(stride: stride)
    case .batchNorm: "batch norm"
    case .maxPool(let size, let stride, _, _):
      "max pool \(size)×\(size)" + suffix(stride: stride ?? size)
    case .averagePool(let size, let stride):
      "average pool \(size)×\(size)" + suffix(stride: stride ?? size)
    case .adaptiveAveragePool(let side): "average pool to \(side)×\(side)"
    case .activation(let function): "\(function)"
    case .flatten: "flatten"
    case .linear(let outputs): "linear → \(outputs)"
    case .dropout(let rate): "dropout \(rate)"
    case .chain: "chain"
    case .sum: "sum"
    case .concatenation: "concatenation"
    case .gate: "gate"
    case .named(let name, _): name
    }
  }

  /// A line for each layer: its name, the shape that goes out, and how many parameters it has.
  ///
  ///     convolution 5×5 → 6          [6, 28, 28]         156
  ///     tanh                         [6, 28, 28]
  ///     …
  ///     in all 61706 parameters, 416520 multiplications
  public func summary(for shape: [Int]) -> String {
    var lines: [String] = []
    visit(shape) { layer, input, output in
      let count = layer.parameterCount(for: input)
      let line =
        layer.name.padded(to: 44) + "\(output)".padded(to: 18)
        + (count > 0 ? String(count).padded(to: -10) : "")
      lines.append(String(line.reversed().drop { $0 == " " }.reversed()))
    }
    lines.append(
      "in all \(parameterCount(for: shape)) parameters, "
        + "\(multiplicationCount(for: shape)) multiplications")
    return lines.joined(separator: "\n")
  }

  private func suffix(stride: Int) -> String { stride > 1 ? ", stride \(stride)" : "" }

  private func list(_ name: String, _ parts: [Plan]) -> String {
    "\(name)(\(parts.map(\.description).joined(separator: " | ")))"
  }
}

extension String {
  /// At least `width` characters, filled with spaces: behind, or in front if `width` is negative.
  fileprivate func padded(to width: Int) -> String {
    let spaces = String(repeating: " ", count: max(0, abs(width) - count))
    return width < 0 ? spaces + self : self + spaces
  }
}
