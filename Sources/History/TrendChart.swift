/// A trend drawn as lines, in SVG that needs no script, no other file and no colours to be read.
struct TrendChart {
  private let trend: Trend
  /// Those that are drawn; the others are one line together.
  private let lines: [Trend.Line]
  private let top: Int
  private let step: Int

  private static let size = (width: 960, height: 440)
  private static let plot = (left: 56, right: 600, top: 48, bottom: 380)
  /// Told apart by people with every kind of sight for colours (Okabe and Ito).
  private static let colours = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000", "#7a6a00",
  ]

  init(_ trend: Trend) {
    self.trend = trend
    let most = Self.colours.count
    if trend.lines.count > most {
      let rest = trend.lines[(most - 1)...]
      let sums = trend.points.indices.map { point in rest.reduce(0) { $0 + $1.values[point] } }
      lines = trend.lines.prefix(most - 1) + [Trend.Line(name: "\(rest.count) others", values: sums)]
    } else {
      lines = trend.lines
    }
    let highest = max(1, lines.flatMap(\.values).max() ?? 1)
    step = Self.step(to: highest)
    top = (highest + step - 1) / step * step
  }

  /// A step of 1, 2 or 5 with zeros behind it that divides a range into ten or fewer.
  private static func step(to highest: Int) -> Int {
    var scale = 1
    while true {
      for step in [1, 2, 5] where highest <= step * scale * 8 { return step * scale }
      scale *= 10
    }
  }

  var svg: String {
    let size = Self.size
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size.width) \(size.height)" role="img" \
      aria-labelledby="title" font-family="system-ui, sans-serif" font-size="13">
      """,
      "<title id=\"title\">\(escaped(trend.title))</title>",
      "<rect width=\"\(size.width)\" height=\"\(size.height)\" fill=\"#fff\"/>",
      "<text x=\"\(Self.plot.left)\" y=\"26\" font-size=\"16\">\(escaped(trend.title))</text>",
    ]
    parts +=
      grid + pointNames + trend.points.indices.filter { trend.points[$0].hasOtherRules }.map(otherRules)
    parts += lines.indices.flatMap(drawn)
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }

  // MARK: Parts

  private var grid: [String] {
    stride(from: 0, through: top, by: step).flatMap { value in
      [
        """
        <line x1="\(Self.plot.left)" x2="\(Self.plot.right)" y1="\(y(value))" y2="\(y(value))" stroke="#ddd"/>
        """,
        "<text x=\"\(Self.plot.left - 8)\" y=\"\(y(value) + 4)\" text-anchor=\"end\">\(value)</text>",
      ]
    }
  }

  /// So many that they do not run into each other, the last always.
  private var pointNames: [String] {
    let count = trend.points.count
    let every = max(1, (count + 7) / 8)
    return trend.points.indices.filter { (count - 1 - $0) % every == 0 }.map { index in
      let name = trend.points[index].name
      let short = name.count > 14 ? name.prefix(13) + "…" : name[...]
      return """
        <text x="\(x(index))" y="\(Self.plot.bottom + 22)" text-anchor="middle">\(escaped(String(short)))</text>
        """
    }
  }

  private func otherRules(at index: Int) -> String {
    """
    <line x1="\(x(index))" x2="\(x(index))" y1="\(Self.plot.top)" y2="\(Self.plot.bottom)" stroke="#666" \
    stroke-dasharray="4 4"><title>by other rules from here on</title></line>
    """
  }

  private func drawn(_ index: Int) -> [String] {
    let line = lines[index]
    let colour = Self.colours[index]
    let places = line.values.enumerated().map { "\(x($0.offset)),\(y($0.element))" }
    var parts = [
      "<polyline points=\"\(places.joined(separator: " "))\" fill=\"none\" stroke=\"\(colour)\" stroke-width=\"2\"/>"
    ]
    for (point, value) in line.values.enumerated() {
      parts.append(
        """
        <circle cx="\(x(point))" cy="\(y(value))" r="3.5" fill="\(colour)"><title>\
        \(escaped("\(line.name), \(trend.points[point].name): \(value)"))</title></circle>
        """)
    }
    // The names stand in the order of the lines at the last point, apart from one another.
    let place = Self.plot.top + 12 + index * 22
    let last = line.values.last ?? 0
    parts.append(
      "<line x1=\"624\" x2=\"644\" y1=\"\(place - 4)\" y2=\"\(place - 4)\" stroke=\"\(colour)\" stroke-width=\"3\"/>"
    )
    let name = line.name.count > 40 ? line.name.prefix(39) + "…" : line.name[...]
    let whole = name.count < line.name.count ? "<title>\(escaped(line.name))</title>" : ""
    parts.append("<text x=\"652\" y=\"\(place)\">\(whole)\(escaped("\(name): \(last)"))</text>")
    return parts
  }

  private func x(_ point: Int) -> Int {
    let width = Self.plot.right - Self.plot.left
    guard trend.points.count > 1 else { return Self.plot.left + width / 2 }
    return Self.plot.left + width * point / (trend.points.count - 1)
  }

  private func y(_ value: Int) -> Int {
    Self.plot.bottom - (Self.plot.bottom - Self.plot.top) * value / top
  }
}

/// A chart with its numbers below it, in one page that needs no other file.
struct TrendPage {
  let trend: Trend

  init(_ trend: Trend) { self.trend = trend }

  var html: String {
    let table = trend.table
    let head = table.header.map { "<th scope=\"col\">\(escaped($0))</th>" }.joined()
    let rows = table.rows.map { "<tr>" + $0.map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(escaped(trend.title))</title>
      <style>
      body { font-family: system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; }
      svg { width: 100%; height: auto; }
      .numbers { overflow-x: auto; }
      table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
      th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid #ddd; white-space: nowrap; }
      th:nth-child(-n+2), td:nth-child(-n+2) { text-align: left; }
      </style>
      </head>
      <body>
      <h1>\(escaped(trend.title))</h1>
      \(TrendChart(trend).svg)
      <div class="numbers" tabindex="0" role="region" aria-label="Numbers">
      <table>
      <thead><tr>\(head)</tr></thead>
      <tbody>
      \(rows.joined(separator: "\n"))
      </tbody>
      </table>
      </div>
      \(table.notes.map { "<p>\(escaped($0))</p>" }.joined(separator: "\n"))
      </body>
      </html>

      """
  }
}

/// Text that cannot become markup.
private func escaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\n", "\t", "\r": result += " "
    case let control where control.properties.generalCategory == .control: result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
