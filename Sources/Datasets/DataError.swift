/// What is wrong with a file: the place, what should have been there, and what was.
///
/// The one error of all readers. It prints as a sentence:
///
///     train-labels.gz (unpacked), byte 4: 6000 labels expected; found the end of the file
public struct DataError: Error, Equatable, CustomStringConvertible {
  /// The path of the file.
  public var file: String
  /// Where in the file the trouble is.
  public var place: Place
  /// What should be there.
  public var expectation: String
  /// What is there instead.
  public var finding: String

  /// A place in a file: bytes count from 0, lines and columns from 1, as editors count.
  public enum Place: Equatable, Sendable {
    case byte(Int)
    case line(Int, column: Int)
  }

  /// An error at a place of a file.
  public init(file: String, place: Place, expected expectation: String, found finding: String) {
    (self.file, self.place) = (file, place)
    (self.expectation, self.finding) = (expectation, finding)
  }

  /// The whole as one sentence.
  public var description: String {
    switch place {
    case .byte(let offset): "\(file), byte \(offset): \(expectation) expected; found \(finding)"
    case .line(let line, let column):
      "\(file), line \(line), column \(column): \(expectation) expected; found \(finding)"
    }
  }
}
