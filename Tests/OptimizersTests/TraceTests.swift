import Autograd
import Foundation
import Optimizers
import TensorCore
import Testing

@Suite struct `ten steps beside PyTorch` {
  /// Each optimizer with the settings PyTorch's was run with; see TorchTraces.swift.
  private static var optimizers: [(name: String, optimizer: any Optimizer)] {
    [
      ("SGD", SGD(learningRate: 0.05)),
      ("momentum", Momentum(learningRate: 0.02)),
      ("Nesterov", Momentum(learningRate: 0.02, isNesterov: true)),
      ("Adagrad", Adagrad(learningRate: 0.5)),
      ("Adadelta", Adadelta()),
      ("RMSprop", RMSprop(learningRate: 0.05)),
      ("Adam", Adam(learningRate: 0.1)),
      ("Adam with decay in the gradient", Adam(learningRate: 0.1)),
      ("AMSGrad", AMSGrad(learningRate: 0.1, squareDecay: 0.9)),
      ("AdamW", AdamW(learningRate: 0.1, weightDecay: 0.1)),
      ("NAdam", NAdam(learningRate: 0.1)),
      ("Lion", Lion(learningRate: 0.1, weightDecay: 0.1)),
    ]
  }

  /// The weights a₁, a₂ and b after each of ten steps.
  private static func trace(_ optimizer: any Optimizer, decay: Scalar) -> [[Double]] {
    var optimizer = optimizer
    let (a, b) = (Variable([1, -2]), Variable(0.5))
    return (0..<10).map { _ in
      let distances = Variable(constant: [1, 5]) * pow(a - Variable(constant: [3, 1]), 2)
      let loss = distances.sum() + pow(b, 4) + b * a.sum()
      optimizer.update([a, b], along: loss.gradients().addingDecay(decay, of: [a, b]))
      return (a.value.elements + b.value.elements).map { Double($0) }
    }
  }

  /// Prints the table of the chapter's README.
  @Test func `opt/adam: and every other optimizer walks PyTorch's way, to a millionth`() throws {
    #if Double
      let tolerance = 1e-11
    #else
      let tolerance = 1e-6
    #endif
    var lines: [String] = []
    for (name, optimizer) in Self.optimizers {
      let trace = Self.trace(optimizer, decay: name.hasSuffix("in the gradient") ? 0.1 : 0)
      let expected = try #require(TorchTraces.all[name])
      let errors = zip(trace.joined(), expected.joined()).map { abs($0 - $1) }
      #expect(errors.count == 30)
      let worst = errors.max() ?? .infinity
      #expect(worst < tolerance, "\(name): \(trace)")
      lines.append("| \(name) | \(String(format: "%.1e", worst)) |")
    }
    print(lines.joined(separator: "\n"))
  }
}

@Suite struct `fast and plain` {
  /// Every optimizer, and the same rule as it stands in the paper.
  private static var pairs: [(name: String, fast: any Optimizer, plain: any PlainRule)] {
    [
      ("SGD", SGD(learningRate: 0.1), PlainDescent(rate: 0.1)),
      ("momentum", Momentum(learningRate: 0.1), PlainMomentum(rate: 0.1, convention: .sum)),
      ("Adagrad", Adagrad(learningRate: 0.1, epsilon: 1e-8), PlainAdagrad(rate: 0.1)),
      ("Adadelta", Adadelta(), PlainAdadelta()),
      ("RMSprop", RMSprop(learningRate: 0.1), PlainRMSprop(rate: 0.1)),
      ("Adam", Adam(learningRate: 0.1), PlainAdam(rate: 0.1)),
      ("AMSGrad", AMSGrad(learningRate: 0.1), PlainAMSGrad(rate: 0.1)),
      (
        "AdamW", AdamW(learningRate: 0.1, weightDecay: 0.5),
        PlainAdamW(rate: 0.1, weightDecay: 0.5)
      ),
      ("NAdam", NAdam(learningRate: 0.1), PlainNAdam(rate: 0.1)),
      (
        "Lion", Lion(learningRate: 0.1, weightDecay: 0.5), PlainLion(rate: 0.1, weightDecay: 0.5)
      ),
    ]
  }

  /// So many weights that several threads share them, and a number that no vector divides.
  private static let count = 50_003

  @Test(arguments: pairs.indices)
  func `one pass over the memory gives what the paper's lines give`(index: Int) {
    var (name, fast, plain) = Self.pairs[index]
    var generator = SeededGenerator(seed: 1)
    let (start, curvature) = (
      Tensor.normal([Self.count], using: &generator),
      Tensor.uniform([Self.count], in: 0.1..<2, using: &generator)
    )
    let parameter = Variable(start)
    var weights = start
    for _ in 0..<5 {
      let loss = (0.5 * Variable(constant: curvature) * pow(parameter, 2)).sum()
      fast.update([parameter], along: loss.gradients())
      plain.move(&weights) { curvature * $0 }
    }
    #expect(parameter.value.isClose(to: weights, within: 2e-5), "\(name)")
    #expect(!parameter.value.isClose(to: start, within: 1e-3), "\(name) moved nothing")
  }

  @Test func `opt/nesterov: the fast one keeps the point that the plain one looks ahead to`() {
    var (fast, plain) = (
      Momentum(learningRate: 0.1, isNesterov: true), PlainNesterov(rate: 0.1)
    )
    let parameter = Variable([1, -2])
    var weights = parameter.value
    for _ in 0..<20 {
      fast.update([parameter], along: pow(parameter, 2).sum().gradients())
      plain.move(&weights) { 2 * $0 }
      expect(parameter.value, near: plain.lookAhead(from: weights))
    }
  }

  @Test(arguments: pairs.indices)
  func `each parameter is remembered on its own, in whatever company`(index: Int) {
    let (a, b, alone) = (Variable(1), Variable([3, -3]), Variable(1))
    var (both, single) = (Self.pairs[index].fast, Self.pairs[index].fast)
    for _ in 0..<5 {
      both.update([b, a], along: (a * a + (100 * b).sum()).gradients())
      single.update([alone], along: (alone * alone).gradients())
    }
    #expect(a.value == alone.value)
  }

  @Test(arguments: pairs.indices)
  func `a copied optimizer goes its own way`(index: Int) {
    var first = Self.pairs[index].fast
    let (a, b) = (Variable(1), Variable(1))
    first.update([a, b], along: (a * a + b * b).gradients())
    var copy = first
    first.update([a], along: (5 * a).gradients())
    let before = b.value
    copy.update([b], along: (b * b).gradients())
    let reference = Variable(1)
    var fresh = Self.pairs[index].fast
    for _ in 0..<2 { fresh.update([reference], along: (reference * reference).gradients()) }
    #expect(b.value == reference.value && b.value != before)
  }
}
