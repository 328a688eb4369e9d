import TensorCore

/// Something that this book and PyTorch both can do, to be timed.
struct Case {
  /// How the table calls it.
  var name: String
  /// How Torch/bench.py is asked for it.
  var request: String
  /// How many additions and multiplications it takes, where that is the usual measure.
  var operations: Double?
  /// Does it once.
  var run: () -> Void
}

extension Case {
  /// The whole table, or the quick one.
  static func all(quick: Bool) -> [Case] {
    let cubes = (quick ? [128, 256] : [128, 256, 512, 1024]).flatMap { products($0, $0, $0) }
    let layers = products(64, 784, 128) + (quick ? [] : products(256, 512, 2048))
    return cubes + layers + functions() + [trainingStep()]
      + losses() + optimizers() + normalizations() + convolutions()
      + (quick ? [] : architectures())
  }

  /// The three products that a layer of a network needs: forwards, and backwards to either side.
  private static func products(_ m: Int, _ k: Int, _ n: Int) -> [Case] {
    [("A·B ", false, false), ("Aᵀ·B", true, false), ("A·Bᵀ", false, true)].map { form in
      let (name, left, right) = form
      let a = noise(left ? [k, m] : [m, k])
      let b = noise(right ? [n, k] : [k, n])
      return Case(
        name: "\(name) \(m)×\(k)×\(n)",
        request: "product \(m) \(k) \(n) \(left ? 1 : 0) \(right ? 1 : 0)",
        operations: 2 * Double(m * k * n)
      ) {
        keep(matmul(a, b, transposingLeft: left, transposingRight: right))
      }
    }
  }

  /// Functions of a million numbers.
  private static func functions() -> [Case] {
    let x = noise([1000, 1000])
    let (gain, bias) = (noise([1000]), noise([1000]))
    let functions: [(String, () -> Tensor)] = [
      ("exp", { exp(x) }), ("tanh", { tanh(x) }), ("softmax", { softmax(x) }),
      ("layerNorm", { layerNorm(x, gain: gain, bias: bias) }),
      ("log", { log(x) }), ("sigmoid", { sigmoid(x) }), ("erf", { erf(x) }), ("sin", { sin(x) }),
      ("sqrt", { sqrt(x) }), ("add", { x + x }), ("sum", { Tensor(x.sum()) }),
    ]
    return functions.map { name, function in
      Case(name: "\(name) of 1000×1000", request: name) { keep(function()) }
    }
  }

  /// Numbers between 0 and 1.
  static func noise(_ shape: [Int]) -> Tensor {
    var generator = SeededGenerator(seed: 1)
    return .uniform(shape, in: 0..<1, using: &generator)
  }
}

/// Takes a result, so that nobody can leave out computing it.
@inline(never)
func keep(_ result: Tensor) {}
