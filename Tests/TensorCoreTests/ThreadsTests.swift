import Dispatch
import Foundation
import TensorCore
import Testing

@Suite struct `threads` {
  @Test(.timeLimit(.minutes(1)), arguments: [1, 2, 3, 7])
  func `any number of them computes the same bits`(count: Int) async {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent]
    ) { [count] in
      setenv("THREADS", "\(count)", 1)
      print(fingerprint())
    }
    let printed = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(printed.contains("\(fingerprint())"), "\(count) threads printed \(printed)")
  }

  @Test(.timeLimit(.minutes(1)))
  func `callers at the same time do not disturb each other`() {
    let (a, b) = (noise([150, 170], seed: 30), noise([170, 130], seed: 60))
    let expected = matmul(a, b)
    let isEqual = Flags(count: 40)
    DispatchQueue.concurrentPerform(iterations: 40) { i in
      if matmul(a, b) == expected { isEqual.raise(i) }
    }
    #expect(isEqual.count == 40, "\(40 - isEqual.count) of 40 products differ")
  }

  @Test(.timeLimit(.minutes(1)))
  func `helpers who fell asleep wake up again`() {
    let (a, b) = (noise([150, 170], seed: 30), noise([170, 130], seed: 60))
    let expected = matmul(a, b)
    for pause in [0, 100, 2000] as [UInt32] {
      for _ in 0..<10 {
        usleep(pause)
        #expect(matmul(a, b) == expected)
      }
    }
  }

  @Test func `many small products are shared out whole`() {
    let (a, b) = (noise([64, 40, 40], seed: 30), noise([64, 40, 40], seed: 60))
    let product = matmul(a, b)
    for i in 0..<64 { #expect(product[i] == matmul(a[i], b[i])) }
  }
}

/// A number that depends on every bit of many results, each large enough for several threads.
private func fingerprint() -> UInt64 {
  let x = noise([300, 500], seed: 10)
  let (square, row) = (noise([500, 500], seed: 20), noise([500], seed: 30))
  let results = [
    matmul(x, square), matmul(x, x, transposingRight: true), matmul(x, x, transposingLeft: true),
    linear(x, weight: square, bias: row), exp(x), tanh(x), pow(x, 3), x + x, x * row,
    softmax(x), logSumExp(x), layerNorm(x, gain: row, bias: row), x.sum(axis: 0), x.sum(axis: 1),
    Tensor(x.sum()), matmul(noise([40, 60, 60], seed: 40), noise([60, 60], seed: 50)),
  ]
  var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  for element in results.flatMap(\.elements) {
    hash = (hash ^ UInt64(element.bitPattern)) &* 0x100_0000_01b3
  }
  return hash
}

/// Flags that several threads may raise.
private final class Flags: @unchecked Sendable {
  private let lock = NSLock()
  private var raised: Set<Int> = []

  init(count: Int) { raised.reserveCapacity(count) }

  func raise(_ i: Int) { lock.withLock { _ = raised.insert(i) } }

  var count: Int { lock.withLock { raised.count } }
}
