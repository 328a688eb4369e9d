import Figures
import Foundation
import Testing

/// The hexadecimal colors that a style sheet gives to names like `c0`: first light, then dark.
private func colors(named prefix: String) -> (light: [[Double]], dark: [[Double]]) {
  let sheet = LineChart(title: "", series: []).svg.split(separator: "prefers-color-scheme")
  let found = sheet.map { part in
    part.split(separator: "svg.figure .").filter { $0.hasPrefix(prefix) }.compactMap { rule in
      rule.split(separator: "#").last.map { linearLight(String($0.prefix(6))) }
    }
  }
  return (found[0], found[1])
}

/// Red, green and blue as amounts of light, from six hexadecimal digits.
private func linearLight(_ digits: String) -> [Double] {
  let number = Int(digits, radix: 16) ?? 0
  return [16, 8, 0].map { shift in
    let share = Double(number >> shift & 255) / 255
    return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}

private func times(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
  matrix.map { row in zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 } }
}

/// The contrast of two colors.
///
/// - Source: WCAG 2.1, "contrast ratio".
private func contrast(_ a: [Double], _ b: [Double]) -> Double {
  let lights = [a, b].map { times([[0.2126, 0.7152, 0.0722]], $0)[0] + 0.05 }.sorted()
  return lights[1] / lights[0]
}

/// A color in a space where distances are differences to the eye.
///
/// - Source: Ottosson, 2020, "A perceptual color space for image processing" (OKLab).
private func perceived(_ light: [Double]) -> [Double] {
  let cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ], light)
  return times(
    [
      [0.2104542553, 0.7936177850, -0.0040720468], [1.9779984951, -2.4285922050, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.8086757660],
    ], cones.map { cbrt(max(0, $0)) })
}

/// What eyes without one kind of cone see of a color, after full color vision.
///
/// - Source: Machado, Oliveira & Fernandes, 2009, table 1, severity 1.
private let visions: [[[Double]]] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [
    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  [
    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
    [-0.011820, 0.042940, 0.968881],
  ],
  [
    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303900],
  ],
]

@Suite struct `the palette` {
  @Test func `has eight colors for light pages and eight for dark ones`() {
    #expect(colors(named: "c").light.count == 8 && colors(named: "c").dark.count == 8)
  }

  @Test func `stands out from the page by 3 to 1, and texts by 4.5 to 1`() {
    let papers = colors(named: "paper")
    for (name, least) in [("c", 3.0), ("text", 4.5), ("faint", 4.5)] {
      for color in colors(named: name).light {
        #expect(contrast(color, papers.light[0]) >= least, "\(name) on light paper")
      }
      for color in colors(named: name).dark {
        #expect(contrast(color, papers.dark[0]) >= least, "\(name) on dark paper")
      }
    }
  }

  @Test func `keeps its colors apart for every kind of color vision`() {
    for palette in [colors(named: "c").light, colors(named: "c").dark] {
      for vision in visions {
        let seen = palette.map { perceived(times(vision, $0)) }
        for (index, color) in seen.enumerated() {
          for other in seen[..<index] {
            let distance = sqrt(zip(color, other).reduce(0) { $0 + pow($1.0 - $1.1, 2) })
            #expect(distance > 0.09, "color \(index) is too near to another")
          }
        }
      }
    }
  }
}
