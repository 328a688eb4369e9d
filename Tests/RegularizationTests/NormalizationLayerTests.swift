import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore
import Testing

@Suite struct `normalizations as layers` {
  @Test func `reg/batchnorm: two learned and two running numbers a feature`() {
    let layer = BatchNorm(features: 3)
    #expect(layer.namedParameters.map(\.name) == ["gain", "bias"])
    #expect(layer.parameterCount == 6)
    #expect(layer.checkpoint.keys.sorted() == ["bias", "gain", "runningMean", "runningVariance"])
  }

  @Test func `reg/batchnorm: the running statistics after one batch`() {
    let layer = BatchNorm(features: 1)
    _ = layer(Variable(constant: [[1], [2], [3], [4]]), training: true)
    expect(layer.runningMean.value, near: [0.25], "0.9·0 + 0.1·2.5")
    expect(
      layer.runningVariance.value, near: [1.066667],
      "0.9·1 + 0.1·1.666667: the variance of a sample; of a population it would be 1.025")
  }

  @Test func `reg/batchnorm: inference uses what is remembered, and one row will do`() {
    let layer = BatchNorm(features: 2, epsilon: 0)
    layer.runningMean.value = [1, -1]
    layer.runningVariance.value = [4, 9]
    layer.gain.value = [2, 3]
    layer.bias.value = [0, 5]
    expect(layer([[5, 2]]).value, near: [[4, 8]], "2·(5 − 1)/2 and 3·(2 + 1)/3 + 5")
    #expect(layer.runningMean.value == [1, -1], "a prediction leaves no traces")
  }

  @Test func `reg/batchnorm: by and by inference agrees with training`() {
    var generator = SeededGenerator(seed: 1)
    let layer = BatchNorm(features: 3)
    let x = Variable(constant: .normal([200, 3], mean: 5, deviation: 2, using: &generator))
    for _ in 0..<200 { _ = layer(x, training: true) }
    #expect(layer(x).value.isClose(to: layer(x, training: true).value, within: 0.02))
  }

  @Test func `reg/batchnorm: one row has no variance, and training refuses it`() async {
    let result = await #expect(processExitsWith: .failure, observing: [\.standardErrorContent]) {
      _ = BatchNorm(features: 2)(Variable(constant: [[1, 2]]), training: true)
    }
    let message = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(message.contains("two numbers or more for each feature"), "\(message)")
  }

  @Test func `reg/batchnorm-placement: before or after the activation, both run and learn`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([16, 4], using: &generator)
    for normalizesFirst in [true, false] {
      let (norm, activation) = (BatchNorm(features: 8), Activation(relu))
      let network = Sequential([
        Linear(inputs: 4, outputs: 8, using: &generator),
        normalizesFirst ? norm : activation, normalizesFirst ? activation : norm,
        Linear(inputs: 8, outputs: 1, using: &generator),
      ])
      let y = network(x, training: true, using: &generator)
      let gradients = y.gradients(upstream: .normal([16, 1], using: &generator))
      for (name, parameter) in network.namedParameters where name != "layers.0.bias" {
        #expect(abs(gradients[parameter]).maximum() > 1e-6, "\(name)")
      }
      #expect(norm.runningMean.value != .zeros([8]), "the network told the layer of training")
      #expect(network(x).shape == [16, 1])
    }
  }

  @Test func `a bias before batch normalization is of no use`() {
    // Whatever it adds to all rows, the mean takes away again; its gradient is 0.
    var generator = SeededGenerator(seed: 1)
    let (linear, norm) = (Linear(inputs: 4, outputs: 3, using: &generator), BatchNorm(features: 3))
    let y = norm(linear(Tensor.normal([16, 4], using: &generator)), training: true)
    let upstream = Tensor.normal([16, 3], using: &generator)
    #expect(abs(y.gradients(upstream: upstream)[linear.bias]).maximum() < 1e-4)
  }

  @Test func `the size of the weights before a normalization does not matter`() {
    var generator = SeededGenerator(seed: 1)
    let linear = Linear(inputs: 4, outputs: 3, using: &generator)
    let x = Tensor.normal([16, 4], using: &generator)
    let before = LayerNorm(features: 3, epsilon: 0)(linear(x)).value
    linear.weight.value *= 7
    #expect(LayerNorm(features: 3, epsilon: 0)(linear(x)).value.isClose(to: before, within: 1e-4))
  }

  @Test func `what a row becomes depends on the batch, or it does not`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([4, 6], using: &generator)
    let alone = x[0..<2]
    let batch = BatchNorm(features: 6)
    let whole = batch(Variable(constant: x), training: true).value[0..<2]
    #expect(!batch(Variable(constant: alone), training: true).value.isClose(to: whole, within: 0.1))
    for layer in [
      LayerNorm(features: 6), RMSNorm(features: 6), GroupNorm(groups: 2, channels: 6),
    ] as [any Layer] {
      #expect(layer(alone).value.isClose(to: layer(x).value[0..<2], within: 1e-6), "\(layer)")
    }
  }

  @Test func `one group is layer normalization of a whole image, a group a channel is instance's`()
  {
    var generator = SeededGenerator(seed: 1)
    let x = Variable(constant: .normal([2, 6, 3, 3], using: &generator))
    let all = GroupNorm(groups: 1, channels: 6)(x).value.reshaped([2, 54])
    #expect(all.isClose(to: LayerNorm(features: 54)(x.reshaped([2, 54])).value, within: 1e-5))
    let each = GroupNorm(groups: 6, channels: 6)(x).value
    #expect(each == InstanceNorm(channels: 6)(x).value)
  }

  @Test func `a layer norm at the start is the value function of the core`() {
    var generator = SeededGenerator(seed: 1)
    let x = Tensor.normal([5, 8], using: &generator)
    let layer = LayerNorm(features: 8)
    #expect(layer(x).value == layerNorm(x, gain: .ones([8]), bias: .zeros([8])))
    #expect(layer.namedParameters.map(\.name) == ["gain", "bias"])
    #expect(RMSNorm(features: 8).namedParameters.map(\.name) == ["gain"])
  }
}
