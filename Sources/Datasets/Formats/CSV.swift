import TensorCore

/// A table of text: a line for each row, commas between the fields.
///
///     let table = try CSV(path)
///     let inputs = try table.numbers(in: ["age", "weight"])      // [rows, 2]
///     let labels = try table.labels(in: "diagnosis")             // positions in labels.classNames
///
/// A field that holds a comma, a quote or a line break stands in quotes, with inner quotes doubled:
/// `"say ""yes"", or no"`. Lines end in `\n` or `\r\n`. Every row has as many fields as the first.
///
/// - Source: RFC 4180, 2005.
public struct CSV: Sendable {
  /// The names of the columns: the first line, or "0", "1", … without one.
  public let columns: [String]
  /// The number of rows, without the line of names.
  public let count: Int
  private let fields: [Field]
  private let source: Bytes

  struct Field: Sendable {
    var text: String
    var offset: Int

    /// The text as errors show it: not at length.
    var description: String { text.isEmpty ? "nothing" : "'\(text.prefix(40))'" }
  }

  /// Reads a file, plain or gzip-packed.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - hasHeader: whether the first line names the columns.
  ///   - separator: what stands between fields; a tab or a semicolon in some files.
  /// - Throws: if a row has another number of fields than the first, or a quotation goes wrong;
  ///   if two columns have one name.
  public init(
    _ path: String, hasHeader: Bool = true, separator: Unicode.Scalar = ","
  ) throws(DataError) {
    try self.init(try contents(of: path), hasHeader: hasHeader, separator: separator)
  }

  /// Reads bytes.
  ///
  /// - Parameters:
  ///   - bytes: what the file would hold, not packed.
  ///   - file: what to call it in errors.
  ///   - hasHeader: whether the first line names the columns.
  ///   - separator: what stands between fields.
  /// - Throws: the refusals of `init(_:hasHeader:separator:)`.
  public init(
    _ bytes: [UInt8], named file: String, hasHeader: Bool = true, separator: Unicode.Scalar = ","
  ) throws(DataError) {
    try self.init(Bytes(bytes, of: file), hasHeader: hasHeader, separator: separator)
  }

  private init(_ source: Bytes, hasHeader: Bool, separator: Unicode.Scalar) throws(DataError) {
    var scanner = CSVScanner(source, separator: separator)
    let first = try scanner.row()
    var fields = hasHeader ? [] : first
    while !scanner.isAtEnd {
      let row = try scanner.row()
      guard row.count == first.count else {
        throw source.error(
          inText: row[0].offset, expected: "a row of \(first.count) fields", found: "\(row.count)")
      }
      fields += row
    }
    if hasHeader, Set(first.map(\.text)).count < first.count {
      throw source.error(
        inText: 0, expected: "a different name for each column",
        found: first.map(\.text).joined(separator: ", "))
    }
    self.source = source
    self.fields = fields
    columns = hasHeader ? first.map(\.text) : first.indices.map(String.init)
    count = fields.count / first.count
  }
}

extension CSV {
  /// The numbers of some columns: `[rows, names]`.
  ///
  /// Refused: a column that is not there; a field that is empty or not a finite number.
  public func numbers(in names: [String]) throws(DataError) -> Tensor {
    let places = try places(of: names)
    var elements: [Scalar] = []
    elements.reserveCapacity(count * places.count)
    for row in 0..<count {
      for place in places {
        let field = fields[row * columns.count + place]
        guard let number = Scalar(trimmed(field.text)), number.isFinite else {
          throw source.error(
            inText: field.offset, expected: "a finite number for '\(columns[place])'",
            found: field.description)
        }
        elements.append(number)
      }
    }
    return Tensor(shape: [count, places.count], elements: elements)
  }

  /// The classes of a column.
  ///
  /// - Parameters:
  ///   - name: the column.
  ///   - classNames: the classes in the order to count them; without, in alphabetical order.
  /// - Returns: for each row the position of its class, and the names.
  /// - Throws: if the column is not there, or a field is empty or none of the classes.
  public func labels(
    in name: String, classNames: [String]? = nil
  ) throws(DataError) -> (labels: [Int], classNames: [String]) {
    let place = try places(of: [name])[0]
    let column = (0..<count).map { fields[$0 * columns.count + place] }
    let names = classNames ?? Set(column.map(\.text)).sorted()
    var labels: [Int] = []
    for field in column {
      guard !field.text.isEmpty, let label = names.firstIndex(of: field.text) else {
        throw source.error(
          inText: field.offset, expected: "a class for '\(name)'",
          found: field.description)
      }
      labels.append(label)
    }
    return (labels, names)
  }

  /// The text of one column.
  public func text(in name: String) throws(DataError) -> [String] {
    let place = try places(of: [name])[0]
    return (0..<count).map { fields[$0 * columns.count + place].text }
  }

  private func places(of names: [String]) throws(DataError) -> [Int] {
    var places: [Int] = []
    for name in names {
      guard let place = columns.firstIndex(of: name) else {
        throw source.error(
          inText: 0, expected: "a column '\(name)'", found: columns.joined(separator: ", "))
      }
      places.append(place)
    }
    return places
  }
}

/// The text without spaces around it, which programs like to leave around numbers.
private func trimmed(_ text: String) -> Substring {
  let start = text.drop { $0 == " " }
  return start.prefix(
    upTo: start.lastIndex { $0 != " " }.map(start.index(after:)) ?? start.startIndex)
}
