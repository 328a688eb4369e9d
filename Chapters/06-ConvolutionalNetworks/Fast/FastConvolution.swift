import TensorCore

// The convolution and its two gradients as matrix products. Of what PlaneLayout explains, with p for
// a tap of an input channel, c for the channel, t for the tap, and q for the places with their gaps:
//
//     result           y[o, q]  = Σ_p w[o, p]·z[start(p) + q]
//     kernel gradient  ∂w[o, p] = Σ_q z[start(p) + q]·g[o, q]
//     input gradient   ∂z[c, q] = Σ_o Σ_t w[o, c, t]·g[o, q − shift(t)]
//
// In each of them, one factor is a matrix that lies in memory as it is, and the other one a matrix
// whose rows overlap: rows of z, or of g with zeros before and after it. Nothing is unrolled.

/// A convolution of a given shape, as fast as the matrix product.
struct FastConvolution {
  let shape: ConvolutionShape
  let layout: PlaneLayout

  init(_ shape: ConvolutionShape) {
    self.shape = shape
    layout = PlaneLayout(shape.rows, shape.columns, on: shape.image)
  }

  /// How many products of an image make up one number of the result.
  private var depth: Int { shape.inputsOfGroup * layout.starts.count }

  /// Where, in the planes of a group's channels, each tap of each channel begins.
  private var starts: [Int32] {
    (0..<shape.inputsOfGroup).flatMap { c in
      layout.starts.map { Int32(c * layout.channel + $0) }
    }
  }

  /// The convolution.
  ///
  /// - Parameters:
  ///   - x: `[count, inputs, rows, columns]`
  ///   - weight: `[outputs, inputs / groups, height, width]`
  ///   - bias: `[outputs]`
  /// - Returns: `[count, outputs, places.rows, places.columns]`
  func result(_ x: Tensor, weight: Tensor, bias: Tensor) -> Tensor {
    let (starts, run) = (starts, layout.paddedRun)
    return Tensor(shape: shape.output) { y in
      forEachImage(inputs: x, weight, numbers: zSize + shape.outputs * run) { n, x, w, z in
        spread(x + n * shape.inputs * layout.area, into: z)
        let sums = z + zSize
        for g in 0..<shape.groups {
          let kernels = g * shape.outputsOfGroup
          multiply(
            MatrixView(base: w + kernels * depth, row: depth, column: 1),
            ListedRows(base: z + g * shape.inputsOfGroup * layout.channel, starts: starts),
            m: shape.outputsOfGroup, n: run, k: depth, into: sums + kernels * run, rowOfC: run)
        }
        parallel(shape.outputs) { o in
          let map = y + (n * shape.outputs + o) * layout.places
          layout.gatherMap(sums + o * run, into: map, adding: bias.elements[o])
        }
      }
    }
  }

  /// Room for the planes of all channels, and what a tile reads beyond them.
  private var zSize: Int { wholeVectors(shape.inputs * layout.channel + 16) }

  private func spread(_ image: UnsafePointer<Scalar>, into z: UnsafeMutablePointer<Scalar>) {
    parallel(shape.inputs) { c in
      layout.spread(image + c * layout.area, into: z + c * layout.channel)
    }
  }

  /// Works on each image, several at a time if that keeps all threads busy.
  private func forEachImage(
    inputs a: Tensor, _ b: Tensor, numbers: Int,
    _ work: (Int, UnsafePointer<Scalar>, UnsafePointer<Scalar>, UnsafeMutablePointer<Scalar>) ->
      Void
  ) {
    a.read { a in
      b.read { b in
        func one(_ n: Int) { Scratch.lend(numbers) { work(n, a, b, $0) } }
        if shape.count < threadCount || shape.multiplications < 500_000 {
          for n in 0..<shape.count { one(n) }
        } else {
          parallel(shape.count, one)
        }
      }
    }
  }
}

// MARK: - Input gradient

extension FastConvolution {
  /// The gradient of the images; also a transposed convolution's result.
  ///
  /// - Parameters:
  ///   - upstream: g, `[count, outputs, places.rows, places.columns]`
  ///   - weight: `[outputs, inputs / groups, height, width]`
  /// - Returns: `[count, inputs, rows, columns]`
  func inputGradient(_ upstream: Tensor, weight: Tensor) -> Tensor {
    let phases = phases(of: weight)
    let stretch = layout.reach + wholeVectors(layout.plane)
    let gSize = wholeVectors(shape.outputs * stretch + 16)
    let numbers = gSize + shape.inputs * layout.channel
    return Tensor(shape: shape.input) { dx in
      forEachImage(inputs: upstream, weight, numbers: numbers) { n, upstream, _, g in
        parallel(shape.outputs) { o in
          let run = g + o * stretch
          run.update(repeating: 0, count: layout.reach)
          let map = upstream + (n * shape.outputs + o) * layout.places
          layout.spreadMap(map, into: run + layout.reach, count: stretch - layout.reach)
        }
        let planes = g + gSize
        for phase in phases {
          for group in 0..<shape.groups {
            phase.product(shape, group, gradients: g, stretch, into: planes, layout)
          }
        }
        parallel(shape.inputs) { c in
          let image = dx + (n * shape.inputs + c) * layout.area
          layout.gather(planes + c * layout.channel, into: image)
        }
      }
    }
  }

  /// The taps that read the same phase, and their weights.
  private struct Phase {
    /// Where the phase's plane begins in a channel.
    let plane: Int
    /// Which of its rows are rows of the image.
    let rows: Range<Int>
    /// For every output channel of a group and every tap, how far g moves.
    let starts: [Int32]
    /// For every input channel, the weights that lead to it from there.
    let weights: [Scalar]

    /// ∂z of one phase, for the input channels of one group.
    func product(
      _ shape: ConvolutionShape, _ group: Int, gradients g: UnsafePointer<Scalar>,
      _ stretch: Int, into z: UnsafeMutablePointer<Scalar>, _ layout: PlaneLayout
    ) {
      weights.withUnsafeBufferPointer { w in
        guard let w = w.baseAddress else { return }
        let (inputs, k) = (shape.inputsOfGroup, starts.count)
        // Rows that are made up, the padding, need no gradient.
        let first = rows.lowerBound * layout.pitch
        multiply(
          MatrixView(base: w + group * inputs * k, row: k, column: 1),
          ListedRows(base: g + (group * shape.outputsOfGroup * stretch + first), starts: starts),
          m: inputs, n: rows.count * layout.pitch, k: k,
          into: z + (group * inputs * layout.channel + plane + first), rowOfC: layout.channel)
      }
    }
  }

  private func phases(of weight: Tensor) -> [Phase] {
    let taps = layout.starts.count
    let stretch = layout.reach + wholeVectors(layout.plane)
    let planes = Set(layout.starts.map { $0 / layout.plane }).sorted()
    return planes.map { plane in
      let own = (0..<taps).filter { layout.starts[$0] / layout.plane == plane }
      let starts = (0..<shape.outputsOfGroup).flatMap { o in
        own.map { Int32(o * stretch + layout.reach - layout.starts[$0] % layout.plane) }
      }
      var weights: [Scalar] = []
      weights.reserveCapacity(shape.inputs * starts.count)
      let w = weight.elements.span
      for c in 0..<shape.inputs {
        let (group, channel) = c.quotientAndRemainder(dividingBy: shape.inputsOfGroup)
        for o in 0..<shape.outputsOfGroup {
          let kernel = group * shape.outputsOfGroup + o
          for t in own { weights.append(w[(kernel * shape.inputsOfGroup + channel) * taps + t]) }
        }
      }
      let rows = layout.rows.real(inPhase: plane / layout.columns.phases.count)
      return Phase(plane: plane * layout.plane, rows: rows, starts: starts, weights: weights)
    }
  }
}

// MARK: - Kernel gradient

extension FastConvolution {
  /// The gradient of the kernels.
  ///
  /// The images are dealt out to a few sums, which are then added: as many as their size allows,
  /// whoever computes them, so that the result does not depend on the number of threads.
  ///
  /// - Parameters:
  ///   - x: `[count, inputs, rows, columns]`
  ///   - upstream: g, `[count, outputs, places.rows, places.columns]`
  /// - Returns: `[outputs, inputs / groups, height, width]`
  func kernelGradient(_ x: Tensor, upstream: Tensor) -> Tensor {
    let size = shape.weight.product
    let parts = max(1, min(shape.count, 8, 4_000_000 / size))
    var total = Tensor.zeros([parts, shape.groups, depth, shape.outputsOfGroup])
    total.elements.withUnsafeMutableBufferPointer { sums in
      guard let sums = sums.baseAddress else { return }
      x.read { x in
        upstream.read { g in
          parallel(parts) { part in
            for n in part * shape.count / parts..<(part + 1) * shape.count / parts {
              addKernelGradient(
                x + n * shape.inputs * layout.area, g + n * shape.outputs * layout.places,
                to: sums + part * size)
            }
          }
        }
      }
    }
    return total.sum(axis: 0).transposed().reshaped(shape.weight)
  }

  /// Adds what one image contributes to a sum of the shape `[groups, depth, outputs / groups]`.
  private func addKernelGradient(
    _ x: UnsafePointer<Scalar>, _ upstream: UnsafePointer<Scalar>,
    to sum: UnsafeMutablePointer<Scalar>
  ) {
    let (starts, run, outputs) = (starts, layout.paddedRun, shape.outputsOfGroup)
    let panelSize = layout.run * wholeVectors(outputs)
    Scratch.lend(zSize + panelSize + shape.outputs * run) { z in
      let (panels, g) = (z + zSize, z + (zSize + panelSize))
      spread(x, into: z)
      parallel(shape.outputs) { o in
        layout.spreadMap(upstream + o * layout.places, into: g + o * run, count: run)
      }
      for group in 0..<shape.groups {
        addProduct(
          ListedRows(base: z + group * shape.inputsOfGroup * layout.channel, starts: starts),
          MatrixView(base: g + group * outputs * run, row: 1, column: run),
          m: depth, n: outputs, k: layout.run, to: sum + group * depth * outputs, panels: panels)
      }
    }
  }
}
