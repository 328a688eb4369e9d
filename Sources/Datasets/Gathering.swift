import TensorCore

extension Tensor {
  /// The rows of these numbers: `[n, …]`, each copied in one piece.
  func gathered(at rows: [Int]) -> Tensor {
    let width = shape.dropFirst().reduce(1, *)
    let height = shape[0]
    require(
      rows.allSatisfy { 0 <= $0 && $0 < height },
      "rows: numbers from 0 to \(height - 1) expected; got \(rows)")
    let gathered = [Scalar](unsafeUninitializedCapacity: rows.count * width) { target, filled in
      elements.withUnsafeBufferPointer { source in
        guard let start = target.baseAddress, let first = source.baseAddress else { return }
        for (place, row) in rows.enumerated() {
          (start + place * width).initialize(from: first + row * width, count: width)
        }
      }
      filled = rows.count * width
    }
    return Tensor(shape: [rows.count] + shape.dropFirst(), elements: gathered)
  }

  /// The columns of these names: `[rows, names]`.
  func keepingColumns(_ wanted: [String], of names: [String]) -> Tensor {
    require(
      wanted.allSatisfy(names.contains),
      "keeping: features among \(names) expected; got \(wanted)")
    let columns = wanted.compactMap(names.firstIndex)
    let width = names.count
    let kept = (0..<shape[0]).flatMap { row in columns.map { elements[row * width + $0] } }
    return Tensor(shape: [shape[0], columns.count], elements: kept)
  }
}
