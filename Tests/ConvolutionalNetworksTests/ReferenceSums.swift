import TensorCore
import Testing

// Numbers from another implementation, without files full of them: tensors are filled by a formula
// that any language can repeat, and of each result one weighted sum is compared. Every element has a
// weight of its own, so that two exchanged elements change the sum.

/// The numbers `((i·37 + seed·11) mod 101 − 50) / 50`.
func formula(_ shape: [Int], _ seed: Int) -> Tensor {
  Tensor(
    shape: shape,
    elements: (0..<shape.product).map { Scalar(($0 * 37 + seed * 11) % 101 - 50) / 50 })
}

/// Σ tensor · formula.
func weightedSum(_ tensor: Tensor, _ seed: Int) -> Double {
  zip(tensor.elements, formula([tensor.count], seed).elements).reduce(0) {
    $0 + Double($1.0) * Double($1.1)
  }
}

/// Expects sums that agree with those of PyTorch, of which nine digits were printed.
func expect(_ found: [Double], reference: [Double], _ comment: Comment) {
  let tolerance = MemoryLayout<Scalar>.size == 8 ? 1e-7 : 1e-5
  for (a, b) in zip(found, reference) {
    #expect(abs(a - b) <= tolerance * max(10, abs(b)), "\(comment): \(found) for \(reference)")
  }
}
