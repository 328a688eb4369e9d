import Foundation

/// What `bench` was asked to do on its command line.
struct BenchOptions {
  /// What to find out.
  enum Subject { case speed, ladder, accuracy }

  var subject = Subject.speed
  /// Whether a run of a few seconds is wanted.
  var quick = false
  /// On how many threads; as many as there are processors if the caller does not care.
  var threads: Int?
  /// What a line's name must contain to be timed.
  var filter: String?
  /// A Python that has PyTorch, to be timed beside this book.
  var python: String?

  static let usage = """
    usage: bench [--ladder | --accuracy] [--only NAME] [--threads N] [--quick]
                 [--against-torch PYTHON] [--help]

    Times this book's matrix products, element-wise functions and training step.

      --ladder                the matrix product only, from plain loops to all threads
      --accuracy              how far the element-wise functions are off, instead of times
      --only NAME             the lines whose names contain NAME, such as step or 1024
      --threads N             on N threads; as many as there are processors otherwise
      --quick                 a few seconds, rough numbers
      --against-torch PYTHON  also times PyTorch in turns, which PYTHON must be able to import
      --help                  this text
    """

  /// Reads the arguments, or ends the program with a sentence, the usage, and exit code 2.
  init(_ arguments: [String]) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      switch argument {
      case "--ladder": subject = .ladder
      case "--accuracy": subject = .accuracy
      case "--quick": quick = true
      case "--only":
        filter = rest.popFirst()
        if filter == nil { Self.stop("--only needs a part of a name") }
      case "--threads":
        threads = rest.popFirst().flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
        if threads == nil { Self.stop("--threads needs a number, at least 1") }
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

  /// Ends the program with a complaint.
  static func stop(_ complaint: String) -> Never {
    FileHandle.standardError.write(Data("bench: \(complaint)\n\n\(usage)\n".utf8))
    exit(2)
  }
}
