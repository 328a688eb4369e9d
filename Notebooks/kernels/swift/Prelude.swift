// What every cell can use beside the book: `display`, which shows a value below the cell.

import Figures

/// Shows a figure as a picture.
public func display(_ figure: some Figure) {
  print("\u{1}image/svg+xml\u{2}" + figure.svg.replacing("\n", with: "\u{3}"))
}

/// Shows any other value as text; of a cell without a value, nothing.
public func display(_ value: Any) {
  if let figure = value as? any Figure { return display(figure) }
  if value is Void { return }
  print(value)
}
