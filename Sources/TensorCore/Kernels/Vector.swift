// Sixteen numbers at a time: the vector that all fast loops are written in.

/// Sixteen lanes: one register of AVX-512, two of AVX2, four of NEON.
@usableFromInline package typealias Vector = SIMD16<Scalar>

extension Vector {
  /// How many numbers a vector holds.
  @inlinable @inline(__always) package static var lanes: Int { 16 }

  /// Where the whole vectors of `count` numbers start: at 0, at 16, at 32, and so on.
  @inlinable @inline(__always) package static func starts(in count: Int) -> StrideTo<Int> {
    stride(from: 0, to: count &- (lanes - 1), by: lanes)
  }

  /// Reads sixteen numbers from `source` on.
  @inlinable @inline(__always) package init(at source: UnsafePointer<Scalar>) {
    self = UnsafeRawPointer(source).loadUnaligned(as: Vector.self)
  }

  /// Writes the sixteen numbers to `target` and what follows it.
  @inlinable @inline(__always) package func store(to target: UnsafeMutablePointer<Scalar>) {
    UnsafeMutableRawPointer(target).storeBytes(of: self, as: Vector.self)
  }

  /// Reads `count` numbers, up to sixteen, and fills up with `padding`.
  @inlinable @inline(__always)
  package init(at source: UnsafePointer<Scalar>, count: Int, padding: Scalar = 0) {
    if count == Vector.lanes {
      self.init(at: source)
    } else {
      self.init(repeating: padding)
      withUnsafeMutableBytes(of: &self) {
        let bytes = count &* MemoryLayout<Scalar>.stride
        $0.baseAddress.unsafelyUnwrapped.copyMemory(from: source, byteCount: bytes)
      }
    }
  }

  /// Writes the first `count` numbers, up to sixteen.
  @inlinable @inline(__always)
  package func store(to target: UnsafeMutablePointer<Scalar>, count: Int) {
    if count == Vector.lanes {
      store(to: target)
    } else {
      withUnsafeBytes(of: self) {
        let bytes = count &* MemoryLayout<Scalar>.stride
        UnsafeMutableRawPointer(target).copyMemory(
          from: $0.baseAddress.unsafelyUnwrapped, byteCount: bytes)
      }
    }
  }

  /// `self + a·b`, rounded once where the processor can.
  ///
  /// Without the flags in Package.swift, `addingProduct` is a library call for every lane.
  @inlinable @inline(__always) package func adding(_ a: Vector, times b: Vector) -> Vector {
    #if FMA || arch(arm64)
      self.addingProduct(a, b)
    #else
      self + a * b
    #endif
  }

  /// `self + a·b`, with the same `b` for every lane.
  @inlinable @inline(__always) package func adding(_ a: Vector, times b: Scalar) -> Vector {
    adding(a, times: Vector(repeating: b))
  }

  /// The larger of each pair of lanes.
  ///
  /// The standard library's `pointwiseMax` goes lane by lane; a choice by mask is one instruction.
  @inlinable @inline(__always) package func larger(_ other: Vector) -> Vector {
    replacing(with: other, where: other .> self)
  }

  /// The smaller of each pair of lanes.
  @inlinable @inline(__always) package func smaller(_ other: Vector) -> Vector {
    replacing(with: other, where: other .< self)
  }

  /// Every lane without its sign.
  @inlinable @inline(__always) package var magnitudes: Vector {
    #if Double
      unsafeBitCast(unsafeBitCast(self, to: SIMD16<UInt64>.self) & (.max >> 1), to: Vector.self)
    #else
      unsafeBitCast(unsafeBitCast(self, to: SIMD16<UInt32>.self) & (.max >> 1), to: Vector.self)
    #endif
  }
}
