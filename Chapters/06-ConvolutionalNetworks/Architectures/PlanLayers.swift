import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore

extension Plan {
  /// A network with random weights.
  ///
  ///     let network = Plan.resNet18(classes: 10).layer(for: [3, 224, 224], using: &generator)
  ///     network(images)                                     // [count, 10]
  ///
  /// Parameters are named after the parts of the chains: `conv1.weight`, `layer1.0.bn1.gain`, ….
  ///
  /// - Parameters:
  ///   - shape: what will come in, without the batch: `[channels, height, width]` or `[features]`.
  ///   - generator: where the randomness comes from.
  /// - Returns: the network, which maps `[batch] + shape` to `[batch] + output(for: shape)`.
  public func layer(
    for shape: [Int], using generator: inout some RandomNumberGenerator
  ) -> any Layer {
    _ = output(for: shape)
    return switch self {
    case .convolution(let channels, let kernel, let stride, let padding, let groups, let bias):
      Convolution2D(
        inputs: shape[0], outputs: channels, kernel: Pair(kernel), stride: Pair(stride),
        padding: .all(padding), groups: groups, hasBias: bias, using: &generator)
    case .transposedConvolution(let channels, let stride):
      TransposedConvolution2D(
        inputs: shape[0], outputs: channels, kernel: Pair(stride), stride: Pair(stride),
        using: &generator)
    case .linear(let outputs): Linear(inputs: shape[0], outputs: outputs, using: &generator)
    case .batchNorm: BatchNorm(features: shape[0])
    case .dropout(let rate): Dropout(rate: Scalar(rate))
    case .maxPool(let size, let stride, let padding, let roundingUp):
      MaxPooling2D(
        size: Pair(size), stride: stride.map { Pair($0) }, padding: .all(padding),
        roundingUp: roundingUp)
    case .averagePool(let size, let stride):
      AveragePooling2D(size: Pair(size), stride: stride.map { Pair($0) })
    case .adaptiveAveragePool(let side): AdaptiveAveragePooling2D(size: Pair(side))
    case .flatten: Flatten()
    case .activation(let function): Activation(function.callAsFunction)
    case .chain(let parts): chain(parts, for: shape, using: &generator)
    case .sum(let parts): Sum(layers(parts, for: shape, using: &generator))
    case .concatenation(let parts): Concatenation(layers(parts, for: shape, using: &generator))
    case .gate(let plan): Gate(plan.layer(for: shape, using: &generator))
    case .named(_, let plan): plan.layer(for: shape, using: &generator)
    }
  }

  /// Layers one after the other, each made for what the one before it gives.
  private func chain(
    _ parts: [Plan], for shape: [Int], using generator: inout some RandomNumberGenerator
  ) -> Chain {
    var shape = shape
    var layers: [(name: String, layer: any Layer)] = []
    for (position, part) in parts.enumerated() {
      let name = if case .named(let name, _) = part { name } else { String(position) }
      layers.append((name, part.layer(for: shape, using: &generator)))
      shape = part.output(for: shape)
    }
    return Chain(layers)
  }

  /// Layers side by side, all made for the same input.
  private func layers(
    _ parts: [Plan], for shape: [Int], using generator: inout some RandomNumberGenerator
  ) -> [any Layer] {
    var layers: [any Layer] = []
    for part in parts { layers.append(part.layer(for: shape, using: &generator)) }
    return layers
  }
}

extension Nonlinearity {
  /// What it makes of each number.
  func callAsFunction(_ x: Variable) -> Variable {
    switch self {
    case .relu: MultilayerPerceptron.relu(x)
    case .relu6: ConvolutionalNetworks.relu6(x)
    case .swish: MultilayerPerceptron.swish(x)
    case .sigmoid: Autograd.sigmoid(x)
    case .tanh: Autograd.tanh(x)
    }
  }
}

/// `min(max(0, x), 6)` as one node: the gradient passes where neither bound was reached.
func relu6(_ x: Variable) -> Variable {
  let y = x.value.clamped(to: 0...6)
  return Variable(y, from: [x]) { upstream, gradients in
    gradients.add(upstream.masked(by: (y .> 0) * (y .< 6)), to: x)
  }
}
