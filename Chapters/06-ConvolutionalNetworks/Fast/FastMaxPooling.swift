import TensorCore

/// Maxima under a sliding window, sixteen places at a time.
struct FastMaxPooling {
  let shape: ConvolutionShape
  let layout: PlaneLayout

  init(_ shape: ConvolutionShape) {
    self.shape = shape
    layout = PlaneLayout(shape.rows, shape.columns, on: shape.image)
  }

  /// The largest number at each place, and which pixel of its channel that is; −1 for none.
  func largest(in x: Tensor) -> (values: Tensor, winners: [Int32]) {
    var values = Tensor.zeros([])
    let count = shape.output.product
    let winners = [Int32](unsafeUninitializedCapacity: count) { winners, initialized in
      values = Tensor(shape: shape.output) { y in
        x.read { x in forEachPlane { look(at: $0, of: x, $1, y, winners) } }
      }
      initialized = count
    }
    return (values, winners)
  }

  /// Works on each channel of each image, with scratch memory.
  private func forEachPlane(_ work: (Int, UnsafeMutablePointer<Scalar>) -> Void) {
    let room = wholeVectors(layout.channel + 16) + 2 * layout.paddedRun
    parallel(over: shape.count * shape.inputs, grain: 20_000 / layout.area + 1) { planes in
      Scratch.lend(room) { scratch in
        for plane in planes { work(plane, scratch) }
      }
    }
  }

  private func look(
    at plane: Int, of x: UnsafePointer<Scalar>, _ z: UnsafeMutablePointer<Scalar>,
    _ y: UnsafeMutablePointer<Scalar>, _ winners: UnsafeMutableBufferPointer<Int32>
  ) {
    let largest = z + wholeVectors(layout.channel + 16)
    let taps = largest + layout.paddedRun
    layout.spread(x + plane * layout.area, into: z, filling: -.infinity)
    compete(z, largest: largest, taps: taps)
    layout.gatherMap(largest, into: y + plane * layout.places)
    var place = plane * layout.places
    for i in 0..<shape.places.rows {
      for j in 0..<shape.places.columns {
        winners[place] = pixel(i, j, tap: Int(taps[i &* layout.pitch &+ j]))
        place += 1
      }
    }
  }

  /// At each place the largest number, and by which tap it was read.
  private func compete(
    _ z: UnsafePointer<Scalar>, largest: UnsafeMutablePointer<Scalar>,
    taps: UnsafeMutablePointer<Scalar>
  ) {
    let starts = layout.starts.span
    for q in stride(from: 0, to: layout.run, by: Vector.lanes) {
      var best = Vector(at: z + (starts[0] &+ q))
      var winner = Vector()
      for t in starts.indices.dropFirst() {
        let rival = Vector(at: z + (starts[t] &+ q))
        let tap = Vector(repeating: Scalar(t))
        winner = winner.replacing(with: tap, where: rival .> best)
          .replacing(with: tap, where: rival .!= rival)
        best = best.larger(rival).replacing(with: rival, where: rival .!= rival)
      }
      best.store(to: largest + q)
      winner.store(to: taps + q)
    }
  }

  /// The pixel that a tap reads.
  ///
  /// Where the first tap reads padding and all others −∞, it looks as if padding had won: then the
  /// first real pixel under the window has.
  private func pixel(_ i: Int, _ j: Int, tap: Int) -> Int32 {
    let width = shape.columns.size
    let r = shape.rows.position(place: i, tap: tap / width)
    let s = shape.columns.position(place: j, tap: tap % width)
    if isReal(r, s) { return Int32(r &* shape.image.columns &+ s) }
    for u in 0..<shape.rows.size {
      for v in 0..<width {
        let r = shape.rows.position(place: i, tap: u)
        let s = shape.columns.position(place: j, tap: v)
        if isReal(r, s) { return Int32(r * shape.image.columns + s) }
      }
    }
    return -1
  }

  private func isReal(_ r: Int, _ s: Int) -> Bool {
    r >= 0 && r < shape.image.rows && s >= 0 && s < shape.image.columns
  }
}
