/// Three species of iris, measured: 50 flowers of each.
///
/// Inputs are `[150, 4]`: length and width of the sepals and of the petals in centimeters. One
/// species, setosa, is linearly separable from the two others; those are not from each other.
///
/// - Source: Fisher, 1936, "The use of multiple measurements in taxonomic problems".
public enum Iris {
  /// The 150 flowers, species by species.
  public static func load() throws(DataError) -> ClassificationData {
    try ClassificationData(
      csv: committed("iris/iris.csv"), label: "species",
      classNames: ["setosa", "versicolor", "virginica"])
  }
}
