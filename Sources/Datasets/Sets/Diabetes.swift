/// Diabetes patients: ten measurements each, and how far the disease went on within a year.
///
/// Inputs are `[442, 10]` in their own units (years, kg/m², mmHg, …; sex is 1 or 2): scale them.
/// Targets are `[442, 1]`, a score between 25 and 346.
///
/// - Source: Efron, Hastie, Johnstone & Tibshirani, 2004, "Least angle regression".
public enum Diabetes {
  /// The 442 patients.
  public static func load() throws(DataError) -> RegressionData {
    try RegressionData(csv: committed("diabetes/diabetes.csv"), target: "progression")
  }
}
