import TensorCore

// Every image a network has not seen twice is a new one. An augmentation draws how to change an image
// such that its label stays what it was; several of them stand in a list:
//
//     let changes = [randomHorizontalFlip(), randomRotation(degrees: 15), randomCutout(side: 8)]
//     let batch = augmented(images, by: changes, using: &generator)
//
// In training only: at the test every image is what it is. And only such changes as the task does not
// care about: a 6 turned by 180° is a 9, a boot upside down is no label's boot.

/// A random change of an image `[channels, height, width]` that keeps its meaning.
///
/// What is to be changed along with it, the mask of a segmentation say, comes as further channels.
public typealias Augmentation = (_ image: Tensor, _ generator: inout SeededGenerator) -> Tensor

/// Images changed by each of the augmentations in turn.
///
/// - Parameters:
///   - images: `[channels, height, width]`, or `[batch, channels, height, width]`, of which every
///     image gets draws of its own.
///   - augmentations: the first one comes first.
///   - generator: where the randomness comes from.
/// - Returns: images of the shape that the augmentations make.
public func augmented(
  _ images: Tensor, by augmentations: [Augmentation], using generator: inout SeededGenerator
) -> Tensor {
  require(
    images.rank == 3 || images.rank == 4,
    "augmented: [channels, height, width] or [batch, channels, height, width] expected; "
      + "got \(images.shape)")
  if images.rank == 4 {
    return .stacked(images.rows.map { augmented($0, by: augmentations, using: &generator) })
  }
  return augmentations.reduce(images) { image, change in change(image, &generator) }
}

// MARK: - Places

/// Flips every second image, left to right.
public func randomHorizontalFlip(probability: Double = 0.5) -> Augmentation {
  { image, generator in
    draw(0..<1, using: &generator) < probability ? image.flippedHorizontally() : image
  }
}

/// Turns by up to so many degrees, to either side.
public func randomRotation(degrees: Double) -> Augmentation {
  { image, generator in
    image.rotated(degrees: draw(around: 0, by: degrees, using: &generator))
  }
}

/// Moves by up to so many pixels, along the rows and along the columns.
public func randomTranslation(pixels: Double) -> Augmentation {
  { image, generator in
    image.translated(
      x: draw(around: 0, by: pixels, using: &generator),
      y: draw(around: 0, by: pixels, using: &generator))
  }
}

/// Turns, zooms, shears and moves at once, with one sampling.
///
/// - Parameters:
///   - degrees: the largest turn.
///   - zoom: the largest change of size: 0.1 is 0.9 to 1.1.
///   - shear: the largest slope, in columns a row.
///   - pixels: the largest move along the rows, and along the columns.
/// - Returns: the augmentation.
public func randomAffine(
  degrees: Double, zoom: Double = 0, shear: Double = 0, pixels: Double = 0
) -> Augmentation {
  { image, generator in
    let factor = draw(around: 1, by: zoom, using: &generator)
    let map = AffineMap.scaling(x: factor, y: factor)
      .followed(by: .shear(draw(around: 0, by: shear, using: &generator)))
      .followed(by: .rotation(degrees: draw(around: 0, by: degrees, using: &generator)))
      .followed(
        by: .translation(
          x: draw(around: 0, by: pixels, using: &generator),
          y: draw(around: 0, by: pixels, using: &generator)))
    return image.transformed(by: map)
  }
}

/// Cuts out a part, anywhere: of n rows and a part of k there are n − k + 1 places.
///
/// - Parameters:
///   - height: of the part.
///   - width: of the part.
///   - margin: rows and columns of zeros that are put around the image before.
/// - Returns: the augmentation.
public func randomCrop(height: Int, width: Int, margin: Int = 0) -> Augmentation {
  { image, generator in
    let framed = margin == 0 ? image : image.framed(by: margin)
    let size = framed.imageSize("randomCrop")
    return framed.cropped(
      top: draw(upTo: size.height - height, using: &generator),
      left: draw(upTo: size.width - width, using: &generator), height: height, width: width)
  }
}

/// Crumples the image.
public func randomElasticDistortion(strength: Double, deviation: Double) -> Augmentation {
  { image, generator in
    image.elasticallyDistorted(strength: strength, deviation: deviation, using: &generator)
  }
}

// MARK: - Levels

/// Changes brightness, contrast and saturation, each by a factor of 1 − strength to 1 + strength.
public func colorJitter(_ strength: Double) -> Augmentation {
  { image, generator in
    image
      .brightened(by: Scalar(draw(around: 1, by: strength, using: &generator)))
      .contrasted(by: Scalar(draw(around: 1, by: strength, using: &generator)))
      .saturated(by: Scalar(draw(around: 1, by: strength, using: &generator)))
  }
}

/// Hides a square anywhere within the image behind zeros.
public func randomCutout(side: Int) -> Augmentation {
  { image, generator in
    let size = image.imageSize("randomCutout")
    return image.cutOut(
      top: draw(upTo: size.height - side, using: &generator),
      left: draw(upTo: size.width - side, using: &generator), height: side, width: side)
  }
}

/// Adds grain.
public func randomNoise(deviation: Scalar) -> Augmentation {
  { image, generator in image.addingNoise(deviation: deviation, using: &generator) }
}

/// Puts the image out of focus, by a deviation up to the given one, in pixels.
public func randomBlur(deviation: Double) -> Augmentation {
  { image, generator in
    image.gaussianBlurred(deviation: draw(0..<deviation, using: &generator))
  }
}
