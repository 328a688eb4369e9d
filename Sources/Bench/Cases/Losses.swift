import TensorCore

extension Case {
  /// The losses of chapter 03.
  static func losses() -> [Case] { [] }
}
