import TensorCore

/// Small gray pictures of handwritten digits, about 180 of each.
///
/// Inputs are `[1797, 64]`: 8 rows of 8 pixels from 0 for paper to 1 for ink, in steps of 1/16.
/// `inputs.reshaped([-1, 1, 8, 8])` are images.
///
/// - Source: Alpaydin & Kaynak, 1998, "Cascading classifiers".
public enum Digits {
  /// The 1,797 digits.
  public static func load() throws(DataError) -> ClassificationData {
    let digits = try ClassificationData(csv: committed("digits/digits.csv.gz"), label: "digit")
    return digits.scaled(by: Scaling(offset: 0, spread: 16))
  }
}
