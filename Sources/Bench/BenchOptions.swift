import Foundation

/// What `bench` was asked to do on its command line.
struct BenchOptions {
  /// Whether to time the rungs of the ladder instead of the table.
  var ladder = false
  /// Whether a run of a few seconds is wanted.
  var quick = false
  /// On how many threads; all processors if the caller does not care.
  var threads: Int?
  /// A Python that has PyTorch, to be timed beside this book.
  var python: String?

  static let usage = """
    usage: bench [--ladder] [--threads N] [--quick] [--against-torch PYTHON] [--help]

    Times the matrix products, the element-wise functions and the training step of this book.

      --ladder                the matrix product, from the plain loops to all threads
      --threads N             on N threads (all processors otherwise)
      --quick                 a few seconds, rough numbers
      --against-torch PYTHON  also times PyTorch, which PYTHON can import, in turns
      --help                  this text
    """

  /// Reads the arguments, or ends the program with a sentence, the usage, and exit code 2.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--ladder": ladder = true
      case "--quick": quick = true
      case "--threads":
        threads = rest.popFirst().flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        if threads == nil { Self.stop("--threads needs a number of at least 1") }
      case "--against-torch":
        python = rest.popFirst()
        if python == nil { Self.stop("--against-torch needs the path of a Python") }
      case "--help":
        print(Self.usage)
        exit(0)
      default: Self.stop("there is no option \(argument)")
      }
    }
  }

  private static func stop(_ complaint: String) -> Never {
    FileHandle.standardError.write(Data("bench: \(complaint)\n\n\(usage)\n".utf8))
    exit(2)
  }
}
