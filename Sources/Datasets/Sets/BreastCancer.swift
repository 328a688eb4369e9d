/// Cell nuclei in needle samples of breast tumors: 212 malignant, 357 benign.
///
/// Inputs are `[569, 30]`: ten measures of the nuclei, of each the mean, its standard error, and the
/// mean of the three largest.
///
/// - Source: Street, Wolberg & Mangasarian, 1993, "Nuclear feature extraction for breast tumor
///   diagnosis".
public enum BreastCancer {
  /// The 569 samples; the labels are 0 for malignant and 1 for benign.
  public static func load() throws(DataError) -> ClassificationData {
    try ClassificationData(
      csv: committed("breast-cancer/breast-cancer.csv"), label: "diagnosis",
      classNames: ["malignant", "benign"])
  }
}
