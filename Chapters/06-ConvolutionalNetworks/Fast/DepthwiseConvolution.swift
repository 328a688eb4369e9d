import TensorCore

/// A convolution with a single channel in each group, plane by plane.
///
/// The same sums as in FastConvolution, but with one input and one output channel there is no matrix
/// to speak of: what remains are a few multiples of runs, added up.
struct DepthwiseConvolution {
  let shape: ConvolutionShape
  let layout: PlaneLayout

  init(_ shape: ConvolutionShape) {
    self.shape = shape
    layout = PlaneLayout(shape.rows, shape.columns, on: shape.image)
  }

  private var taps: Int { layout.starts.count }

  /// The planes of a channel, and what a vector reads beyond them.
  private var zSize: Int { wholeVectors(layout.channel + 16) }

  /// Works on every channel of every image, each with `numbers` of scratch memory.
  private func forEachPlane(
    _ a: Tensor, _ b: Tensor, numbers: Int,
    _ work: (
      _ plane: Int, _ channel: Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>,
      UnsafeMutablePointer<Scalar>
    ) -> Void
  ) {
    a.read { a in
      b.read { b in
        parallel(over: shape.count * shape.inputs, grain: 40_000 / layout.area + 1) { planes in
          Scratch.lend(numbers) { scratch in
            for plane in planes { work(plane, plane % shape.inputs, a, b, scratch) }
          }
        }
      }
    }
  }

  /// The convolution; see FastConvolution.
  func result(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor {
    Tensor(shape: shape.output) { y in
      forEachPlane(x, weight, numbers: zSize + layout.paddedRun) { plane, c, x, w, z in
        layout.spread(x + plane * layout.area, into: z)
        addUp(layout.starts, of: z, times: w + c * taps, into: z + zSize, count: layout.run)
        let map = y + plane * layout.places
        layout.gatherMap(z + zSize, into: map, adding: bias.elements[c])
      }
    }
  }

  /// The gradient of the images; see FastConvolution.
  func inputGradient(_ upstream: Tensor, weight: Tensor) -> Tensor {
    let stretch = wholeVectors(layout.reach + wholeVectors(layout.plane) + 16)
    return Tensor(shape: shape.input) { dx in
      forEachPlane(upstream, weight, numbers: stretch + zSize) { plane, c, upstream, w, g in
        g.update(repeating: 0, count: layout.reach)
        layout.spreadMap(
          upstream + plane * layout.places, into: g + layout.reach, count: stretch - layout.reach)
        for phase in phases {
          let weights = phase.taps.map { w[c * taps + $0] }
          let target = g + (stretch + phase.plane)
          addUp(phase.starts, of: g, times: weights, into: target, count: layout.plane)
        }
        layout.gather(g + stretch, into: dx + plane * layout.area)
      }
    }
  }

  /// The taps that read the same plane, from the first plane to the last.
  private var phases: [(plane: Int, taps: [Int], starts: [Int])] {
    Set(layout.starts.map { $0 / layout.plane }).sorted().map { plane in
      let own = (0..<taps).filter { layout.starts[$0] / layout.plane == plane }
      let starts = own.map { layout.reach - layout.starts[$0] % layout.plane }
      return (plane * layout.plane, own, starts)
    }
  }

  /// The gradient of the kernels; see FastConvolution.
  func kernelGradient(_ x: Tensor, upstream: Tensor) -> Tensor {
    let each = Tensor(shape: [shape.count] + shape.weight) { dw in
      forEachPlane(x, upstream, numbers: zSize + layout.paddedRun) { plane, _, x, upstream, z in
        let g = z + zSize
        layout.spread(x + plane * layout.area, into: z)
        layout.spreadMap(upstream + plane * layout.places, into: g, count: layout.paddedRun)
        for (tap, start) in layout.starts.enumerated() {
          dw[plane * taps + tap] = dotProduct(z + start, g, count: layout.paddedRun)
        }
      }
    }
    return each.sum(axis: 0)
  }
}

/// Sums of multiples of runs: `target[q] = Σ_t w[t]·source[starts[t] + q]`.
///
/// Reads up to fifteen numbers beyond, and writes as many, which the next call overwrites.
private func addUp(
  _ starts: [Int], of source: UnsafePointer<Scalar>, times w: UnsafePointer<Scalar>,
  into target: UnsafeMutablePointer<Scalar>, count: Int
) {
  let starts = starts.span
  for q in stride(from: 0, to: count, by: Vector.lanes) {
    var sum = Vector()
    for t in starts.indices { sum = sum.adding(Vector(at: source + (starts[t] &+ q)), times: w[t]) }
    sum.store(to: target + q)
  }
}

/// Σ a·b over whole vectors.
private func dotProduct(
  _ a: UnsafePointer<Scalar>, _ b: UnsafePointer<Scalar>, count: Int
) -> Scalar {
  var sum = Vector()
  for q in stride(from: 0, to: count, by: Vector.lanes) {
    sum = sum.adding(Vector(at: a + q), times: Vector(at: b + q))
  }
  return sum.sum()
}
