import Figures

/// A text with everything that XML minds.
let hostile = "<loss> & \"it's\" \u{0} ]]> → λ"

/// One figure of every kind, with hostile texts and with values no chart can show.
let everyFigure: [any Figure] = [
  LineChart(
    title: hostile, xTitle: hostile, yTitle: hostile,
    series: [
      Series(hostile, [1, .nan, 3, .infinity, -2, 1e300]),
      Series(hostile, meanOf: [[1, 2, 3], [2, .nan, 4]]),
    ]),
  LineChart(title: hostile, series: [Series("", [0, -1, 10, 1000])], yScale: .logarithmic),
  LineChart(title: hostile, series: []),
  ScatterChart(
    title: hostile, points: [Point(1, 2), Point(.nan, 0), Point(3, 4)], classes: [0, 1, 11],
    classNames: [hostile],
    lines: [Series(hostile, over: 0...3) { 1 / ($0 - 1) }],
    regions: Regions(Grid(x: 0...4, y: 0...4, columns: 5, rows: 3)) { $0.x > $0.y ? 1 : 0 }),
  ScatterChart(title: hostile, points: []),
  HeatMap(
    title: hostile, xTitle: hostile, yTitle: hostile, values: [[1, .nan], [-.infinity, 2]],
    rowNames: [hostile, ""], columnNames: ["", hostile], decimals: 1),
  HeatMap(title: hostile, values: [[1, 2], [3, 4]], scale: .diverging),
  HeatMap(title: hostile, values: []),
  HeatMap.confusion(counts: [[5, 1], [0, 4]], names: [hostile, hostile]),
  ImageSheet(
    title: hostile,
    pictures: [
      Picture([0, 0.5, 1, .nan], width: 2, height: 2, caption: hostile),
      Picture([0, 1, 0, 1, 0, 1], width: 2, height: 1),
    ]),
  ImageSheet(title: hostile, pictures: []),
  BarChart(
    title: hostile, yTitle: hostile, categories: [hostile, "b"],
    series: [Series(hostile, [1, .nan]), Series("", [-2, .infinity])], decimals: 1),
  BarChart(title: hostile, categories: [], series: []),
  Histogram(title: hostile, xTitle: hostile, series: [Series(hostile, [1, 1, .nan, 2])]),
  Histogram(title: hostile, series: []),
  GraphDiagram(
    title: hostile, nodes: [.init(hostile, hostile), .init("b"), .init("c")],
    edges: [.init(0, 1, hostile), .init(1, 2), .init(0, 2)]),
  GraphDiagram(flow: .down, nodes: [], edges: []),
  Panels(
    title: hostile,
    figures: [LineChart(title: "a", series: []), ImageSheet(title: "", pictures: [])]),
]
