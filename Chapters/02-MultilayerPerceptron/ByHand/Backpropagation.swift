import TensorCore

// Backpropagation in four lines. Let δ_kj = ∂L/∂z_kj: how the loss changes if the sum of node j of
// layer k is made a little larger.
//
// The output. L depends on the last sums through the activation alone:
//
//     δ_n = ∂L/∂ŷ ⊙ f′(z_n)                                                                  (1)
//
// Back through a layer. z_(k)i reaches the loss by way of every node j of the next layer, and
// z_(k+1)j = Σᵢ f(z_ki)·w_ij + b_j. The chain rule adds up the paths:
//
//     δ_ki = Σⱼ δ_(k+1)j · ∂z_(k+1)j/∂z_ki = (Σⱼ δ_(k+1)j · w^(k+1)_ij) · f′(z_ki)           (2)
//
// Weights and biases. w_ij is in z_j alone, with the factor O_i; b_j is in z_j alone, as it is:
//
//     ∂L/∂w^k_ij = O_(k−1)i · δ_kj                                                           (3)
//     ∂L/∂b_kj   = δ_kj                                                                      (4)
//
// δ_k is computed once and used three times: for W_k, for b_k and for δ_(k−1). With points in rows,
// the sum over the rows of a batch is part of the matrix product in (3); in (4) it is written out.

/// The derivatives of a loss by the parameters of one layer.
public struct LayerGradient: Equatable, Sendable {
  /// ∂L/∂W, `[inputs, outputs]`.
  public var weight: Tensor

  /// ∂L/∂b, `[outputs]`.
  public var bias: Tensor

  /// The derivatives by given weights and biases.
  public init(weight: Tensor, bias: Tensor) { (self.weight, self.bias) = (weight, bias) }
}

/// Line (2): the δ of a layer from the δ of the next one.
///
/// - Parameters:
///   - next: δ of the next layer, `[rows, outputs]`.
///   - weight: of the next layer, `[units, outputs]`.
///   - slope: `f′(z)` of this layer, `[rows, units]`.
/// - Returns: δ of this layer, `[rows, units]`.
/// - Exercise: 2.7
public func hiddenDelta(next: Tensor, weight: Tensor, slope: Tensor) -> Tensor {
  matmul(next, weight, transposingRight: true) * slope
}

/// Lines (3) and (4): the derivatives by a layer's parameters from its δ.
///
/// - Parameters:
///   - inputs: what came into the layer: O of the layer before it, `[rows, inputs]`.
///   - delta: δ of this layer, `[rows, outputs]`.
/// - Returns: ∂L/∂W and ∂L/∂b.
/// - Exercise: 2.8
public func layerGradient(inputs: Tensor, delta: Tensor) -> LayerGradient {
  LayerGradient(weight: matmul(inputs, delta, transposingLeft: true), bias: delta.sum(axis: 0))
}

extension PlainNetwork {
  /// The loss of a batch.
  ///
  /// - Parameters:
  ///   - loss: which one.
  ///   - x: `[rows, inputs]`
  ///   - targets: `[rows, outputs]`
  /// - Returns: the mean over the batch.
  public func value(of loss: PlainLoss, at x: Tensor, targets: Tensor) -> Scalar {
    let pass = forward(x)
    return loss.value(
      sums: pass.sums[layers.count - 1], activation: layers[layers.count - 1].activation,
      targets: targets)
  }

  /// Backpropagation: the derivatives of the loss by every weight and bias, from back to front.
  ///
  /// - Parameters:
  ///   - loss: which one.
  ///   - x: `[rows, inputs]`
  ///   - targets: `[rows, outputs]`
  /// - Returns: one gradient a layer, from front to back.
  /// - Source: Rumelhart, Hinton & Williams, 1986, "Learning representations by back-propagating
  ///   errors", eq. 4–7.
  public func gradients(of loss: PlainLoss, at x: Tensor, targets: Tensor) -> [LayerGradient] {
    let pass = forward(x)
    let last = layers.count - 1
    var delta = loss.outputDelta(
      sums: pass.sums[last], activation: layers[last].activation, targets: targets)
    var gradients = [layerGradient(inputs: pass.outputs[last], delta: delta)]
    for k in (0..<last).reversed() {
      let slope = layers[k].activation.derivative(at: pass.sums[k])
      delta = hiddenDelta(next: delta, weight: layers[k + 1].weight, slope: slope)
      gradients.append(layerGradient(inputs: pass.outputs[k], delta: delta))
    }
    return gradients.reversed()
  }
}
