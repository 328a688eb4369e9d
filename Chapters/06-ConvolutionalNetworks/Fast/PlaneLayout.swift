import TensorCore

// A convolution without copying each patch. Lay the image out with its padding, row after row, and
// call z the long list of its numbers. Then what a tap (u, v) reads at all places is one run of z: it
// begins u rows and v numbers after the beginning, and proceeds with the places. So
//
//     y[q] = Σ_taps w[tap]·z[start(tap) + q]
//
// is a convolution, if q counts the places with the row length of z, the pitch. Between the end of a
// row of places and the beginning of the next, q runs over a few numbers that belong to no place:
// the gap. Forwards, they are computed and thrown away; backwards, zeros stand there.
//
//     z, 4 × 4, padded to 6 × 6            y, 4 × 4 with pitch 6          · gap
//     0 0 0 0 0 0                          y y y y · ·
//     0 x x x x 0                          y y y y · ·
//     0 x x x x 0      start(u, v)         y y y y · ·
//     0 x x x x 0       = 6·u + v          y y y y
//     0 x x x x 0
//     0 0 0 0 0 0
//
// Strides greater than 1 are hidden in the order of z: see AxisLayout. There is a plane for each pair
// of phases then, and taps begin in different planes.

/// The memory of one channel for a window that slides over it.
struct PlaneLayout {
  let rows: AxisLayout
  let columns: AxisLayout

  /// From one row of a plane to the next.
  let pitch: Int

  /// The size of a plane.
  let plane: Int

  /// The size of a channel: all its planes.
  let channel: Int

  /// Where in a channel each tap begins, row by row of the window.
  let starts: [Int]

  init(rows: AxisLayout, columns: AxisLayout) {
    (self.rows, self.columns, pitch) = (rows, columns, columns.length)
    let plane = rows.length * columns.length
    (self.plane, channel) = (plane, rows.phases.count * columns.phases.count * plane)
    var starts: [Int] = []
    for u in 0..<rows.window.size {
      for v in 0..<columns.window.size {
        let phase = rows.phase(ofTap: u) * columns.phases.count + columns.phase(ofTap: v)
        let shift = rows.shift(ofTap: u) * columns.length + columns.shift(ofTap: v)
        starts.append(phase * plane + shift)
      }
    }
    self.starts = starts
  }

  init(_ rows: SlidingWindow, _ columns: SlidingWindow, on image: Pair) {
    self.init(
      rows: AxisLayout(rows, on: image.rows), columns: AxisLayout(columns, on: image.columns))
  }

  /// How many pixels an image has.
  var area: Int { rows.extent * columns.extent }

  /// How many places there are.
  var places: Int { rows.places * columns.places }

  /// What q counts to: the places and the gaps between their rows.
  var run: Int { (rows.places - 1) * pitch + columns.places }

  /// The same, rounded up to whole vectors.
  var paddedRun: Int { wholeVectors(run) }

  /// The largest shift of a tap within its plane.
  var reach: Int { plane - run }
}

/// A count rounded up to a multiple of a vector's sixteen lanes.
func wholeVectors(_ count: Int) -> Int { (count + 15) / 16 * 16 }

// MARK: - Images to planes and back

extension PlaneLayout {
  /// Copies one channel of an image into its planes.
  ///
  /// - Parameters:
  ///   - image: `rows.extent` × `columns.extent` numbers.
  ///   - planes: room for `channel` numbers.
  ///   - filling: the made-up numbers around the image.
  func spread(
    _ image: UnsafePointer<Scalar>, into planes: UnsafeMutablePointer<Scalar>, filling: Scalar = 0
  ) {
    forEachRow { row, source, first, real, step in
      let target = planes + row
      guard let source else { return target.update(repeating: filling, count: pitch) }
      for k in 0..<real.lowerBound { target[k] = filling }
      let pixels = image + (source + first)
      if step == 1 {
        (target + real.lowerBound).update(from: pixels + real.lowerBound, count: real.count)
      } else {
        for k in real { target[k] = pixels[k &* step] }
      }
      for k in real.upperBound..<pitch { target[k] = filling }
    }
  }

  /// Copies the planes of one channel back into an image; pixels that no tap reads become 0.
  func gather(_ planes: UnsafePointer<Scalar>, into image: UnsafeMutablePointer<Scalar>) {
    image.update(repeating: 0, count: area)
    forEachRow { row, target, first, real, step in
      guard let target else { return }
      let (source, pixels) = (planes + row, image + (target + first))
      if step == 1 {
        (pixels + real.lowerBound).update(from: source + real.lowerBound, count: real.count)
      } else {
        for k in real { pixels[k &* step] = source[k] }
      }
    }
  }

  /// Visits the rows of all planes.
  ///
  /// - Parameter visit: gets where the row begins; where the image's row does, or nil for a made-up
  ///   one; then, of the columns: the pixel the phase begins with, which numbers are real, the step.
  @inline(__always)
  private func forEachRow(_ visit: (Int, Int?, Int, Range<Int>, Int) -> Void) {
    var row = 0
    for p in rows.phases.indices {
      for q in columns.phases.indices {
        let (first, real) = (columns.first(ofPhase: q), columns.real(inPhase: q))
        for r in 0..<rows.length {
          let i = rows.first(ofPhase: p) + r * rows.window.stride
          let isReal = i >= 0 && i < rows.extent
          visit(row, isReal ? i * columns.extent : nil, first, real, columns.window.stride)
          row += pitch
        }
      }
    }
  }
}

// MARK: - Maps to runs and back

extension PlaneLayout {
  /// Copies a map, row by row at the planes' pitch, with zeros in the gaps and up to `count`.
  func spreadMap(
    _ map: UnsafePointer<Scalar>, into run: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    for i in 0..<rows.places {
      let row = run + i &* pitch
      row.update(from: map + i &* columns.places, count: columns.places)
      let end = i &+ 1 < rows.places ? pitch : count &- i &* pitch
      (row + columns.places).update(repeating: 0, count: end &- columns.places)
    }
  }

  /// Copies a run without its gaps into a map, and adds a number to each element.
  func gatherMap(
    _ run: UnsafePointer<Scalar>, into map: UnsafeMutablePointer<Scalar>, adding bias: Scalar = 0
  ) {
    for i in 0..<rows.places {
      let (source, target) = (run + i &* pitch, map + i &* columns.places)
      for j in 0..<columns.places { target[j] = source[j] + bias }
    }
  }
}
