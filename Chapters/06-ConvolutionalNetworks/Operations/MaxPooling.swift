import Autograd
import TensorCore

/// The largest number under a window that slides over each channel.
///
///     y[n, c, i, j] = max over u, v of x[n, c, i·s + u·d − p, j·s + v·d − p]
///
/// Padding never wins: it counts as −∞. Of equal numbers the first in reading order wins, and gets
/// all of the gradient. A NaN wins over everything.
///
/// - Parameters:
///   - x: images, `[count, channels, rows, columns]`.
///   - size: of the window.
///   - stride: s; the size if left out, so that windows do not overlap.
///   - padding: p.
///   - dilation: d.
///   - roundingUp: whether a last step that is too short is taken (`ceil_mode`).
/// - Returns: `[count, channels, …, …]`
/// - Source: Zhou & Chellappa, 1988, "Computation of optical flow using a neural network".
public func maxPool2D(
  _ x: Variable, size: Pair, stride: Pair? = nil, padding: Padding = .valid, dilation: Pair = 1,
  roundingUp: Bool = false
) -> Variable {
  let shape = ConvolutionShape(
    pooling: x.shape, size: size, stride: stride, padding: padding, dilation: dilation,
    roundingUp: roundingUp)
  let (largest, winners) = FastMaxPooling(shape).largest(in: x.value)
  return Variable(largest, from: [x]) { upstream, gradients in
    gradients.add(scattered(upstream, to: winners, shape: x.shape), to: x)
  }
}

/// The smallest number under a window: `min(x) = −max(−x)`.
///
/// Parameters and rules are those of ``maxPool2D(_:size:stride:padding:dilation:roundingUp:)``.
public func minPool2D(
  _ x: Variable, size: Pair, stride: Pair? = nil, padding: Padding = .valid, dilation: Pair = 1,
  roundingUp: Bool = false
) -> Variable {
  -maxPool2D(
    -x, size: size, stride: stride, padding: padding, dilation: dilation, roundingUp: roundingUp)
}

/// The largest number of each channel: `[count, channels, 1, 1]`.
public func globalMaxPool2D(_ x: Variable) -> Variable {
  requireImages(x.shape, "globalMaxPool2D")
  return maxPool2D(x, size: Pair(rows: x.shape[2], columns: x.shape[3]))
}

/// Sends every number of a pooled map back to the pixel it came from; overlapping windows add up.
///
/// - Parameters:
///   - upstream: `[count, channels, …, …]`
///   - winners: for each of its numbers, a pixel of the same channel; −1 for none.
///   - shape: that of the images.
/// - Returns: a tensor of that shape.
func scattered(_ upstream: Tensor, to winners: [Int32], shape: [Int]) -> Tensor {
  let (planes, area) = (shape[0] * shape[1], shape[2] * shape[3])
  let places = planes > 0 ? upstream.count / planes : 0
  return Tensor(shape: shape) { image in
    winners.withUnsafeBufferPointer { winners in
      upstream.read { upstream in
        parallel(over: planes, grain: 20_000 / area + 1) {
          for plane in $0 {
            let target = image + plane * area
            target.update(repeating: 0, count: area)
            for place in plane * places..<(plane + 1) * places where winners[place] >= 0 {
              target[Int(winners[place])] += upstream[place]
            }
          }
        }
      }
    }
  }
}

func requireImages(_ shape: [Int], _ operation: String) {
  require(
    shape.count == 4, "\(operation): images [count, channels, rows, columns] expected; got \(shape)"
  )
}
