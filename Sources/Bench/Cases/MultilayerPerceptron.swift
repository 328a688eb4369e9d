import Autograd
import Losses
import MultilayerPerceptron
import Optimizers
import TensorCore

extension Case {
  /// One step of chapter 02's digit classifier: forwards, loss, backwards, Adam.
  static func trainingStep() -> Case {
    var generator = SeededGenerator(seed: 1)
    let model = MLP(sizes: [784, 128, 64, 10], using: &generator)
    let parameters = model.parameters
    var optimizer = Adam()
    let pictures = Variable(constant: noise([64, 784]))
    let labels = (0..<64).map { $0 % 10 }
    return Case(name: "training step, batch 64", request: "step") {
      let loss = crossEntropy(logits: model(pictures), labels: labels)
      optimizer.update(parameters, along: loss.gradients())
    }
  }
}
