import Autograd
import TensorCore

// Which pixels does a network go by? Two answers, both from gradients of a class's score; neither
// says why.

/// How much each pixel matters to a score, at first order: `max over channels of |∂score/∂pixel|`.
///
/// - Parameters:
///   - image: `[channels, rows, columns]`
///   - score: from a batch of one image to the score in question, one number.
/// - Returns: `[rows, columns]`
/// - Source: Simonyan, Vedaldi & Zisserman, 2013, "Deep Inside Convolutional Networks", section 3.
public func saliency(of image: Tensor, score: (Variable) -> Variable) -> Tensor {
  require(
    image.rank == 3, "saliency: an image [channels, rows, columns] expected; got \(image.shape)")
  let x = Variable(image.expandingAxis(0))
  let gradient = score(x).gradients()[x]
  return abs(gradient[0]).maximum(axis: 0)
}

/// Where in an image maps respond that speak for a class (Grad-CAM).
///
///     ReLU(Σ_k α_k·A_k)    with α_k = the mean of ∂score/∂A_k over the pixels of map k
///
/// A map whose responses raise the score gets a positive weight. What is left of the weighted sum
/// after the ReLU shows where the network has seen something of this class, as coarsely as the maps
/// are.
///
/// - Parameters:
///   - maps: A, `[maps, rows, columns]`, the activations of a convolution for one image.
///   - score: from a batch of one image's maps to the score of the class, one number.
/// - Returns: `[rows, columns]`, 0 or more.
/// - Source: Selvaraju et al., 2017, "Grad-CAM: Visual Explanations from Deep Networks via
///   Gradient-based Localization", eq. 1 and 2.
public func gradCAM(maps: Tensor, score: (Variable) -> Variable) -> Tensor {
  require(maps.rank == 3, "gradCAM: activations [maps, rows, columns] expected; got \(maps.shape)")
  let activations = Variable(maps.expandingAxis(0))
  let gradient = score(activations).gradients()[activations][0]
  let weights = gradient.mean(axis: -1, keepingAxis: true).mean(axis: -2, keepingAxis: true)
  return maximum((weights * maps).sum(axis: 0), 0)
}
