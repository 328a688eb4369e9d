// How fast this book computes, and how fast PyTorch does on the same machine.

import Foundation
import TensorCore

let options = BenchOptions(Array(CommandLine.arguments.dropFirst()))
if let threads = options.threads { setenv("THREADS", String(threads), 1) }
let threads = options.threads ?? ProcessInfo.processInfo.activeProcessorCount
let torch = try options.python.map { try TorchWorker(python: $0, threads: threads) }

if options.ladder { printLadder(quick: options.quick); exit(0) }
let sizes =
  options.quick
  ? [(128, 128, 128), (64, 784, 128)]
  : [
    (128, 128, 128), (256, 256, 256), (512, 512, 512), (1024, 1024, 1024), (64, 784, 128),
    (256, 512, 2048),
  ]
for item in sizes.flatMap({ Case.products($0, $1, $2) }) + Case.functions() {
  var (ours, theirs) = ([Double](), [Double]())
  for _ in 0..<(options.quick ? 2 : 6) {
    ours += timings(for: options.quick ? 0.02 : 0.1, item.run)
    if let torch {
      theirs += try torch.timings(item.request, for: options.quick ? 0.02 : 0.1); usleep(20_000)
    }
  }
  let time = median(ours)
  var line =
    item.name.padding(toLength: 24, withPad: " ", startingAt: 0) + String(format: "%9.1f µs", time)
  if let operations = item.operations {
    line += String(format: " %6.1f GFLOP/s", operations / time / 1e3)
  } else {
    line += "               "
  }
  if torch != nil {
    line += String(format: " %9.1f µs  ratio %.2f", median(theirs), median(theirs) / time)
  }
  print(line)
  fflush(nil)
}
