import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

/// What PyTorch 2.13 says of every normalization, in float64, for the same numbers.
@Suite struct `normalizations, beside PyTorch` {
  /// Two images of four channels, 1 × 3.
  let images = Tensor(
    shape: [2, 4, 1, 3], elements: (0..<24).map { Scalar($0 * $0 * 7 % 11) })
  let upstream = Tensor(
    shape: [2, 4, 1, 3], elements: (0..<24).map { Scalar(($0 * 5 + 3) % 7 - 3) })
  let gain: Tensor = [1.5, -0.5, 2, 1]
  let bias: Tensor = [0, 1, -1, 0.5]

  /// Holds the output and the gradients against numbers of PyTorch.
  private func expect(
    _ y: [Scalar], _ dx: [Scalar], gain dg: Tensor, bias db: Tensor? = nil,
    channels: Int = 4, sourceLocation: SourceLocation = #_sourceLocation,
    of normalization: (Variable, Variable, Variable) -> Variable
  ) {
    let x = Variable(images)
    let (gain, bias) = (Variable(gain[..<channels]), Variable(bias[..<channels]))
    let output = normalization(x, gain, bias)
    let gradients = output.gradients(upstream: upstream)
    let places: [(String, Tensor, Tensor)] = [
      ("y", output.value.flattened(), Tensor(y)), ("∂x", gradients[x].flattened(), Tensor(dx)),
      ("∂γ", gradients[gain], dg), ("∂β", gradients[bias], db ?? gradients[bias]),
    ]
    for (name, found, expected) in places {
      RegularizationTests.expect(
        found, near: expected, "\(name)", sourceLocation: sourceLocation)
    }
  }

  @Test func `batch normalization`() {
    expect(
      [
        -3.238501, 0.7620002, 0.1905001, 0.861325, 1.693375, 0.583975, 1.618613, -3.618613,
        0.3093066, 0.9685211, 1.280868, -0.9055632, 0.7620002, 0.1905001, 1.3335, 1.693375,
        0.583975, 0.583975, -3.618613, 0.3093066, -1, 1.280868, -0.9055632, 1.280868,
      ],
      [
        -0.3917536, -1.050823, 1.737545, -0.1280077, -0.05333641, 0.4942518, 1.434003, 0.3117396,
        -1.13785, 0.5155003, -0.2514012, 0.1193516, -1.622323, 1.166045, 0.1613103, 0.08533859,
        -0.3377981, -0.06044815, -0.3429137, -1.792503, 1.527524, -0.5637486, -0.1929957,
        0.3732935,
      ],
      gain: [-1.905001, 5.26965, 0.6546533, 8.745726], bias: [0, -1, -2, 4]
    ) {
      batchNorm($0, gain: $1, bias: $2).output
    }
  }

  @Test func `group normalization, two groups`() {
    expect(
      [
        -2.389881, 0.6517859, 0.217262, 0.6378967, 1.506945, 0.3482141, 1.607144, -3.027778,
        0.448413, 0.6448413, 0.9345239, -1.093254, -0.09145655, -0.6401959, 0.4572828, 1.945051,
        0.4817462, 0.4817462, -3.038098, 1.038097, -0.3206342, 1.179366, -1.198415, 1.179366,
      ],
      [
        -0.1114164, -1.023005, 1.155692, -0.3048757, 0.02127038, 0.262335, 0.7130651, 0.08913291,
        -1.470696, 0.6907816, 0.04456664, -0.06685014, -1.512263, 1.120598, 0.2447907,
        -0.05439718, -0.08227732, 0.2835489, -0.3527478, -2.025033, 1.476314, 0.06532376,
        -0.2482301, 1.084372,
      ],
      gain: [-1.105205, 5.753615, -0.2000012, 7.897229], bias: [0, -1, -2, 4]
    ) {
      groupNorm($0, groups: 2, gain: $1, bias: $2)
    }
  }

  @Test func `instance normalization`() {
    expect(
      [
        -2.102738, 1.293993, 0.8087454, 0.8038839, 1.686406, 0.5097099, 0.9611605, -3.745625,
        -0.2155358, 1.039164, 1.362662, -0.9018253, 0, -1.837104, 1.837104, 1.707107, 0.6464467,
        0.6464467, -3.67261, 1.138088, -0.4654779, 1.207107, -0.9142129, 1.207107,
      ],
      [
        -0.1861995, -1.117197, 1.303397, -0.3168028, 0.07920064, 0.2376022, 0.9504087, 0.3168026,
        -1.267211, 0.4213002, -0.3611138, -0.06018632, -4.898943, 2.449499, 2.449444, 2.48592e-7,
        -0.1325826, 0.1325824, -0.7445121, -1.489026, 2.233538, -0.4545681, -6.493829e-7,
        0.4545688,
      ],
      gain: [-2.557304, 4.480156, -0.1596088, 8.831723], bias: [0, -1, -2, 4]
    ) {
      instanceNorm($0, gain: $1, bias: $2)
    }
  }

  @Test func `layer normalization of the last axis`() {
    expect(
      [
        -2.102738, 0.5686691, 0.07832717, 0.5883482, 1.686406, 0.9611605, 1.47087, 1.686406,
        -0.2155358, 0.8087454, 0.5686691, -3.803651, 0, 1.612368, 1.449471, -2.12132, 0.6464467,
        0.4142131, -2.004458, 0.4654779, -0.4654779, 1.06066, 1.707107, 0.4142129,
      ],
      [
        -0.1354185, -0.8125066, 0.9479251, 1.063552, -0.2658874, -0.7976648, 0.8485792, 0.2828595,
        -1.131439, 0.9610907, -0.8237913, -0.1372994, -3.265962, 1.632972, 1.63299, -4.039619e-7,
        -0.4640385, 0.4640389, -0.30067, -0.6013362, 0.9020062, -0.9091367, -3.710759e-7,
        0.9091371,
      ],
      gain: [8.135615, -0.1967077, 2.656059], bias: [0, -2, 3], channels: 3
    ) {
      layerNorm($0, gain: $1, bias: $2)
    }
  }

  @Test func `RMS normalization of the last axis`() {
    expect(
      [
        0, -0.6575354, 2.254407, 1.603567, -0.1336306, 2.672612, 2.004459, -0.1336306, 2.13809,
        1.690805, -0.6575354, 0, 1.489899, -0.4256854, 2.270322, 0.3638034, -0.606339, 2.425356,
        0.5095246, -0.6793661, 2.038098, 1.837117, 0, 2.449489,
      ],
      [
        0, -0.4774036, 0.5569714, 0.4995239, 0.1415848, -0.4279362, 0.4168002, 0.003181681,
        -0.5217957, 0.5337641, -0.4575119, -0.3757345, -0.3885451, 0.07237599, 0.2856948,
        -0.3626145, -0.1759572, 0.2484801, -0.3625463, -0.1763738, 0.3560141, -0.5248904,
        0.1749635, 0.5248907,
      ],
      gain: [3.318716, -0.3177532, 4.159613], channels: 3
    ) { x, gain, _ in
      rmsNorm(x, gain: gain)
    }
  }

  @Test func `reg/batchnorm: running statistics of two batches, and inference by them`() {
    let layer = BatchNorm(features: 4)
    (layer.gain.value, layer.bias.value) = (gain, bias)
    _ = layer(Variable(constant: images), training: true)
    _ = layer(Variable(constant: images + 1), training: true)
    RegularizationTests.expect(
      layer.runningMean.value, near: [1.176667, 1.43, 1.24, 0.955])
    RegularizationTests.expect(
      layer.runningVariance.value, near: [2.380667, 3.774, 2.938, 3.147])
    expect(
      [
        -1.143917, 5.661255, 4.689087, -0.690962, 0.8532955, -1.205715, 9.221331, -0.1132178,
        6.887694, 3.343885, 3.907589, -0.0383371, 5.661255, 4.689087, 6.633422, 0.8532955,
        -1.205715, -1.205715, -0.1132178, 6.887694, 4.554057, 3.907589, -0.0383371, 3.907589,
      ],
      [
        0, -1.944335, 2.916502, -0.2573763, 0.2573763, 0.7721288, 2.333637, 0, -2.333637,
        1.691111, 0.5637038, -0.5637038, -2.916502, 1.944335, 0, 0.5147525, -0.7721288,
        -0.2573763, -1.166819, -3.500456, 2.333637, 0, -1.127407, 1.691111,
      ],
      gain: [-3.240558, 6.913126, -4.387238, 23.77702], bias: [0, -1, -2, 4]
    ) {
      batchNorm(
        $0, gain: $1, bias: $2, mean: layer.runningMean.value,
        variance: layer.runningVariance.value)
    }
    RegularizationTests.expect(
      layer(images).value.flattened()[..<3], near: [-1.143917, 5.661255, 4.689087])
  }
}
