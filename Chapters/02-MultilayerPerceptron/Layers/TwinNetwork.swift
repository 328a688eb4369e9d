import Autograd
import TensorCore

/// A network with two inputs, three outputs, and layers shared by both inputs.
///
/// It says of two rows of which class each is, and whether it is the same for both. Both pass the
/// same encoder, so that equal inputs get equal codes; what differs between the codes speaks
/// against "same". No container is needed for a graph like this: the formula is the network.
///
///     a ──┐          ┌── code ──┬── classifier ── class of a
///         ├─ encoder ┤          ├── |difference| ── comparison ── same?
///     b ──┘          └── code ──┴── classifier ── class of b
///
/// The parameters of a shared layer count once. Their gradient is the sum over both uses, because
/// it is one variable that enters the loss on several paths.
///
/// - Source: Bromley et al., 1993, "Signature Verification using a Siamese Time Delay Neural
///   Network"; Koch, Zemel & Salakhutdinov, 2015, "Siamese Neural Networks for One-shot Image
///   Recognition" (the weighted difference).
public struct TwinNetwork: Model {
  /// From an input to its code.
  public let encoder: MLP

  /// From a code to the logits of the classes.
  public let classifier: Linear

  /// From a difference of codes to one logit.
  public let comparison: Linear

  /// A network with random weights.
  ///
  /// - Parameters:
  ///   - inputs: how many numbers an input has.
  ///   - codeWidth: how many numbers the encoder makes of them.
  ///   - classes: how many classes there are.
  ///   - generator: where the randomness comes from.
  public init(
    inputs: Int, codeWidth: Int, classes: Int, using generator: inout some RandomNumberGenerator
  ) {
    encoder = MLP(sizes: [inputs, 2 * codeWidth, codeWidth], using: &generator)
    classifier = Linear(inputs: codeWidth, outputs: classes, using: &generator)
    comparison = Linear(inputs: codeWidth, outputs: 1, using: &generator)
  }

  /// Looks at pairs of rows.
  ///
  /// - Parameters:
  ///   - a: `[rows, inputs]`
  ///   - b: `[rows, inputs]`
  /// - Returns: logits: of the classes of a and of b, `[rows, classes]`; of "same", `[rows, 1]`.
  public func callAsFunction(
    _ a: Variable, _ b: Variable
  ) -> (classA: Variable, classB: Variable, same: Variable) {
    let (codeA, codeB) = (relu(encoder(a)), relu(encoder(b)))
    return (classifier(codeA), classifier(codeB), comparison(abs(codeA - codeB)))
  }
}
