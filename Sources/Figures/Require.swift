/// Stops the program with a message unless the condition holds: for mistakes in the calling code.
func require(
  _ condition: Bool, _ message: @autoclosure () -> String,
  file: StaticString = #file, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}
