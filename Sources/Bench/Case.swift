import TensorCore

/// Something that this book and PyTorch both can do, to be timed.
struct Case {
  /// How the table calls it.
  var name: String
  /// How torch_bench.py is asked for it.
  var request: String
  /// How many additions and multiplications it takes, if that is the usual measure.
  var operations: Double?
  /// Does it once.
  var run: () -> Void
}

extension Case {
  /// The three products that a layer of a network needs: forward, and backward to either side.
  static func products(_ m: Int, _ k: Int, _ n: Int) -> [Case] {
    [("A·B", false, false), ("Aᵀ·B", true, false), ("A·Bᵀ", false, true)].map { form in
      let (name, left, right) = form
      let a = noise(left ? [k, m] : [m, k])
      let b = noise(right ? [n, k] : [k, n])
      return Case(
        name: "\(name)  \(m)×\(k)×\(n)",
        request: "product \(m) \(k) \(n) \(left ? 1 : 0) \(right ? 1 : 0)",
        operations: 2 * Double(m) * Double(k) * Double(n)
      ) {
        keep(matmul(a, b, transposingLeft: left, transposingRight: right))
      }
    }
  }

  /// Functions of a million numbers.
  static func functions() -> [Case] {
    let x = noise([1000, 1000])
    let (gain, bias) = (noise([1000]), noise([1000]))
    let functions: [(String, () -> Tensor)] = [
      ("exp", { exp(x) }), ("tanh", { tanh(x) }), ("softmax", { softmax(x) }),
      ("layerNorm", { layerNorm(x, gain: gain, bias: bias) }),
      ("log", { log(x) }), ("sigmoid", { sigmoid(x) }), ("erf", { erf(x) }), ("sin", { sin(x) }),
      ("sqrt", { sqrt(x) }), ("add", { x + x }), ("sum", { Tensor(x.sum()) }),
    ]
    return functions.map { name, function in
      Case(name: "\(name)  1000×1000", request: name) { keep(function()) }
    }
  }

  private static func noise(_ shape: [Int]) -> Tensor {
    var generator = SeededGenerator(seed: 1)
    return .uniform(shape, in: -1..<1, using: &generator)
  }
}

/// Takes a result, so that nobody can leave out computing it.
@inline(never)
func keep(_ result: Tensor) {}
