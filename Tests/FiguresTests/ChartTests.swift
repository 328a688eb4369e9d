import Figures
import Foundation
import Testing

/// The paths that stand for lines: two pixels thick, or thinner when dense.
private func lines(of svg: String) -> [Substring] {
  svg.split(separator: "\n").filter {
    $0.hasPrefix("<path class=\"s c")
      && ($0.contains("width=\"2\"") || $0.contains("width=\"1.2\""))
  }
}

@Suite struct `a line chart` {
  @Test func `leaves a gap where a value is no number`() {
    let whole = LineChart(title: "", series: [Series("", [1, 2, 3, 4, 5])])
    let broken = LineChart(title: "", series: [Series("", [1, 2, .nan, 4, 5])])
    #expect(lines(of: whole.svg).count == 1)
    #expect(lines(of: broken.svg).count == 2)
  }

  @Test func `leaves out what has no logarithm`() {
    let chart = LineChart(
      title: "", series: [Series("", [1, 10, 0, -3, 10, 1])], yScale: .logarithmic)
    #expect(lines(of: chart.svg).count == 2)
  }

  @Test func `draws its axes without any data`() {
    for values: [Double] in [[], [.nan], [.infinity, -.infinity]] {
      let chart = LineChart(title: "nothing", xTitle: "epoch", series: [Series("", values)])
      #expect(chart.svg.contains(">epoch<") && chart.svg.contains(">0.0<"))
      #expect(lines(of: chart.svg).isEmpty)
    }
  }

  @Test func `puts a constant in the middle of its axis`() {
    let svg = LineChart(title: "", series: [Series("", [0.5, 0.5])]).svg
    #expect(svg.contains(">0.5<") || svg.contains(">0.50<"))
    #expect(lines(of: svg).count == 1)
  }

  @Test func `stays small however many points it has, and keeps the peaks`() {
    var values = (0..<200_000).map { sin(Double($0) / 700) }
    values[123_456] = 9
    let chart = LineChart(title: "", series: [Series("", values)])
    #expect(chart.svg.utf8.count < 60_000, "\(chart.svg.utf8.count) bytes")
    let calm = LineChart(title: "", series: [Series("", values)], yRange: -1...10)
    values[123_456] = 0
    let without = LineChart(title: "", series: [Series("", values)], yRange: -1...10)
    #expect(calm.svg != without.svg, "a single peak among 200,000 points must be seen")
  }

  @Test func `shows the mean of runs and the band around it`() {
    let series = Series("runs", meanOf: [[1, 2], [3, 6]])
    #expect(series.points == [Point(1, 2), Point(2, 4)])
    #expect(series.band == [1...3, 2...6])
    #expect(LineChart(title: "", series: [series]).svg.contains("fill-opacity=\"0.2\""))
  }

  @Test func `samples a function at both ends`() {
    let series = Series("square", over: -1...2, samples: 4) { $0 * $0 }
    #expect(series.points == [Point(-1, 1), Point(0, 0), Point(1, 1), Point(2, 4)])
  }

  @Test func `refuses x and y of different counts`() async {
    await #expect(processExitsWith: .failure) { _ = Series("", x: [1, 2], y: [1]) }
  }
}

@Suite struct `a histogram` {
  @Test func `counts every finite value once`() {
    let values = (0..<1000).map { sin(Double($0)) } + [.nan, .infinity]
    let bins = Bins(for: values)
    #expect(bins.counts(of: values).reduce(0, +) == 1000)
  }

  @Test func `counts a value on an edge to the right of it, and the last one to the left`() {
    #expect(Bins(0...3, count: 3).counts(of: [0, 1, 2, 3, 2.5, -0.1, 3.1]) == [1, 1, 3])
    #expect(Bins(0...3, count: 3).edges == [0, 1, 2, 3])
  }

  @Test func `has eight intervals at least, and sixty at most`() {
    #expect(Bins(for: []).count == 8)
    #expect(Bins(for: [5, 5, 5]).count == 8)
    #expect(Bins(for: (0..<1000).map(Double.init) + [1e9]).count == 60)
  }
}

@Suite struct `a heat map` {
  @Test func `of confusions colors shares and writes counts`() {
    let map = HeatMap.confusion(counts: [[9, 1], [0, 30]], names: ["cat", "dog"])
    #expect(map.values == [[0.9, -0.1], [0, 1]])
    #expect(map.labels == [["9", "1"], ["", "30"]])
  }

  @Test func `of signed values has its middle at 0`() {
    let map = HeatMap(title: "", values: [[-1, 3]], scale: .diverging)
    #expect(map.range == -3...3)
  }

  @Test func `draws equal neighbors as one stroke`() {
    let map = HeatMap(title: "", values: [[0, 1, 1, 1]], decimals: 0)
    #expect(map.svg.contains("d=\"M1 0h3\""))
  }

  @Test func `refuses rows of different lengths`() async {
    await #expect(processExitsWith: .failure) { _ = HeatMap(title: "", values: [[1], [1, 2]]) }
  }
}

@Suite struct `a scatter chart` {
  @Test func `gives each class a shape of its own besides its color`() {
    let points = (0..<7).map { Point(Double($0), 0) }
    let svg = ScatterChart(title: "", points: points, classes: Array(0..<7)).svg
    let marks = svg.split(separator: "\n").filter { $0.contains("c") && $0.contains(" d=\"M") }
    let shapes = (0..<7).compactMap { label in
      // The outline after the place of the mark: everything behind the first lowercase letter.
      marks.last { $0.contains(" c\(label)\"") }?.split(separator: " d=\"M").last?
        .drop { !"mh".contains($0) }
    }
    #expect(Set(shapes).count == 7, "\(shapes)")
  }

  @Test func `asks a classifier about the middles of cells, from the top left`() {
    let grid = Grid(x: 0...2, y: 0...1, columns: 2, rows: 1)
    #expect(grid.points == [Point(0.5, 0.5), Point(1.5, 0.5)])
    #expect(Grid(x: 0...1, y: 0...2, columns: 1, rows: 2).points[0] == Point(0.5, 1.5))
  }

  @Test func `draws a region in its class's color, as thick as the model is sure`() {
    let grid = Grid(x: 0...2, y: 0...1, columns: 2, rows: 1)
    let regions = Regions(grid, classes: [0, 1], confidences: [1, 0.5])
    let svg = ScatterChart(title: "", points: [], regions: regions).svg
    #expect(svg.contains("<path class=\"s b c0\" stroke-opacity=\"0.3\" d=\"M0 0h1\"/>"))
    #expect(svg.contains("<path class=\"s b c1\" stroke-opacity=\"0.15\" d=\"M1 0h1\"/>"))
  }

  @Test func `refuses a list of classes that does not fit its points`() async {
    await #expect(processExitsWith: .failure) {
      _ = ScatterChart(title: "", points: [Point(0, 0)], classes: [0, 1])
    }
  }
}

@Suite struct `an image sheet` {
  @Test func `draws gray from black to white`() {
    let picture = Picture([0, 1, 1, 0.5], width: 2, height: 2)
    let svg = ImageSheet(title: "", pictures: [picture]).svg
    #expect(svg.contains("<path stroke=\"#000000\" d=\"M0 0h1\"/>"))
    #expect(svg.contains("<path stroke=\"#ffffff\" d=\"M1 0h1M0 1h1\"/>"))
  }

  @Test func `draws three planes as red, green and blue`() {
    let picture = Picture([1, 0, 0], width: 1, height: 1)
    #expect(ImageSheet(title: "", pictures: [picture]).svg.contains("#ff0000"))
  }

  @Test func `maps the range given to it`() {
    let picture = Picture([-1, 1], width: 2, height: 1, range: -1...1)
    let svg = ImageSheet(title: "", pictures: [picture]).svg
    #expect(svg.contains("#000000") && svg.contains("#ffffff"))
  }

  @Test func `refuses pixels that do not fill the picture`() async {
    await #expect(processExitsWith: .failure) { _ = Picture([0, 1], width: 2, height: 2) }
  }
}
