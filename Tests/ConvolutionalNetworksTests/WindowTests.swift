import ConvolutionalNetworks
import TensorCore
import Testing

@Suite struct `6.5 places of a window` {
  @Test(arguments: [
    (6, 3, 0, 1, 4), (6, 3, 1, 1, 6), (5, 3, 0, 1, 3), (5, 3, 1, 1, 5), (5, 3, 0, 2, 2),
    (28, 3, 0, 1, 26), (28, 5, 0, 1, 24), (28, 3, 1, 1, 28), (28, 2, 0, 2, 14), (32, 3, 1, 1, 32),
    (32, 2, 0, 2, 16), (16, 3, 0, 1, 14), (14, 2, 0, 2, 7), (4, 2, 0, 2, 2), (6, 3, 0, 3, 2),
    (7, 3, 0, 2, 3), (6, 3, 1, 2, 3), (6, 2, 0, 4, 2),
  ])
  func `cnn/output-size: ⌊(n + 2p − f) / s⌋ + 1`(n: Int, f: Int, p: Int, s: Int, places: Int) {
    let window = SlidingWindow(size: f, stride: s, before: p, after: p)
    #expect(
      window.places(on: n) == places,
      "n \(n), f \(f), p \(p), s \(s): the floor is of the quotient, and 1 is added after it")
  }

  @Test func `counted one by one, the places are as many as the formula says`() {
    for n in 1...9 {
      for window in windows where window.span <= n + window.before + window.after {
        let last = n + window.after
        var count = 0
        while window.position(place: count, tap: window.size - 1) < last { count += 1 }
        #expect(window.places(on: n) == count, "\(window) on \(n)")
      }
    }
  }

  @Test func `a window longer than the axis has no place`() {
    #expect(SlidingWindow(size: 5).places(on: 4) == 0)
    #expect(SlidingWindow(size: 3, stride: 4).places(on: 2) == 0, "−1 / 4 + 1 would be 1")
    #expect(SlidingWindow(size: 2, dilation: 5).places(on: 5) == 0)
  }

  @Test func `rounded up, a short last step counts if it begins before the end`() {
    #expect(SlidingWindow(size: 2, stride: 2, roundingUp: true).places(on: 7) == 4)
    #expect(SlidingWindow(size: 3, stride: 2, roundingUp: true).places(on: 8) == 4)
    #expect(
      SlidingWindow(size: 1, stride: 3, before: 1, after: 1, roundingUp: true).places(on: 4) == 2,
      "a third window would begin in the padding behind the axis")
  }

  /// Windows of all kinds.
  private var windows: [SlidingWindow] {
    var windows: [SlidingWindow] = []
    for size in 1...4 {
      for stride in 1...3 {
        for dilation in 1...2 {
          for padding in 0...2 {
            windows.append(
              SlidingWindow(
                size: size, stride: stride, dilation: dilation, before: padding, after: 0))
          }
        }
      }
    }
    return windows
  }
}

@Suite struct `6.6 same padding` {
  @Test func `cnn/valid-same: valid shrinks by K − 1, same by nothing`() {
    for (size, padding) in [(3, 1), (5, 2), (7, 3)] {
      let window = SlidingWindow(size: size)
      #expect(8 - window.places(on: 8) == size - 1)
      #expect(window.samePadding(on: 5) == (padding, padding))
      #expect(SlidingWindow(size: size, before: padding, after: padding).places(on: 5) == 5)
    }
  }

  @Test func `cnn/valid-same: an even kernel needs more behind than before`() {
    #expect(SlidingWindow(size: 2).samePadding(on: 5) == (0, 1))
    #expect(SlidingWindow(size: 4).samePadding(on: 5) == (1, 2))
  }

  @Test func `with a stride there are ⌈n / s⌉ places, and no more padding than that takes`() {
    for n in 1...12 {
      for size in 1...5 {
        for stride in 1...4 {
          for dilation in 1...2 {
            var window = SlidingWindow(size: size, stride: stride, dilation: dilation)
            (window.before, window.after) = window.samePadding(on: n)
            #expect(window.places(on: n) == (n + stride - 1) / stride, "\(window) on \(n)")
            #expect(0...1 ~= window.after - window.before, "\(window) on \(n)")
          }
        }
      }
    }
  }

  @Test func `a stride wider than the kernel may need none at all`() {
    #expect(SlidingWindow(size: 1, stride: 2).samePadding(on: 7) == (0, 0))
    #expect(SlidingWindow(size: 2, stride: 3).samePadding(on: 6) == (0, 0))
  }
}

@Suite struct `what a convolution reads` {
  @Test func `cnn/border-pixels: a corner is read once, an edge twice, the middle four times`() {
    #expect(
      readings(4, padding: 0)
        == [[1, 2, 2, 1], [2, 4, 4, 2], [2, 4, 4, 2], [1, 2, 2, 1]])
    let padded = readings(4, padding: 1)
    #expect((padded[at: 0, 0], padded[at: 0, 1], padded[at: 1, 1]) == (4, 6, 9))
    #expect(readings(5, padding: 0)[at: 2, 2] == 9)
  }

  @Test func `every number of the result has as many products as the kernel has numbers`() {
    let shape = ConvolutionShape([2, 4, 6, 5], weight: [6, 2, 3, 2], groups: 2)
    var products = [Int](repeating: 0, count: shape.output.product)
    shape.forEachTriple { products[$0.y] += 1 }
    #expect(products.allSatisfy { $0 == 2 * 3 * 2 })
    #expect(products.reduce(0, +) == shape.multiplications)
  }

  /// How often a 3 × 3 kernel reads each pixel.
  private func readings(_ n: Int, padding: Int) -> Tensor {
    let shape = ConvolutionShape([1, 1, n, n], weight: [1, 1, 3, 3], padding: .all(padding))
    var counts = Tensor.zeros([n, n])
    shape.forEachTriple { counts.elements[$0.x] += 1 }
    return counts
  }

  @Test func `channels that cannot be dealt to the groups are refused`() async {
    await #expect(processExitsWith: .failure) {
      _ = ConvolutionShape([1, 3, 5, 5], weight: [4, 1, 3, 3], groups: 2)
    }
  }

  @Test func `a kernel that does not fit is refused with both sizes`() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      _ = ConvolutionShape([1, 1, 4, 9], weight: [1, 1, 3, 3], dilation: 2)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("spans 5×5 pixels on 4×9"))
  }
}
