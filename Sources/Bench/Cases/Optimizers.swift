import Autograd
import Optimizers
import TensorCore

extension Case {
  /// The optimizers of chapter 04: one step of a million parameters, in ten tensors.
  static func optimizers() -> [Case] {
    let optimizers: [(name: String, optimizer: any Optimizer)] = [
      ("SGD", SGD(learningRate: 1e-3)), ("Momentum", Momentum(learningRate: 1e-3)),
      ("Nesterov", Momentum(learningRate: 1e-3, isNesterov: true)), ("Adagrad", Adagrad()),
      ("Adadelta", Adadelta()), ("RMSprop", RMSprop()), ("Adam", Adam()), ("AMSGrad", AMSGrad()),
      ("AdamW", AdamW()), ("NAdam", NAdam()), ("Lion", Lion()),
    ]
    return optimizers.map { name, optimizer in
      Case(name: "\(name), 1M weights", request: "optimizer \(name)", run: step(optimizer))
    }
  }

  /// A step along gradients that stay the same.
  private static func step(_ optimizer: some Optimizer) -> () -> Void {
    var optimizer = optimizer
    let parameters = (0..<10).map { _ in Variable(noise([100, 1000])) }
    let loss = parameters.reduce(Variable(0)) { sum, parameter in sum + (parameter * 0.5).sum() }
    let gradients = loss.gradients()
    return { optimizer.update(parameters, along: gradients) }
  }
}
