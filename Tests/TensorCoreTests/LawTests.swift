import TensorCore
import Testing

// Laws over random shapes. What an operation should do is said once more, index by index, in the
// plainest way there is, and must come out the same.

/// All indices of a shape, in row-major order; of a scalar, the empty one.
private func indices(of shape: [Int]) -> [[Int]] {
  shape.reduce([[]]) { starts, extent in
    starts.flatMap { start in (0..<extent).map { start + [$0] } }
  }
}

/// The tensor whose element at each index is `element` of that index.
private func tabulated(_ shape: [Int], _ element: ([Int]) -> Scalar) -> Tensor {
  Tensor(shape: shape, elements: indices(of: shape).map(element))
}

extension Tensor {
  /// The element at an index.
  fileprivate subscript(_ index: [Int]) -> Scalar {
    elements[zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 }]
  }
}

extension SeededGenerator {
  fileprivate mutating func integer(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// A shape of a random rank; extents are small, one in eight of them 0 or 1.
  fileprivate mutating func shape(rank: ClosedRange<Int> = 0...4) -> [Int] {
    (0..<integer(rank)).map { _ in integer(0...7) == 0 ? integer(0...1) : integer(1...6) }
  }

  /// Distinct numbers in random order.
  fileprivate mutating func tensor(_ shape: [Int]) -> Tensor {
    let numbers = Tensor.permutation(shape.product, using: &self)
    return Tensor(shape: shape, elements: numbers.map { Scalar($0) - 20 })
  }
}

@Suite struct `laws over random shapes` {
  /// Runs a check for a hundred seeds.
  private func forAll(_ check: (inout SeededGenerator) -> Void) {
    for seed in 0..<100 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      check(&generator)
    }
  }

  @Test func `broadcasting reads index 0 wherever an extent is 1 or missing`() {
    forAll { generator in
      let shape = generator.shape()
      // Either operand has some axes of the result cut to 1, and some of the first ones left out.
      func operand() -> Tensor {
        let cut = shape.map { generator.integer(0...2) == 0 ? 1 : $0 }
        return generator.tensor(Array(cut.dropFirst(generator.integer(0...cut.count))))
      }
      let (a, b) = (operand(), operand())
      let meeting = broadcastShape(a.shape, b.shape, for: "test")
      func read(_ x: Tensor, _ index: [Int]) -> Scalar {
        x[zip(index.suffix(x.rank), x.shape).map { $1 == 1 ? 0 : $0 }]
      }
      let message: Comment = "\(a.shape) and \(b.shape)"
      #expect(a - b == tabulated(meeting) { read(a, $0) - read(b, $0) }, message)
      #expect((a .< b) == tabulated(meeting) { read(a, $0) < read(b, $0) ? 1 : 0 }, message)
      #expect(maximum(a, b) == tabulated(meeting) { max(read(a, $0), read(b, $0)) }, message)
      #expect(
        select(a .> 0, a, b) == tabulated(meeting) { read(a, $0) > 0 ? read(a, $0) : read(b, $0) },
        message)
      #expect(a.broadcast(to: meeting) == tabulated(meeting) { read(a, $0) }, message)
      var inPlace = a.broadcast(to: meeting)
      inPlace *= b
      #expect(inPlace == a * b, message)
    }
  }

  @Test func `summing to a shape is the adjoint of broadcasting to one`() {
    // ⟨broadcast(x), y⟩ = ⟨x, summed(y)⟩ for all x and y: that makes it the right pullback.
    forAll { generator in
      let large = generator.shape()
      let cut = large.map { generator.integer(0...1) == 0 ? 1 : $0 }
      let small = Array(cut.dropFirst(generator.integer(0...cut.count)))
      guard broadcastShape(small, large, for: "test") == large else { return }
      let (x, y) = (generator.tensor(small), generator.tensor(large))
      let (left, right) = ((x.broadcast(to: large) * y).sum(), (x * y.summed(to: small)).sum())
      #expect(abs(left - right) <= 1e-5 * max(1, abs(left)), "\(small) and \(large)")
    }
  }

  @Test func `permuting the axes permutes the indices`() {
    forAll { generator in
      let x = generator.tensor(generator.shape())
      let order = Tensor.permutation(x.rank, using: &generator)
      let expected = tabulated(order.map { x.shape[$0] }) { index in
        var original = index
        for (place, axis) in order.enumerated() { original[axis] = index[place] }
        return x[original]
      }
      #expect(x.permuted(order) == expected, "\(x.shape) in the order \(order)")
    }
  }

  @Test func `a block is what its ranges say, and can be written back`() {
    forAll { generator in
      let x = generator.tensor(generator.shape())
      let block = x.shape.map { extent in
        let (a, b) = (generator.integer(0...extent), generator.integer(0...extent))
        return min(a, b)..<max(a, b)
      }
      let extents = block.map(\.count)
      let message: Comment = "\(block) of \(x.shape)"
      let starts = block.map(\.lowerBound)
      #expect(x[block: block] == tabulated(extents) { x[zip($0, starts).map(+)] }, message)
      var changed = x
      changed[block: block] = Tensor(repeating: 99, shape: extents)
      let inside = { (index: [Int]) in zip(block, index).allSatisfy { $0 ~= $1 } }
      #expect(changed == tabulated(x.shape) { inside($0) ? 99 : x[$0] }, message)
    }
  }

  @Test func `splitting takes consecutive blocks, and joining puts them together again`() {
    forAll { generator in
      let x = generator.tensor(generator.shape(rank: 1...4))
      let axis = generator.integer(-x.rank...x.rank - 1)
      let extent = x.shape[x.position(ofAxis: axis)]
      let cut = generator.integer(0...extent)
      let parts = x.split([cut, extent - cut], axis: axis)
      let message: Comment = "\(x.shape) along \(axis) at \(cut)"
      #expect(parts.map { $0.shape[x.position(ofAxis: axis)] } == [cut, extent - cut], message)
      #expect(Tensor.concatenated(parts, axis: axis) == x, message)
    }
  }

  @Test func `a reduction sees the elements along its axis, and no others`() {
    forAll { generator in
      let x = generator.tensor(generator.shape(rank: 1...4).map { max($0, 1) })
      let axis = generator.integer(0...x.rank - 1)
      var kept = x.shape
      kept[axis] = 1
      /// The elements of x that differ from an index along the axis alone.
      func line(_ index: [Int]) -> [Scalar] {
        (0..<x.shape[axis]).map { place in
          var index = index
          index[axis] = place
          return x[index]
        }
      }
      let message: Comment = "\(x.shape) along \(axis)"
      #expect(
        x.sum(axis: axis, keepingAxis: true) == tabulated(kept) { line($0).reduce(0, +) }, message)
      #expect(
        x.maximum(axis: axis, keepingAxis: true) == tabulated(kept) { line($0).max() ?? 0 }, message
      )
      #expect(
        x.minimum(axis: axis - x.rank, keepingAxis: true)
          == tabulated(kept) { line($0).min() ?? 0 }, message)
      #expect(
        x.cumulativeSum(axis: axis)
          == tabulated(x.shape) { line($0).prefix($0[axis] + 1).reduce(0, +) }, message)
      let n = Scalar(x.shape[axis])
      let variance = tabulated(kept) { index in
        let mean = line(index).reduce(0, +) / n
        return line(index).reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / n
      }
      let found = x.variance(axis: axis, keepingAxis: true)
      #expect((found - variance).maximum() <= 1e-4 * max(1, variance.maximum()), message)
      let dropped = kept.enumerated().filter { $0.offset != axis }.map(\.element)
      #expect(x.sum(axis: axis).shape == dropped, message)
    }
  }

  @Test func `the k largest are the first k of the sorted row, and stand where the indices say`() {
    forAll { generator in
      let x = generator.tensor(generator.shape(rank: 1...3).map { max($0, 1) })
      let width = x.shape[x.rank - 1]
      let k = generator.integer(0...width)
      let (values, indices) = x.topK(k)
      #expect(values.shape == x.shape.dropLast() + [k])
      for row in 0..<x.count / width {
        let elements = Array(x.elements[row * width..<(row + 1) * width])
        let found = Array(values.elements[row * k..<(row + 1) * k])
        #expect(found == Array(elements.sorted(by: >).prefix(k)), "\(x.shape)")
        #expect(indices[row * k..<(row + 1) * k].map { elements[$0] } == found, "\(x.shape)")
      }
    }
  }

  @Test func `gathering and scattering are adjoint`() {
    forAll { generator in
      let table = generator.tensor([generator.integer(1...6)] + generator.shape(rank: 0...2))
      let rows = (0..<generator.integer(0...8)).map { _ in
        generator.integer(0...table.shape[0] - 1)
      }
      let gathered = table.rows(at: rows)
      #expect(gathered == tabulated(gathered.shape) { table[[rows[$0[0]]] + $0.dropFirst()] })
      let y = generator.tensor(gathered.shape)
      var scattered = Tensor.zeros(table.shape)
      scattered.addRows(y, at: rows)
      let (left, right) = ((gathered * y).sum(), (table * scattered).sum())
      #expect(abs(left - right) <= 1e-5 * max(1, abs(left)), "rows \(rows) of \(table.shape)")
    }
  }

  @Test func `arithmetic keeps the laws of school, element by element`() {
    forAll { generator in
      let shape = generator.shape()
      let (a, b, c) = (
        generator.tensor(shape), generator.tensor(shape), generator.tensor(shape)
      )
      #expect(a + b == b + a && a * b == b * a)
      #expect((a + b) + c == a + (b + c) && a * (b + c) == a * b + a * c, "whole numbers are exact")
      #expect(a - b == a + -b && a - a == .zeros(shape))
      #expect(a / Tensor(repeating: 2, shape: shape) == 0.5 * a)
    }
  }
}
