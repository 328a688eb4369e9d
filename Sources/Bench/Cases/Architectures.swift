import Autograd
import ConvolutionalNetworks
import MultilayerPerceptron
import TensorCore

extension Case {
  /// One picture of 224 × 224 through whole networks of chapter 06, as when a photo is recognized.
  static func architectures() -> [Case] {
    [
      forward("ResNet-18", .resNet18(), "resnet18"), forward("VGG16", .vgg16(), "vgg16"),
      forward("MobileNet V2", .mobileNetV2(), "mobilenetv2"),
    ]
  }

  private static func forward(_ name: String, _ plan: Plan, _ request: String) -> Case {
    let picture = [3, 224, 224]
    // VGG16 takes half a gigabyte: only if it is asked for.
    var made: (any Layer)?
    func network() -> any Layer {
      if let made { return made }
      var generator = SeededGenerator(seed: 1)
      let network = plan.layer(for: picture, using: &generator)
      made = network
      return network
    }
    let image = noise([1] + picture)
    return Case(
      name: "\(name) forwards", request: "forward \(request)",
      operations: 2 * Double(plan.multiplicationCount(for: picture))
    ) {
      let network = network()
      keep(withoutGradients { network(image).value })
    }
  }
}
