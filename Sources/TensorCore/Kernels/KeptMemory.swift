// Memory that is given back and soon asked for again.

import Foundation

/// Makes the C library keep what is freed, where it would hand the larger pieces to the system.
///
/// Every training step asks for the same tensors as the one before. Memory that comes fresh from the
/// system costs a page fault every 4 KB, which can take ten times as long as filling it; several
/// threads also wait for each other there. Pieces of a gigabyte still come and go.
func keepFreedMemory() {
  #if os(Linux)
    // The C library's malloc.h is not among the headers that Swift sees.
    typealias Setter = @convention(c) (_ parameter: Int32, _ value: Int32) -> Int32
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let set = unsafeBitCast(symbol, to: Setter.self)
    let (trimThreshold, mappingThreshold): (Int32, Int32) = (-1, -3)
    _ = set(trimThreshold, .max)
    _ = set(mappingThreshold, 1 << 30)
  #endif
}
