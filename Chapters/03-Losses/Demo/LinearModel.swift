import Autograd
import Figures
import Optimizers
import TensorCore

/// A weight for each input and a bias: all losses get the same model, the simplest there is.
struct LinearModel {
  let weight: Variable
  let bias: Variable

  /// The predictions, `[rows, 1]`.
  func callAsFunction(_ inputs: Variable) -> Variable { linear(inputs, weight: weight, bias: bias) }

  /// From zeros, by Adam on all rows at once, whose steps shrink to nothing towards the end.
  static func fitted(
    to inputs: Tensor, steps: Int, _ progress: inout ProgressBar,
    loss: (Variable) -> Variable
  ) -> LinearModel {
    let model = LinearModel(
      weight: Variable(.zeros([inputs.shape[1], 1])), bias: Variable(.zeros([1])))
    var optimizer = Adam()
    let inputs = Variable(constant: inputs)
    for step in 0..<steps {
      optimizer.learningRate = 0.05 * (1 - Scalar(step) / Scalar(steps))
      let cost = loss(model(inputs))
      optimizer.update([model.weight, model.bias], along: cost.gradients())
      progress.advance(note: "loss \(fixed(cost.value.scalar, decimals: 4))")
    }
    return model
  }
}
