import TensorCore

// The neuron of 1943, and the logic that can be wired from it.

/// The first artificial neuron: it fires if enough of its inputs are on and none forbids it.
///
/// Inputs and output are on or off. Exciting inputs count one each; a single inhibiting input that
/// is on silences the unit, whatever the others say. Nothing is learned: whoever wires the unit
/// chooses its threshold.
///
/// - Source: McCulloch & Pitts, 1943, "A Logical Calculus of the Ideas Immanent in Nervous
///   Activity".
public struct ThresholdUnit: Equatable, Sendable {
  /// How many exciting inputs must be on: θ.
  public let threshold: Int

  /// A unit that needs `threshold` exciting inputs to fire.
  public init(threshold: Int) { self.threshold = threshold }

  /// Whether the unit fires: `Σ exciting ≥ θ`, and no inhibiting input is on.
  ///
  /// - Exercise: 1.2
  public func fires(exciting: [Bool] = [], inhibiting: [Bool] = []) -> Bool {
    let isForbidden = inhibiting.contains(true)
    let excitement = exciting.count { $0 }
    return !isForbidden && excitement >= threshold
  }
}

// MARK: - Gates of one unit

/// On if both are: two inputs reach the threshold only together.
public func and(_ a: Bool, _ b: Bool) -> Bool {
  ThresholdUnit(threshold: 2).fires(exciting: [a, b])
}

/// On if at least one is: either input alone reaches the threshold.
public func or(_ a: Bool, _ b: Bool) -> Bool {
  ThresholdUnit(threshold: 1).fires(exciting: [a, b])
}

/// On if `a` is off: the threshold 0 is always reached, so the unit fires unless it is forbidden.
public func not(_ a: Bool) -> Bool {
  ThresholdUnit(threshold: 0).fires(inhibiting: [a])
}

/// On if both are off: one unit, which either input can forbid to fire.
///
/// - Exercise: 1.3
public func nor(_ a: Bool, _ b: Bool) -> Bool {
  ThresholdUnit(threshold: 0).fires(inhibiting: [a, b])
}

// MARK: - Gates of several units

/// On unless both are: an AND that forbids a second unit to fire.
///
/// One unit is not enough. If an input inhibits, it alone can silence the unit, though a NAND with
/// one input on must fire; if no input inhibits, more inputs can only help, though they must not.
///
/// - Exercise: 1.4
public func nand(_ a: Bool, _ b: Bool) -> Bool {
  let both = ThresholdUnit(threshold: 2).fires(exciting: [a, b])
  return ThresholdUnit(threshold: 0).fires(inhibiting: [both])
}

/// On if exactly one is: at least one, but not both.
///
/// No single neuron of this chapter computes it, as ``TruthTable`` tells; three units in two layers
/// do. How such layers *learn* is the story of the next chapter.
public func xor(_ a: Bool, _ b: Bool) -> Bool {
  and(or(a, b), nand(a, b))
}
