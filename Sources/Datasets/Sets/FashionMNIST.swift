import TensorCore

/// Small gray pictures of clothes: ten kinds, as many of each.
///
/// The committed part has 6,000 images to learn from and 1,000 for the test; the whole has 60,000
/// and 10,000 and is loaded from a folder of the reader's. Inputs are `[rows, 784]`: 28 rows of 28
/// pixels, from 0 for black to 1 for white. `inputs.reshaped([-1, 1, 28, 28])` are images.
///
/// - Source: Xiao, Rasul & Vollgraf, 2017. https://arxiv.org/abs/1708.07747
public enum FashionMNIST {
  /// What is on the pictures, by label.
  public static let classNames = [
    "T-shirt", "trouser", "pullover", "dress", "coat", "sandal", "shirt", "sneaker", "bag", "boot",
  ]

  /// The training and the test images.
  ///
  /// - Parameter folder: where the four official files are, plain or with the ending `.gz`;
  ///   without it, the committed part.
  /// - Returns: inputs `[6000, 784]` and `[1000, 784]` of the committed part.
  /// - Throws: if a file is missing, damaged, or does not fit to the others.
  public static func load(
    from folder: String? = nil
  ) throws(DataError) -> (training: ClassificationData, test: ClassificationData) {
    try loadMNIST(from: folder ?? committed("fashion-mnist"), classNames: classNames)
  }
}

/// Small gray pictures of handwritten digits, which must be brought: they are not committed.
///
/// Inputs are `[rows, 784]` from 0 for paper to 1 for ink.
///
/// - Source: LeCun, Bottou, Bengio & Haffner, 1998, "Gradient-based learning applied to document
///   recognition".
public enum MNIST {
  /// The training and the test images.
  ///
  /// - Parameter folder: where the four official files are, plain or with the ending `.gz`.
  /// - Returns: inputs `[60000, 784]` and `[10000, 784]`.
  /// - Throws: if a file is missing, damaged, or does not fit to the others.
  public static func load(
    from folder: String
  ) throws(DataError) -> (training: ClassificationData, test: ClassificationData) {
    try loadMNIST(from: folder, classNames: (0..<10).map(String.init))
  }
}
