import TensorCore

/// Pieces that are the columns of a matrix.
///
/// The matrix is walked through row by row, as it lies in memory; of each row, every thread takes its
/// share of the columns.
struct Columns: Pieces {
  /// How many rows there are.
  let length: Int
  let count: Int

  var table: [Int] { [1, count] }

  func moments(of x: Tensor) -> (means: Tensor, variances: Tensor) {
    pair { sumUp(x.elements, $0, $1) }
  }

  func products(
    of gradient: Tensor, with x: Tensor, from centers: Tensor
  ) -> (sums: Tensor, products: Tensor) {
    pair { sumUp(gradient.elements, x.elements, centers.elements, $0, $1) }
  }

  func moved(_ x: Tensor, from centers: Tensor, scales: Tensor, offsets: Tensor) -> Tensor {
    Tensor(shape: x.shape) {
      move(x.elements, centers.elements, scales.elements, offsets.elements, $0)
    }
  }

  func combined(
    _ gradient: Tensor, scales: Tensor, with x: Tensor, from centers: Tensor, slopes: Tensor,
    offsets: Tensor
  ) -> Tensor {
    Tensor(shape: x.shape) {
      combine(
        gradient.elements, scales.elements, x.elements, centers.elements, slopes.elements,
        offsets.elements, $0)
    }
  }

  /// Calls `work` with strips of columns: one for each thread, if there are many numbers.
  private func strips(_ work: (Range<Int>) -> Void) {
    let grain = max(count / threadCount, (1 << 14) / max(1, length))
    parallel(over: count, grain: grain, multiple: 16, work)
  }

  /// Calls `work` with each row, on several threads if there are many.
  private func eachRow(_ work: (_ row: Int) -> Void) {
    parallel(over: length, grain: 1 + (1 << 13) / count, multiple: 1) { rows in
      for row in rows { work(row) }
    }
  }
}

// The loops. An array given for a pointer lends its memory for as long as the call takes.

extension Columns {
  private func sumUp(
    _ x: UnsafePointer<Scalar>, _ means: UnsafeMutablePointer<Scalar>,
    _ variances: UnsafeMutablePointer<Scalar>
  ) {
    strips { strip in
      for row in 0..<length {
        let x = x + row * count
        for j in strip { means[j] += x[j] }
      }
      for j in strip { means[j] /= Scalar(length) }
      for row in 0..<length {
        let x = x + row * count
        for j in strip { variances[j] += (x[j] - means[j]) * (x[j] - means[j]) }
      }
      for j in strip { variances[j] /= Scalar(length) }
    }
  }

  private func sumUp(
    _ gradient: UnsafePointer<Scalar>, _ x: UnsafePointer<Scalar>,
    _ centers: UnsafePointer<Scalar>, _ sums: UnsafeMutablePointer<Scalar>,
    _ products: UnsafeMutablePointer<Scalar>
  ) {
    strips { strip in
      for row in 0..<length {
        let (gradient, x) = (gradient + row * count, x + row * count)
        for j in strip {
          sums[j] += gradient[j]
          products[j] += gradient[j] * (x[j] - centers[j])
        }
      }
    }
  }

  private func move(
    _ x: UnsafePointer<Scalar>, _ centers: UnsafePointer<Scalar>, _ scales: UnsafePointer<Scalar>,
    _ offsets: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>
  ) {
    eachRow { row in
      let (x, y) = (x + row * count, y + row * count)
      for j in 0..<count { y[j] = (x[j] - centers[j]) * scales[j] + offsets[j] }
    }
  }

  private func combine(
    _ gradient: UnsafePointer<Scalar>, _ scales: UnsafePointer<Scalar>,
    _ x: UnsafePointer<Scalar>, _ centers: UnsafePointer<Scalar>, _ slopes: UnsafePointer<Scalar>,
    _ offsets: UnsafePointer<Scalar>, _ y: UnsafeMutablePointer<Scalar>
  ) {
    eachRow { row in
      let (gradient, x, y) = (gradient + row * count, x + row * count, y + row * count)
      for j in 0..<count {
        y[j] = gradient[j] * scales[j] + (x[j] - centers[j]) * slopes[j] + offsets[j]
      }
    }
  }
}
