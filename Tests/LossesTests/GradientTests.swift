import Autograd
import Foundation
import Losses
import TensorCore
import Testing

@Suite struct `gradients of losses` {
  @Test(arguments: LossCase.all)
  func `every pullback agrees with difference quotients`(_ loss: LossCase) {
    #expect(loss.check.passes, "\(loss.check)")
  }

  /// Reads the chapter's sources: what returns a variable must be among the cases.
  @Test func `loss/family-table: every name is there, and none without a check`() throws {
    let checked = Set(LossCase.all.map(\.operation))
    let declared = try publicLosses()
    #expect(declared == checked)
    // Regression, classification, autoencoder, detection, embedding, GAN: the families of the notes.
    let family = [
      "meanSquaredError", "meanAbsoluteError", "huberLoss", "binaryCrossEntropy", "crossEntropy",
      "hingeLoss", "klDivergence", "focalLoss", "tripletLoss", "discriminator", "generator",
    ]
    #expect(declared.isSuperset(of: family))
  }

  @Test(
    arguments: [
      .squared, .absolute, .huber(delta: 1.5), .pseudoHuber(delta: 1.5), .logCosh, .quantile(0.9),
    ] as [ResidualLoss])
  func `by hand and by node, losses of residuals agree`(_ loss: ResidualLoss) {
    let residuals = Tensor(stride(from: -5, through: 5, by: 0.25).map { Scalar($0) })
    let target = Tensor(repeating: 2, shape: residuals.shape)
    let (values, slopes) = losses(of: residuals + 2) {
      switch loss {
      case .squared: squaredError($0, target: target, reduction: .none)
      case .absolute: absoluteError($0, target: target, reduction: .none)
      case .huber(let delta): huberLoss($0, target: target, delta: delta, reduction: .none)
      case .pseudoHuber(let delta):
        pseudoHuberLoss($0, target: target, delta: delta, reduction: .none)
      case .logCosh: logCoshLoss($0, target: target, reduction: .none)
      case .quantile(let q): quantileLoss($0, target: target, quantile: q, reduction: .none)
      }
    }
    expect(values, near: Tensor(residuals.elements.map(loss.value)))
    expect(slopes, near: Tensor(residuals.elements.map(loss.slope)))
  }

  @Test(arguments: [.hinge, .squaredHinge, .logistic, .focal(gamma: 2)] as [MarginLoss])
  func `by hand and by node, losses of margins agree`(_ loss: MarginLoss) {
    let scores = Tensor(stride(from: -4, through: 4, by: 0.3).map { Scalar($0) })
    for truth in [1, -1] as [Scalar] {
      let signs = Tensor(repeating: truth, shape: scores.shape)
      let answers = 0.5 * (signs + 1)
      let (values, slopes) = losses(of: scores) {
        switch loss {
        case .hinge: hingeLoss(scores: $0, targets: signs, reduction: .none)
        case .squaredHinge: squaredHingeLoss(scores: $0, targets: signs, reduction: .none)
        case .focal(let gamma):
          focalLoss(logits: $0, targets: answers, gamma: gamma, reduction: .none)
        default: binaryCrossEntropy(logits: $0, targets: answers, reduction: .none)
        }
      }
      expect(values, near: Tensor(scores.elements.map { loss.value(truth * $0) }))
      expect(slopes, near: Tensor(scores.elements.map { truth * loss.slope(truth * $0) }))
    }
  }

  @Test func `which losses have a corner, and which limit an outlier`() {
    let kinks: [ResidualLoss] = [.absolute, .quantile(0.9)]
    #expect(kinks.allSatisfy { $0.hasKink })
    let smooth: [ResidualLoss] = [.squared, .huber(delta: 1), .pseudoHuber(delta: 1), .logCosh]
    #expect(!smooth.contains { $0.hasKink })
    #expect(ResidualLoss.squared.greatestPull == nil)
    expect(ResidualLoss.huber(delta: 1.5).greatestPull ?? 0, near: 1.5)
    expect(ResidualLoss.quantile(0.9).greatestPull ?? 0, near: 0.9)
  }
}

/// The names of the public functions of the chapter that return a variable.
private func publicLosses() throws -> Set<String> {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../..")
  let folder = root.appending(path: "Chapters/03-Losses").standardized
  let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
  var names: Set<String> = []
  for case let file as URL in files ?? .init() where file.pathExtension == "swift" {
    let text = try String(contentsOf: file, encoding: .utf8)
    for declaration in text.split(separator: "public func ").dropFirst() {
      let head = declaration.prefix { $0 != "{" }
      if head.contains("-> Variable") { names.insert(String(head.prefix { $0 != "(" })) }
    }
  }
  return names
}
