import Autograd
import Losses
import TensorCore
import Testing

/// Predictions of ±10,000: none may end in NaN or ∞, and the pull must be the right one.
@Suite struct `extreme predictions` {
  private let far: Tensor = [1e4, -1e4]

  @Test func `losses of residuals`() {
    let zeros = Tensor.zeros([2])
    let cases: [(String, (Variable) -> Variable, Tensor, Tensor)] = [
      ("squared", { squaredError($0, target: zeros, reduction: .none) }, [1e8, 1e8], [2e4, -2e4]),
      ("absolute", { absoluteError($0, target: zeros, reduction: .none) }, [1e4, 1e4], [1, -1]),
      ("Huber", { huberLoss($0, target: zeros, reduction: .none) }, [9999.5, 9999.5], [1, -1]),
      (
        "pseudo-Huber", { pseudoHuberLoss($0, target: zeros, reduction: .none) }, [9999, 9999],
        [1, -1]
      ),
      (
        "log-cosh", { logCoshLoss($0, target: zeros, reduction: .none) }, [9999.307, 9999.307],
        [1, -1]
      ),
      (
        "quantile", { quantileLoss($0, target: zeros, quantile: 0.75, reduction: .none) },
        [2500, 7500], [0.25, -0.75]
      ),
    ]
    for (name, loss, expected, pulls) in cases {
      let (values, slopes) = losses(of: far, loss)
      expect(values, near: expected, "\(name):")
      expect(slopes, near: pulls, "\(name):")
    }
  }

  @Test func `losses of classes`() {
    let logits: Tensor = [[1e4, -1e4, 0], [1e4, -1e4, 0]]
    let targets: Tensor = [[0.5, 0.5, 0], [1, 0, 0]]
    let mixed = losses(of: logits) { crossEntropy(logits: $0, targets: targets, reduction: .none) }
    #expect(mixed.0 == [10_000, 0])
    #expect(mixed.slopes == [[0.5, -0.5, 0], [0, 0, 0]])
    // PyTorch 2.13, F.cross_entropy: 20000 and (1, −1, 0).
    let wrong = losses(of: logits) { crossEntropy(logits: $0, labels: [1, 0], reduction: .none) }
    #expect(wrong.0 == [20_000, 0])
    #expect(wrong.slopes == [[1, -1, 0], [0, 0, 0]])
    let smooth = losses(of: logits) {
      crossEntropy(logits: $0, labels: [1, 0], smoothing: 0.3, reduction: .none)
    }
    expect(smooth.0, near: [17_000, 3000], "0.8·20,000 + 0.1·10,000; 0.1·20,000 + 0.1·10,000:")
    expect(smooth.slopes, near: [[0.9, -0.8, -0.1], [0.2, -0.1, -0.1]])
    let divergence = losses(of: logits) {
      klDivergence(logits: $0, targets: targets, reduction: .none)
    }
    expect(divergence.0, near: [10_000 - 0.6931472, 0])
  }

  @Test func `losses of margins and scores`() {
    let hinge = losses(of: far) { hingeLoss(scores: $0, targets: [-1, 1], reduction: .none) }
    #expect(hinge.0 == [10_001, 10_001])
    #expect(hinge.slopes == [1, -1])
    let square = losses(of: far) {
      squaredHingeLoss(scores: $0, targets: [1, 1], reduction: .none)
    }
    expect(square.0, near: [0, 1.00020001e8])
    let many = losses(of: [[1e4, -1e4, 0]]) {
      multiclassHingeLoss(scores: $0, labels: [1], reduction: .none)
    }
    #expect(many.0 == [30_002])
    #expect(many.slopes == [[1, -2, 1]])
    for loss in AdversarialLoss.allCases {
      let (real, fake) = (Variable(far), Variable(far))
      let (discriminator, generator) = (
        loss.discriminator(real: real, fake: fake), loss.generator(fake: fake)
      )
      for result in [discriminator, generator] {
        #expect(result.value.scalar.isFinite, "\(loss)")
        #expect(result.gradients()[fake].elements.allSatisfy { $0.isFinite }, "\(loss)")
      }
    }
  }
}
