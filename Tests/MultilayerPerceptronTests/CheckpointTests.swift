import Autograd
import Datasets
import Foundation
import MultilayerPerceptron
import TensorCore
import Testing

private func network(seed: UInt64, sizes: [Int] = [3, 4, 2]) -> MLP {
  var generator = SeededGenerator(seed: seed)
  return MLP(sizes: sizes, using: &generator)
}

@Suite struct `2.13 loading a checkpoint` {
  @Test func `a model that loads another's checkpoint computes the same`() throws {
    let (trained, fresh) = (network(seed: 1), network(seed: 2))
    let x: Tensor = [[1, -2, 0.5]]
    #expect(trained(x).value != fresh(x).value)
    try fresh.load(trained.checkpoint)
    #expect(fresh(x).value == trained(x).value)
    #expect(fresh.checkpoint == trained.checkpoint)
  }

  @Test func `a checkpoint is a copy: training on does not change it`() {
    let model = network(seed: 1)
    let before = model.checkpoint
    model.layers[0].bias.value += 1
    #expect(before["layers.0.bias"] == .zeros([4]))
  }

  @Test func `every misfit is named, and nothing is half loaded`() throws {
    let model = network(seed: 1)
    let before = model.checkpoint
    var other = network(seed: 2).checkpoint
    other["layers.0.bias"] = nil
    other["layers.1.weight"] = .zeros([2, 4])
    other["layers.2.weight"] = .zeros([2, 2])
    let error = #expect(throws: CheckpointError.self) { try model.load(other) }
    #expect(
      error?.problems == [
        .missing("layers.0.bias"),
        .shape("layers.1.weight", expected: [4, 2], found: [2, 4]),
        .unexpected("layers.2.weight"),
      ])
    #expect(
      error.map { "\($0)" } == "checkpoint: layers.0.bias is missing; "
        + "layers.1.weight of shape [4, 2] expected; found [2, 4]; "
        + "layers.2.weight belongs to nothing in the model")
    #expect(model.checkpoint == before, "layers.0.weight would fit, and still must not change")
  }

  @Test func `the order of the axes matters, not only the number of elements`() {
    let model = network(seed: 1)
    var turned = model.checkpoint
    turned["layers.0.weight"] = turned["layers.0.weight"]?.transposed()
    #expect(throws: CheckpointError.self) { try model.load(turned) }
  }

  @Test func `a shared layer is saved once, and loaded into all its places`() throws {
    let shared = Linear(weight: [[2]], bias: [0])
    let model = Sequential(shared, shared)
    #expect(model.checkpoint.count == 2)
    try model.load(["layers.0.weight": [[3]], "layers.0.bias": [1]])
    #expect(model([[1]]).value == [[13]], "3·(3·1 + 1) + 1")
  }
}
