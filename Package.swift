// swift-tools-version: 6.2
import PackageDescription

/// The table of contents, and the dependency graph: a chapter sees the core and what its line names.
let chapters: [Chapter] = [
  Chapter(0, "Autograd", demo: .init(name: "autograd", imports: [])),
  Chapter(1, "Perceptron", demo: .init(name: "perceptron", imports: [])),
  Chapter(
    2, "MultilayerPerceptron", imports: ["Autograd"],
    demo: .init(name: "mlp", imports: ["Losses", "Optimizers"])),
  Chapter(
    3, "Losses", imports: ["Autograd"],
    demo: .init(name: "losses", imports: ["Optimizers"])),
  Chapter(
    4, "Optimizers", imports: ["Autograd"],
    demo: .init(name: "optimizers", imports: ["Losses", "MultilayerPerceptron"])),
  Chapter(
    5, "Regularization", imports: ["Autograd", "MultilayerPerceptron"],
    demo: .init(name: "regularization", imports: ["Losses", "Optimizers"])),
  Chapter(
    6, "ConvolutionalNetworks", imports: ["Autograd", "MultilayerPerceptron", "Regularization"],
    demo: .init(name: "cnn", imports: ["Losses", "Optimizers"])),
]

let package = Package(
  name: "DeepLearning",
  platforms: [.macOS("26.0")],
  products: chapters.flatMap(\.products) + [
    .executable(name: "learn", targets: ["LearnProgram"]),
    .executable(name: "bench", targets: ["Benchmarks"]),
    // What notebooks load: everything below and in the chapters, in one library.
    .library(
      name: "Book", type: .dynamic,
      targets: ["TensorCore", "Figures", "Datasets"] + chapters.map(\.name)),
  ],
  traits: [.trait(name: "Double", description: "Scalar is Double: for strict gradient checks.")],
  targets: [
    .target(name: "TensorCore", exclude: ["README.md"], swiftSettings: .book + .fast),
    .testTarget(name: "TensorCoreTests", dependencies: ["TensorCore"], swiftSettings: .book),
    .target(
      name: "Datasets", dependencies: ["TensorCore"], exclude: ["README.md"],
      resources: [.copy("Data")], swiftSettings: .book + .fast),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "TensorCore"], swiftSettings: .book),
    .target(name: "Figures", exclude: ["README.md"], swiftSettings: .book + .fast),
    .testTarget(name: "FiguresTests", dependencies: ["Figures"], swiftSettings: .book),
    .target(
      name: "LearnKit", path: "Sources/Learn", exclude: ["README.md", "Program"],
      swiftSettings: .book + .fast),
    .executableTarget(
      name: "LearnProgram", dependencies: ["LearnKit"], path: "Sources/Learn/Program",
      swiftSettings: .book),
    .testTarget(name: "LearnTests", dependencies: ["LearnKit"], swiftSettings: .book),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "TensorCore", "Autograd", "MultilayerPerceptron", "Losses", "Optimizers", "Regularization",
        "ConvolutionalNetworks",
      ],
      path: "Sources/Bench", exclude: ["Torch"], swiftSettings: .book),
    .executableTarget(name: "NotebookHost", path: "Notebooks/Host", swiftSettings: .book),
  ] + chapters.flatMap(\.targets)
)

extension [SwiftSetting] {
  /// What every target is built with.
  ///
  /// Vectors cross module boundaries only between equal settings.
  static var book: Self {
    [.enableUpcomingFeature("MemberImportVisibility"), .enableUpcomingFeature("ExistentialAny")]
      + processor
  }

  /// On x86-64, the instructions of AVX2 and FMA; `PORTABLE=1 swift build` does without.
  static var processor: Self {
    #if arch(x86_64)
      if Context.environment["PORTABLE"] != nil { return [] }
      return [
        .unsafeFlags(["-Xcc", "-march=x86-64-v3", "-Xcc", "-fno-math-errno"]), .define("FMA"),
      ]
    #else
      return []
    #endif
  }

  /// Optimized even in debug builds: without this, plain `swift run` would be 400 times slower.
  ///
  /// As a whole module, because a loop in one file is slow if it must call what another file holds.
  static var fast: Self {
    [
      .unsafeFlags(
        ["-O", "-whole-module-optimization", "-num-threads", "2", "-disable-batch-mode"],
        .when(configuration: .debug))
    ]
  }

  /// Optimized in debug builds too, but file by file, so that a body that was rewritten costs the
  /// compilation of its file: whole modules would have all later chapters compiled again.
  static var quick: Self { [.unsafeFlags(["-O"], .when(configuration: .debug))] }
}

/// One chapter: a library, its tests, and the executable that demonstrates it.
struct Chapter {
  var number: Int
  var name: String
  var imports: [String]
  var demo: Demo?

  /// A program, and what it imports beside its chapter.
  struct Demo {
    var name: String
    var imports: [String]
  }

  init(_ number: Int, _ name: String, imports: [String] = [], demo: Demo? = nil) {
    (self.number, self.name, self.imports, self.demo) = (number, name, imports, demo)
  }

  var products: [Product] {
    demo.map { [.executable(name: $0.name, targets: ["\(name)Demo"])] } ?? []
  }

  /// A chapter with a demo has figures as well.
  var targets: [Target] {
    let folder = "Chapters/\(number < 10 ? "0" : "")\(number)-\(name)"
    let core = ["TensorCore"] + imports
    let beside = core + [name, "Figures", "Datasets"] + (demo?.imports ?? [])
    let library = Target.target(
      name: name, dependencies: core.map { .byName(name: $0) }, path: folder,
      exclude: ["README.md", "Exercises"] + (demo == nil ? [] : ["Figures", "Demo"]),
      swiftSettings: .book + .quick)
    let tests = Target.testTarget(
      name: "\(name)Tests", dependencies: beside.map { .byName(name: $0) }, swiftSettings: .book)
    guard demo != nil else { return [library, tests] }
    let program = Target.executableTarget(
      name: "\(name)Demo", dependencies: beside.map { .byName(name: $0) }, path: "\(folder)/Demo",
      swiftSettings: .book)
    return [library, tests, program]
  }
}
