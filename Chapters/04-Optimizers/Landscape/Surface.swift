import Autograd
import TensorCore

/// A loss of two weights, which can be drawn: what an optimizer has to find its way on.
///
///     let height = Surface.ravine(x, y)
public struct Surface: Sendable {
  /// What it is called.
  public let name: String
  /// Its formula, in letters.
  public let formula: String
  /// What of x is shown.
  public let x: ClosedRange<Scalar>
  /// What of y is shown.
  public let y: ClosedRange<Scalar>
  /// Where descent begins.
  public let start: (x: Scalar, y: Scalar)
  /// Its lowest points, at the height 0.
  public let minima: [(x: Scalar, y: Scalar)]

  private let height: @Sendable (Variable, Variable) -> Variable
  private let slopes: @Sendable (Scalar, Scalar) -> (x: Scalar, y: Scalar)

  /// The height over each of as many points as x and y hold, of the same shape.
  public func callAsFunction(_ x: Variable, _ y: Variable) -> Variable { height(x, y) }

  /// The derivatives with respect to x and y, worked out by hand, `[2]`.
  ///
  /// - Parameter point: x and y, `[2]`
  /// - Returns: both slopes.
  public func gradient(at point: Tensor) -> Tensor {
    let slope = slopes(point[at: 0], point[at: 1])
    return Tensor([slope.x, slope.y])
  }
}

extension Surface {
  /// The four surfaces of the race.
  public static let all = [ravine, valley, saddle, eggBox]

  /// A ravine: fifty times as steep across as along.
  ///
  /// A rate that does not fly off across, below 2/50, crawls along the bottom.
  public static let ravine = Surface(
    name: "ravine", formula: "½(x² + 50y²)", x: -5...2, y: -1.5...1.5, start: (-4.5, 1),
    minima: [(0, 0)],
    height: { x, y in 0.5 * (pow(x, 2) + 50 * pow(y, 2)) },
    slopes: { x, y in (x, 50 * y) })

  /// A bent valley: down to its bottom in a few steps, and then along it for ever.
  ///
  /// - Source: Rosenbrock, 1960, "An automatic method for finding the greatest or least value of a
  ///   function".
  public static let valley = Surface(
    name: "bent valley", formula: "(1 − x)² + 100(y − x²)²", x: -2...2, y: -1...3,
    start: (-1.2, 1), minima: [(1, 1)],
    height: { x, y in pow(1 - x, 2) + 100 * pow(y - pow(x, 2), 2) },
    slopes: { x, y in
      let rise = y - x * x
      return (-2 * (1 - x) - 400 * x * rise, 200 * rise)
    })

  /// A saddle: flat at (0, 0), up along x and down along y, to a minimum on either side.
  ///
  /// Descent begins almost on the line that leads into it.
  public static let saddle = Surface(
    name: "saddle", formula: "½x² + ¼(y² − 1)²", x: -2...2, y: -1.5...1.5,
    start: (-1.8, 0.001), minima: [(0, 1), (0, -1)],
    height: { x, y in 0.5 * pow(x, 2) + 0.25 * pow(pow(y, 2) - 1, 2) },
    slopes: { x, y in (x, y * (y * y - 1)) })

  /// An egg box: a wide bowl with a dent every so often, most of them local minima.
  public static let eggBox = Surface(
    name: "egg box", formula: "¼(x² + y²) + ½(2 − cos 3x − cos 3y)", x: -4...4, y: -4...4,
    start: (-3.2, 2.4), minima: [(0, 0)],
    height: { x, y in
      0.25 * (pow(x, 2) + pow(y, 2)) + 0.5 * (2 - cos(3 * x) - cos(3 * y))
    },
    slopes: { x, y in (0.5 * x + 1.5 * sine(3 * x), 0.5 * y + 1.5 * sine(3 * y)) })
}

/// The sine of a single number.
private func sine(_ x: Scalar) -> Scalar { sin(Tensor(x)).scalar }
