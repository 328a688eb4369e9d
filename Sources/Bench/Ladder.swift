import Foundation
import TensorCore

/// Times the matrix product from its definition to all threads.
func printLadder(quick: Bool) {
  let rungs: [(name: String, product: (Tensor, Tensor) -> Tensor)] = [
    ("1 plain", plainProduct), ("2 reordered", reorderedProduct), ("3 blocked", blockedProduct),
    ("4 tiled", tiledProduct), ("5 threads", { matmul($0, $1) }),
  ]
  for size in quick ? [64, 256] : [64, 256, 1024] {
    print("\(size)×\(size)×\(size)")
    let (a, b) = (Case.noise([size, size]), Case.noise([size, size]))
    let operations = 2 * Double(size * size * size)
    for (name, product) in rungs {
      let time = quantile(timings(for: quick ? 0.1 : 1) { keep(product(a, b)) })
      let padded = name + String(repeating: " ", count: 14 - name.count)
      print(
        "  \(padded)" + String(format: "%12.1f µs %8.1f GFLOP/s", time, operations / time / 1e3))
    }
  }
}
