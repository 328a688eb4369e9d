#if Double
  /// The number type of the whole book.
  ///
  /// `Float`, four bytes, about 7 decimal digits. With the package trait `Double`
  /// (`swift test --traits Double`) everything is compiled with 16 digits instead, so that gradient
  /// checks can be strict.
  public typealias Scalar = Double
#else
  /// The number type of the whole book.
  ///
  /// `Float`, four bytes, about 7 decimal digits. With the package trait `Double`
  /// (`swift test --traits Double`) everything is compiled with 16 digits instead, so that gradient
  /// checks can be strict.
  public typealias Scalar = Float
#endif
