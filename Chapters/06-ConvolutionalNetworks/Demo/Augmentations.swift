import ConvolutionalNetworks
import Datasets
import Figures
import TensorCore

/// Draws one shoe and one scene in every way this chapter can change them.
func drawAugmentations(of shoe: Tensor, _ options: DemoOptions) {
  var generator = SeededGenerator(seed: options.seed)
  let elastic = shoe.elasticallyDistorted(strength: 30, deviation: 3, using: &generator)
  let noisy = shoe.addingNoise(deviation: 0.1, using: &generator)
  let shoes: [(String, Tensor)] = [
    ("as it is", shoe), ("flipped", shoe.flippedHorizontally()),
    ("turned by 15°", shoe.rotated(degrees: 15)), ("moved by 4, −3", shoe.translated(x: 4, y: -3)),
    ("zoomed by 1.3", shoe.zoomed(by: 1.3)), ("sheared by 0.3", shoe.sheared(by: 0.3)),
    ("cropped", shoe.cropped(top: 4, left: 4, height: 20, width: 20)), ("crumpled", elastic),
    ("cut out", shoe.cutOut(top: 10, left: 12, height: 8, width: 8)), ("noise of 0.1", noisy),
    ("blurred by 1 pixel", shoe.gaussianBlurred(deviation: 1)),
    ("14 × 14, enlarged", shoe.resized(height: 14, width: 14).enlarged(by: 2)),
  ]
  let scene = ShapeScene(noise: 0, using: &generator).image
  let scenes: [(String, Tensor)] = [
    ("as it is", scene), ("brightness 1.3", scene.brightened(by: 1.3)),
    ("contrast 0.5", scene.contrasted(by: 0.5)), ("contrast 1.5", scene.contrasted(by: 1.5)),
    ("saturation 0", scene.saturated(by: 0)), ("saturation 2", scene.saturated(by: 2)),
  ]
  let pictures = (shoes + scenes).map { picture($1, caption: $0) }
  let sheet = ImageSheet(title: "The same, and yet never seen before", pictures: pictures)
  options.write(sheet, named: "augmentations")
}

/// An image tensor for a figure.
private func picture(_ image: Tensor, caption: String) -> Picture {
  let (height, width) = (image.shape[1], image.shape[2])
  let pixels = image.elements.map { Double($0) }
  return Picture(pixels, width: width, height: height, caption: caption)
}
