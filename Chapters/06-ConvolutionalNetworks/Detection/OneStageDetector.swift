import Autograd
import MultilayerPerceptron
import Regularization
import TensorCore

/// A network that looks once at an image and reports what is where.
///
/// Convolutions make of the image a grid of cells; a last one, of 1 × 1 pixels, lets every cell answer
/// for each of its anchors whether there is a thing, where exactly, and what. Nothing else tells it
/// from a classifier: the cells are the pixels of its last map.
///
/// - Source: Redmon, Divvala, Girshick & Farhadi, 2016, "You Only Look Once: Unified, Real-Time Object
///   Detection", section 2; with anchors of several sizes, as in its second version.
public struct OneStageDetector: Model {
  /// From `[batch, 3, height, width]` to `[batch, sizes · (5 + classes), rows, columns]`.
  public let network: any Layer

  /// The boxes that the answers are measured from.
  public let anchors: Anchors

  /// How many kinds of things there are.
  public let classes: Int

  /// A detector around a network.
  public init(network: any Layer, anchors: Anchors, classes: Int) {
    (self.network, self.anchors, self.classes) = (network, anchors, classes)
  }

  /// The answers of all anchors, in training.
  ///
  /// - Parameters:
  ///   - images: `[batch, 3, height, width]`
  ///   - generator: where the randomness of training comes from.
  /// - Returns: `[batch · anchors, 5 + classes]`, image by image.
  public func answers(
    to images: Tensor, using generator: inout some RandomNumberGenerator
  ) -> Variable {
    let x = Variable(constant: images)
    return rows(of: network.applied(to: x, training: true, using: &generator))
  }

  /// What is in the images.
  ///
  /// - Parameters:
  ///   - images: `[batch, 3, height, width]`
  ///   - least: the score from which on a detection is reported.
  /// - Returns: for each image, its things, the surest first, each reported once. The score is the
  ///   probability that there is a thing times that of its class.
  public func detections(in images: Tensor, scoring least: Scalar = 0.5) -> [[Detection]] {
    let answers = withoutGradients { rows(of: network(images)).value }
    return answers.reshaped([images.shape[0], anchors.boxes.count, 5 + classes]).rows.map { image in
      nonMaximumSuppression(detections(from: image).filter { $0.score >= least })
    }
  }

  /// A detection for each anchor.
  private func detections(from answers: Tensor) -> [Detection] {
    let presences = sigmoid(answers[0..., 0..<1])
    let scores = presences * softmax(answers[0..., 5...])
    let offsets = answers[0..., 1..<5]
    return zip(anchors.boxes, zip(scores.rows, offsets.rows)).map { anchor, answer in
      let (scores, offsets) = answer
      let label = scores.elements.indices.max { scores.elements[$0] < scores.elements[$1] } ?? 0
      return Detection(
        box: BoundingBox(offsets: offsets.elements, from: anchor), label: label,
        score: scores.elements[label])
    }
  }

  /// A row for each anchor, in the order of the anchors: the channels of a cell are its last axis.
  private func rows(of maps: Variable) -> Variable {
    let perCell = maps.shape[1] / (5 + classes)
    require(
      maps.shape.count == 4 && maps.shape[1] == perCell * (5 + classes)
        && perCell * maps.shape[2] * maps.shape[3] == anchors.boxes.count,
      "OneStageDetector: maps [batch, sizes · \(5 + classes), rows, columns] for "
        + "\(anchors.boxes.count) anchors expected; got \(maps.shape)")
    return maps.permuted([0, 2, 3, 1]).reshaped([-1, 5 + classes])
  }
}
