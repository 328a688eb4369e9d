import Autograd
import TensorCore

/// How wrong a one-stage detector is about a batch of images.
///
/// Each anchor answers three questions, and each has a loss of its own:
///
/// - Is there a thing? The binary cross-entropy of the first number, a logit, over all anchors that
///   are not ignored.
/// - Where exactly? The squared distance of the next four numbers from the true offsets, of the
///   anchors that are in charge of a thing.
/// - What is it? The cross-entropy of the others, a logit for each class, of the same anchors.
///
/// The three are summed over the anchors and divided by how many are in charge of a thing: there are
/// so many more that see nothing that a mean over all would hide the few that matter. Offsets are
/// small numbers and their squares smaller ones, hence the weight, that of YOLO.
///
/// - Parameters:
///   - outputs: `[batch · anchors, 1 + 4 + classes]`, image by image.
///   - truths: for each image, the things in it.
///   - anchors: where the outputs measure from.
///   - locationWeight: how much the second loss counts.
/// - Returns: a scalar, in nats for two of its parts.
/// - Source: Liu, Anguelov, Erhan, Szegedy, Reed, Fu & Berg, 2016, "SSD: Single Shot MultiBox
///   Detector", eq. 1; Redmon, Divvala, Girshick & Farhadi, 2016, "You Only Look Once: Unified,
///   Real-Time Object Detection", eq. 3, for the squares and their weight.
public func detectionLoss(
  _ outputs: Variable, truths: [[Detection]], anchors: Anchors, locationWeight: Scalar = 5
) -> Variable {
  let targets = DetectionTargets(truths, anchors: anchors)
  require(
    outputs.shape.count == 2 && outputs.shape[0] == targets.presences.count && outputs.shape[1] > 5,
    "detectionLoss: [\(truths.count) images · \(anchors.boxes.count) anchors, 5 + classes] "
      + "expected; got \(outputs.shape)")
  let presence = outputs[0..., 0..<1]
  // −y·ln σ(z) − (1 − y)·ln(1 − σ(z)) = softplus(z) − y·z
  let surprise = softplus(presence) - targets.presenceTensor * presence
  let whether = (targets.attentionTensor * surprise).sum()
  if targets.rows.isEmpty { return whether }

  let inCharge = outputs.rows(at: targets.rows)
  let errors = inCharge[0..., 1..<5] - targets.offsetTensor
  let what = logSoftmax(inCharge[0..., 5...]).elements(at: targets.labels)
  let place = locationWeight * (errors * errors).sum()
  return (whether + place - what.sum()) / Scalar(targets.rows.count)
}

/// What the anchors of a batch should answer.
private struct DetectionTargets {
  /// For each row, 1 if there is a thing.
  var presences: [Scalar] = []
  /// For each row, 0 if its answer does not matter.
  var attention: [Scalar] = []
  /// The rows in charge of a thing.
  var rows: [Int] = []
  /// For each of them, four numbers.
  var offsets: [Scalar] = []
  /// For each of them, the class.
  var labels: [Int] = []

  init(_ truths: [[Detection]], anchors: Anchors) {
    for things in truths {
      for (anchor, match) in zip(anchors.boxes, anchors.matches(things.map(\.box))) {
        if case .thing(let index) = match {
          rows.append(presences.count)
          offsets += things[index].box.offsets(from: anchor)
          labels.append(things[index].label)
          presences.append(1)
        } else {
          presences.append(0)
        }
        attention.append(match == .ignored ? 0 : 1)
      }
    }
  }

  var presenceTensor: Tensor { Tensor(shape: [presences.count, 1], elements: presences) }
  var attentionTensor: Tensor { Tensor(shape: [attention.count, 1], elements: attention) }
  var offsetTensor: Tensor { Tensor(shape: [rows.count, 4], elements: offsets) }
}
