import Autograd
import MultilayerPerceptron
import TensorCore

// Augmentation: more training data, made out of what is there by changes that leave the answer
// alone. A layer with modes is all it takes. In training it draws a change for each row, at
// inference it does nothing, and it stands at the beginning of a network like any other layer:
//
//     Sequential(RandomMirror(width: 28), RandomShift(width: 28, by: 2), …)
//
// Changes of color, angle and scale are in chapter 06, where images have channels.

/// Mirrors each picture with the chance ½, left to right.
///
/// For pictures in which left and right mean the same. A mirrored shoe is a shoe; a mirrored letter
/// is none.
public struct RandomMirror: ModalLayer {
  /// How many pixels a row of the picture has.
  public let width: Int

  /// Mirrors pictures whose rows have `width` pixels.
  public init(width: Int) {
    require(width > 0, "RandomMirror: a width of at least 1 expected; got \(width)")
    self.width = width
  }

  /// Maps `[batch, height·width]` to the same shape.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard training else { return x }
    let draws = Tensor.uniform([x.shape[0]], using: &generator).elements
    return rearranged(x, width: width) { row, line, place in
      (line, draws[row] < 0.5 ? width - 1 - place : place)
    }
  }
}

/// Shifts each picture by a few pixels in a random direction; what is left empty is 0.
public struct RandomShift: ModalLayer {
  /// How many pixels a row of the picture has.
  public let width: Int

  /// The farthest shift along either side, in pixels.
  public let distance: Int

  /// Shifts pictures whose rows have `width` pixels by up to `distance`.
  public init(width: Int, by distance: Int) {
    require(
      width > 0 && distance >= 0,
      "RandomShift: a width of at least 1 and a distance ≥ 0 expected; got \(width), \(distance)")
    (self.width, self.distance) = (width, distance)
  }

  /// Maps `[batch, height·width]` to the same shape.
  public func callAsFunction(
    _ x: Variable, training: Bool, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    guard training && distance > 0 else { return x }
    let reach = Scalar(distance) + 0.5
    let shifts = Tensor.uniform([x.shape[0], 2], in: -reach..<reach, using: &generator)
      .elements.map { Int($0.rounded()) }
    return rearranged(x, width: width) { row, line, place in
      (line - shifts[2 * row], place - shifts[2 * row + 1])
    }
  }
}

/// Pictures whose pixels come from other places of the same picture, or are 0.
///
/// - Parameters:
///   - x: `[batch, height·width]`
///   - width: of a line of pixels.
///   - origin: from which line and place a pixel comes, given its row, line and place.
/// - Returns: the shape of `x`, one node: backwards, each gradient returns where its pixel was.
private func rearranged(
  _ x: Variable, width: Int, _ origin: (_ row: Int, _ line: Int, _ place: Int) -> (Int, Int)
) -> Variable {
  require(
    x.shape.count == 2 && x.shape[1] % width == 0,
    "augmentation: pictures [batch, height·\(width)] expected; got \(x.shape)")
  let (rows, size) = (x.shape[0], x.shape[1])
  let height = size / width
  // For every pixel the number of the one it comes from; −1 for none.
  var origins = [Int](repeating: -1, count: rows * size)
  for row in 0..<rows {
    for line in 0..<height {
      for place in 0..<width {
        let (fromLine, fromPlace) = origin(row, line, place)
        guard 0..<height ~= fromLine && 0..<width ~= fromPlace else { continue }
        origins[row * size + line * width + place] = row * size + fromLine * width + fromPlace
      }
    }
  }
  let pixels = x.value.elements
  let moved = Tensor(shape: x.shape, elements: origins.map { $0 < 0 ? 0 : pixels[$0] })
  return Variable(moved, from: [x], operation: "rearranged") { upstream, gradients in
    gradients.accumulate(into: x) { sum in
      for (place, origin) in origins.enumerated() where origin >= 0 {
        sum.elements[origin] += upstream.elements[place]
      }
    }
  }
}
