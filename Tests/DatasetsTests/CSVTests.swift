import Datasets
import TensorCore
import Testing

@Suite struct `tables in CSV` {
  @Test func `numbers and classes by the names of their columns`() throws {
    let csv = try table("a,b,kind\n1,2.5,dog\n-3e2, 4 ,cat\n")
    #expect(csv.columns == ["a", "b", "kind"])
    #expect(csv.count == 2)
    #expect(try csv.numbers(in: ["b", "a"]) == [[2.5, 1], [4, -300]])
    let (labels, classNames) = try csv.labels(in: "kind")
    #expect(labels == [1, 0])
    #expect(classNames == ["cat", "dog"])
    #expect(try csv.labels(in: "kind", classNames: ["dog", "cat"]).labels == [0, 1])
  }

  @Test func `quotes hold separators, line breaks and quotes`() throws {
    let csv = try table(
      "name,\"say, \"\"x\"\"\"\r\n\"two\nlines\",\"\"\r\nü,plain")
    #expect(csv.columns == ["name", "say, \"x\""])
    #expect(try csv.text(in: "name") == ["two\nlines", "ü"])
    #expect(try csv.text(in: "say, \"x\"") == ["", "plain"])
  }

  @Test func `no header, another separator, a byte-order mark`() throws {
    let csv = try table(
      "\u{FEFF}1;2\n3;4", hasHeader: false, separator: ";")
    #expect(csv.columns == ["0", "1"])
    #expect(try csv.numbers(in: ["0", "1"]) == [[1, 2], [3, 4]])
  }

  @Test(arguments: [
    ("", "x, line 1, column 1: a row expected; found the end of the file"),
    ("a,a\n1,2\n", "x, line 1, column 1: a different name for each column expected; found a, a"),
    ("a,b\n1,2\n3\n", "x, line 3, column 1: a row of 2 fields expected; found 1"),
    ("a,b\n1,2\n\n", "x, line 3, column 1: a row of 2 fields expected; found 1"),
    (
      "a,b\n1,\"2\n3,4\n",
      "x, line 2, column 3: an end of this quotation expected; found the end of the file"
    ),
    (
      "a,b\n1,\"2\"3\n",
      "x, line 2, column 6: a separator after the closing quote expected; found more text"
    ),
    (
      "a,b\nü,2\"3\"\n",
      "x, line 2, column 4: quotes around the whole field expected; found one inside"
    ),
  ])
  func `a broken table is refused with line and column`(text: String, sentence: String) {
    #expect(refusal { _ = try table(text) } == sentence)
  }

  @Test(arguments: [
    ("1,2\n3,\n", "x, line 3, column 3: a finite number for 'b' expected; found nothing"),
    ("1,nan\n", "x, line 2, column 3: a finite number for 'b' expected; found 'nan'"),
    ("1,1e999\n", "x, line 2, column 3: a finite number for 'b' expected; found '1e999'"),
    (
      "1,2\n\"one\ntwo\",2\n",
      "x, line 3, column 1: a finite number for 'a' expected; found 'one\ntwo'"
    ),
    ("\"a\nb\",x y\n", "x, line 2, column 1: a finite number for 'a' expected; found 'a\nb'"),
  ])
  func `what is not a finite number is refused`(text: String, sentence: String) {
    #expect(
      refusal { _ = try table("a,b\n" + text).numbers(in: ["a", "b"]) } == sentence)
  }

  @Test func `what is not text is refused`() {
    #expect(
      refusal { _ = try CSV([97, 10, 0xFF, 0xFE, 10], named: "x") }
        == "x, line 2, column 1: text in UTF-8 expected; found other bytes")
  }

  @Test func `an unknown column or class is refused`() throws {
    let csv = try table("a,b\n1,2\n")
    #expect(
      refusal { _ = try csv.numbers(in: ["c"]) }
        == "x, line 1, column 1: a column 'c' expected; found a, b")
    #expect(
      refusal { _ = try csv.labels(in: "b", classNames: ["3", "4"]) }
        == "x, line 2, column 3: a class for 'b' expected; found '2'")
  }
}

private func table(
  _ text: String, hasHeader: Bool = true, separator: Unicode.Scalar = ","
) throws -> CSV {
  try CSV(Array(text.utf8), named: "x", hasHeader: hasHeader, separator: separator)
}
