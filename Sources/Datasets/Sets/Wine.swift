/// Wines of one region from three cultivars, chemically analyzed: 59, 71 and 48.
///
/// Inputs are `[178, 13]`, on scales that differ by a factor of a thousand: scale them.
///
/// - Source: Aeberhard, Coomans & de Vel, 1992, from Forina et al., PARVUS.
public enum Wine {
  /// The 178 wines, cultivar by cultivar.
  public static func load() throws(DataError) -> ClassificationData {
    try ClassificationData(
      csv: committed("wine/wine.csv"), label: "cultivar", classNames: ["first", "second", "third"])
  }
}
