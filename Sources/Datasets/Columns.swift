import TensorCore

extension Tensor {
  /// The columns of the given names: `[rows, wanted]` of this `[rows, names]`.
  func columns(_ wanted: [String], of names: [String]) -> Tensor {
    require(
      wanted.allSatisfy(names.contains), "keeping: features among \(names) expected; got \(wanted)")
    return transposed().rows(at: wanted.compactMap(names.firstIndex)).transposed()
  }
}
