import TensorCore

/// The rungs from the definition of the matrix product to all threads.
func printLadder(quick: Bool) {
  let rungs: [(String, (Tensor, Tensor) -> Tensor)] = [
    ("1 plain", plainProduct), ("2 reordered", reorderedProduct), ("3 blocked", blockedProduct),
    ("4 tiled", tiledProduct), ("5 threads", { matmul($0, $1) }),
  ]
  for size in [64, 256, 1024] {
    let (a, b) = (Tensor(repeating: 0.5, shape: [size, size]), Tensor.ones([size, size]))
    for (name, product) in rungs {
      let time = median(timings(for: 0.2) { keep(product(a, b)) })
      print(size, name, time, 2e-3 * Double(size * size * size) / time, "GFLOP/s")
    }
  }
}
