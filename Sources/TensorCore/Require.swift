/// Stops the program with a message unless the condition holds.
///
/// A wrong shape is a mistake in the calling code, and no answer would be better than a wrong one.
/// `precondition` would do, but it is mute in optimized builds, and demos run optimized.
///
/// - Parameters:
///   - condition: what must be true.
///   - message: the operation, its rule, and what it got instead:
///     `"matmul: [m, k]·[k, n] expected; got [2, 3]·[4, 5]"`.
///   - file: the file to blame.
///   - line: the line to blame.
@inline(__always)
public func require(
  _ condition: Bool, _ message: @autoclosure () -> String,
  file: StaticString = #file, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
