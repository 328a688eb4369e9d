import Autograd
import Regularization
import TensorCore

extension Case {
  /// The normalizations of chapter 05, forwards and backwards in training.
  static func normalizations() -> [Case] {
    let batch = [[64, 128], [1000, 1000], [64, 16, 28, 28], [64, 64, 7, 7]].map { shape in
      normalization("batch", shape, channels: shape[1]) {
        batchNorm($0, gain: $1, bias: $2).output
      }
    }
    let layer = [[64, 128], [512, 128], [1000, 1000]].map { shape in
      normalization("layer", shape, channels: shape[1]) { layerNorm($0, gain: $1, bias: $2) }
    }
    let rootMeanSquare = normalization("RMS", [1000, 1000], channels: 1000) { x, gain, _ in
      rmsNorm(x, gain: gain)
    }
    let images = [64, 16, 28, 28]
    let group = normalization("group", images, channels: 16) {
      groupNorm($0, groups: 4, gain: $1, bias: $2)
    }
    let instance = normalization("instance", images, channels: 16) {
      instanceNorm($0, gain: $1, bias: $2)
    }
    return batch + layer + [rootMeanSquare, group, instance]
  }

  private static func normalization(
    _ name: String, _ shape: [Int], channels: Int,
    _ normalize: @escaping (Variable, Variable, Variable) -> Variable
  ) -> Case {
    let (x, upstream) = (Variable(noise(shape)), noise(shape))
    let (gain, bias) = (Variable(noise([channels])), Variable(noise([channels])))
    let extents = shape.map { "\($0)" }
    return Case(
      name: "\(name) norm, both ways, \(extents.joined(separator: "×"))",
      request: "normalization \(name) \(extents.joined(separator: " "))"
    ) {
      keep(normalize(x, gain, bias).gradients(upstream: upstream)[x])
    }
  }
}
