import TensorCore

// What light and film do to an image. Channels stand on the third axis from the end; whatever comes
// before it, a batch say, is many images, each treated by itself. Levels go from black to white,
// 0...1 unless said otherwise (0...255 for bytes), and what leaves that range is clamped.

extension Tensor {
  /// The image in other light: every level times a factor.
  ///
  /// - Parameters:
  ///   - factor: 0 is night, 1 changes nothing.
  ///   - levels: black and white.
  /// - Returns: an image of the same shape.
  public func brightened(by factor: Scalar, levels: ClosedRange<Scalar> = 0...1) -> Tensor {
    (factor * self).clamped(to: levels)
  }

  /// The image with every level drawn away from the mean gray of the image, or towards it.
  ///
  ///     mean + factor·(level − mean)
  ///
  /// - Parameters:
  ///   - factor: 0 is fog, 1 changes nothing.
  ///   - levels: black and white.
  /// - Returns: an image of the same shape.
  public func contrasted(by factor: Scalar, levels: ClosedRange<Scalar> = 0...1) -> Tensor {
    let gray = grayscale()
    let mean = gray.mean(axis: -1, keepingAxis: true).mean(axis: -2, keepingAxis: true)
    return (mean + factor * (self - mean)).clamped(to: levels)
  }

  /// The image with every color drawn away from the gray of its brightness, or towards it.
  ///
  ///     gray + factor·(color − gray)
  ///
  /// - Parameters:
  ///   - factor: 0 is a gray image, 1 changes nothing; a gray image is never changed.
  ///   - levels: black and white.
  /// - Returns: an image of the same shape.
  public func saturated(by factor: Scalar, levels: ClosedRange<Scalar> = 0...1) -> Tensor {
    let gray = grayscale()
    return (gray + factor * (self - gray)).clamped(to: levels)
  }

  /// How bright the colors seem to the eye: `0.299·red + 0.587·green + 0.114·blue`.
  ///
  /// - Returns: `[…, 1, height, width]`; of an image with one channel, the image.
  /// - Source: ITU-R Recommendation BT.601, 1982.
  public func grayscale() -> Tensor {
    let channels = rank >= 3 ? shape[rank - 3] : 0
    require(
      channels == 1 || channels == 3,
      "grayscale: an image […, 1 or 3, height, width] expected; got \(shape)")
    if channels == 1 { return self }
    let weights: Tensor = [[[0.299]], [[0.587]], [[0.114]]]
    return (weights * self).sum(axis: -3, keepingAxis: true)
  }
}
