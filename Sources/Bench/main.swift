// How fast this book computes, and how fast PyTorch does on the same machine.

import Foundation

let options = BenchOptions(Array(CommandLine.arguments.dropFirst()))
let threads = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
// Before the first computation, which is when the core reads it.
setenv("THREADS", String(threads), 1)

switch options.subject {
case .accuracy: printAccuracy()
case .ladder: printLadder(quick: options.quick)
case .speed:
  do {
    let torch = try options.python.map { try TorchWorker(python: $0, threads: threads) }
    print("\(threads) thread\(threads == 1 ? "" : "s"); medians of many runs")
    let cases = Case.all(quick: options.quick).filter { item in
      options.filter.map { item.name.contains($0) } ?? true
    }
    try printSpeed(of: cases, beside: torch, quick: options.quick)
  } catch {
    BenchOptions.stop("\(error)")
  }
}
