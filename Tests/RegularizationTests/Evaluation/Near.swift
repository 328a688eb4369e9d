/// Whether two numbers agree to seven digits.
func near(_ found: Double, _ expected: Double, within tolerance: Double = 1e-7) -> Bool {
  abs(found - expected) <= tolerance * max(1, abs(expected))
}

/// Whether all numbers agree to seven digits.
func near(_ found: [Double], _ expected: [Double], within tolerance: Double = 1e-7) -> Bool {
  found.count == expected.count
    && zip(found, expected).allSatisfy { near($0, $1, within: tolerance) }
}
