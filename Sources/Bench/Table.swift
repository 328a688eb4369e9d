import Foundation

/// Times every case, in turns with PyTorch if it is there, and prints a line for each.
///
/// In turns, because a processor is not equally fast at all times. The last column compares the
/// fastest tenth of the runs: on a busy machine it says more than the medians do.
func printSpeed(of cases: [Case], beside torch: TorchWorker?, quick: Bool) throws {
  let header = torch == nil ? "" : "     PyTorch    ratio  fastest"
  print(String(repeating: " ", count: 32) + "time     GFLOP/s" + header)
  let (rounds, seconds) = quick ? (2, 0.02) : (8, 0.1)
  for item in cases {
    var (ours, theirs) = ([Double](), [Double]())
    for _ in 0..<rounds {
      ours += timings(for: seconds, item.run)
      guard let torch else { continue }
      theirs += try torch.timings(item.request, for: seconds)
      // Idle threads of PyTorch spin for a while, and so do ours.
      Thread.sleep(forTimeInterval: 0.02)
    }
    print(line(item, ours, theirs))
    fflush(nil)
  }
}

private func line(_ item: Case, _ ours: [Double], _ theirs: [Double]) -> String {
  let time = quantile(ours)
  var line = item.name + String(repeating: " ", count: max(0, 24 - item.name.count))
  line += String(format: "%9.1f µs", time)
  line += item.operations.map { String(format: "%12.1f", $0 / time / 1e3) } ?? "            "
  if !theirs.isEmpty {
    line += String(
      format: "%9.1f µs %8.2f %8.2f", quantile(theirs), quantile(theirs) / time,
      quantile(theirs, 0.1) / quantile(ours, 0.1))
  }
  return line
}
