/// How the numbers of one axis are laid out so that a window's taps read without jumps.
///
/// With stride s, tap u reads the numbers u·d, u·d + s, u·d + 2s, … of the padded axis. Dealt out to
/// s phases by their remainder modulo s, those are neighbors: numbers (u·d) div s, that plus 1, that
/// plus 2, … of phase (u·d) mod s. With stride 1 there is one phase, the padded axis itself.
struct AxisLayout {
  let window: SlidingWindow

  /// How many numbers the axis has.
  let extent: Int

  /// How many places the window takes.
  let places: Int

  /// The remainders that occur, from the smallest up.
  let phases: [Int]

  /// How many numbers of a phase are laid out: all that some tap reads at some place.
  let length: Int

  init(_ window: SlidingWindow, on extent: Int) {
    (self.window, self.extent, places) = (window, extent, window.places(on: extent))
    let taps = 0..<window.size
    phases = Set(taps.map { $0 * window.dilation % window.stride }).sorted()
    length = places + (window.size - 1) * window.dilation / window.stride
  }

  /// In which of the phases, by its position in the list, a tap reads.
  func phase(ofTap tap: Int) -> Int {
    phases.firstIndex(of: tap * window.dilation % window.stride) ?? 0
  }

  /// Where in its phase a tap reads at the first place.
  func shift(ofTap tap: Int) -> Int { tap * window.dilation / window.stride }

  /// The number of the axis that a phase begins with; negative where that is a made-up one.
  func first(ofPhase phase: Int) -> Int { phases[phase] - window.before }

  /// Which of a phase's numbers are real, not made up.
  func real(inPhase phase: Int) -> Range<Int> {
    let (first, step) = (first(ofPhase: phase), window.stride)
    let lower = min(length, first >= 0 ? 0 : (step - 1 - first) / step)
    let upper = min(length, first >= extent ? 0 : (extent - 1 - first) / step + 1)
    return lower..<max(lower, upper)
  }
}
