import Autograd
import Foundation
import Losses
import TensorCore
import Testing

private let x: Tensor = [-2, -1, 0, 1, 2, 3]
private let y: Tensor = [-3.1, -1.2, 0.4, 1.1, 2.7, 20]
private let answers: Tensor = [0, 0, 1, 0, 1, 1]

/// A line through six points by gradient descent from 0; PyTorch 2.13 prints the same digits.
@Suite struct `trajectories` {
  private func costs(rate: Scalar, _ loss: (Variable) -> Variable) -> [String] {
    let (weight, bias) = (Variable(0), Variable(0))
    return (0..<6).map { _ in
      let cost = loss(weight * x + bias)
      let gradients = cost.gradients()
      weight.value -= rate * gradients[weight]
      bias.value -= rate * gradients[bias]
      return String(format: "%.4f", Double(cost.value.scalar))
    }
  }

  @Test func `the first costs of a regression, to the last printed digit`() {
    #expect(
      costs(rate: 0.05) { squaredError($0, target: y) }
        == ["69.9517", "42.7339", "30.4042", "24.8091", "22.2620", "21.0959"])
    #expect(
      costs(rate: 0.5) { absoluteError($0, target: y) }
        == ["4.7500", "3.5694", "2.8444", "2.8694", "2.8444", "2.8694"], "to and fro at the end")
    #expect(
      costs(rate: 0.5) { huberLoss($0, target: y) }
        == ["4.2800", "3.1935", "2.5691", "2.5009", "2.4990", "2.4989"])
    #expect(
      costs(rate: 0.5) { pseudoHuberLoss($0, target: y) }
        == ["4.0479", "3.1271", "2.5543", "2.4198", "2.4038", "2.4001"])
    #expect(
      costs(rate: 0.5) { logCoshLoss($0, target: y) }
        == ["4.1518", "3.1591", "2.5737", "2.4643", "2.4540", "2.4520"])
    #expect(
      costs(rate: 0.5) { quantileLoss($0, target: y, quantile: 0.8) }
        == ["3.3700", "2.8561", "2.3978", "2.1811", "2.1006", "2.0200"])
  }

  @Test func `the first costs of a classification, to the last printed digit`() {
    #expect(
      costs(rate: 0.5) { binaryCrossEntropy(logits: $0, targets: answers) }
        == ["0.6931", "0.5560", "0.5006", "0.4731", "0.4572", "0.4471"])
    #expect(
      costs(rate: 0.5) { focalLoss(logits: $0, targets: answers) }
        == ["0.1733", "0.1299", "0.1189", "0.1141", "0.1114", "0.1097"])
    #expect(
      costs(rate: 0.1) { squaredHingeLoss(scores: $0, targets: 2 * answers - 1) }
        == ["1.0000", "0.6280", "0.5710", "0.5557", "0.5479", "0.5430"])
    #expect(
      costs(rate: 0.5) { meanSquaredError(sigmoid($0), target: answers) }
        == ["0.2500", "0.2120", "0.1892", "0.1756", "0.1671", "0.1614"])
  }
}
