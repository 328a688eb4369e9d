import Datasets

/// The sentence with which a reader refuses, or an empty one if it does not.
func refusal(_ read: () throws -> Void) -> String {
  do {
    try read()
    return ""
  } catch {
    return "\(error)"
  }
}
