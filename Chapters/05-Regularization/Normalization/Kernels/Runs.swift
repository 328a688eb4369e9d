import TensorCore

/// Pieces that are runs of neighboring numbers, one behind the other.
struct Runs: Pieces {
  let length: Int
  let table: [Int]

  func moments(of x: Tensor) -> (means: Tensor, variances: Tensor) {
    pair { means, variances in
      x.read { x in
        share { run in
          let x = x + run * length
          means[run] = runMean(of: x, count: length)
          variances[run] = runVariance(of: x, from: means[run], count: length)
        }
      }
    }
  }

  func products(
    of gradient: Tensor, with x: Tensor, from centers: Tensor
  ) -> (sums: Tensor, products: Tensor) {
    let centers = centers.elements
    return pair { sums, products in
      gradient.read { gradient in
        x.read { x in
          share { run in
            let start = run * length
            (sums[run], products[run]) = runProducts(
              of: gradient + start, with: x + start, from: centers[run], count: length)
          }
        }
      }
    }
  }

  func moved(_ x: Tensor, from centers: Tensor, scales: Tensor, offsets: Tensor) -> Tensor {
    let (centers, scales, offsets) = (centers.elements, scales.elements, offsets.elements)
    return Tensor(shape: x.shape) { y in
      x.read { x in
        share { run in
          let (center, scale, offset) = (centers[run], scales[run], offsets[run])
          let (x, y) = (x + run * length, y + run * length)
          for i in 0..<length { y[i] = (x[i] - center) * scale + offset }
        }
      }
    }
  }

  func combined(
    _ gradient: Tensor, scales: Tensor, with x: Tensor, from centers: Tensor, slopes: Tensor,
    offsets: Tensor
  ) -> Tensor {
    let (scales, centers) = (scales.elements, centers.elements)
    let (slopes, offsets) = (slopes.elements, offsets.elements)
    return Tensor(shape: x.shape) { y in
      gradient.read { gradient in
        x.read { x in
          share { run in
            let (scale, center) = (scales[run], centers[run])
            let (slope, offset) = (slopes[run], offsets[run])
            let start = run * length
            let (gradient, x, y) = (gradient + start, x + start, y + start)
            for i in 0..<length { y[i] = gradient[i] * scale + (x[i] - center) * slope + offset }
          }
        }
      }
    }
  }

  /// Calls `work` with the number of each run, on several threads if it is worth it.
  @inline(__always)
  private func share(_ work: (_ run: Int) -> Void) {
    parallel(over: table.product, grain: 1 + (1 << 13) / max(1, length), multiple: 1) { runs in
      for run in runs { work(run) }
    }
  }
}
