/// How the number of faults has gone: of one act from version to version, or of all acts from day to day.
struct Trend {
  struct Point {
    /// The label of a version, or a day.
    let name: String
    let day: String
    /// Whether it was counted by other rules than the point before.
    let hasOtherRules: Bool
  }

  struct Line {
    let name: String
    /// One for each point.
    let values: [Int]
  }

  let title: String
  private(set) var points: [Point] = []
  /// The highest at the last point first.
  private(set) var lines: [Line] = []

  /// - Parameters:
  ///   - document: An act; `nil` is all, each with its newest version of a day or the days before.
  ///   - axis: A line for each of its names; `nil` is one line for all faults.
  init(_ history: History, _ document: String?, by axis: Axis?) throws {
    let versions = try history.versions(of: document)
    let counts = try axis.map { try history.counts($0) }
    title =
      (document.map { versions.last?.title ?? $0 } ?? "All acts") + (axis.map { ", by \($0.rawValue)" } ?? "")
    let states = document == nil ? Self.days(versions) : versions.map { [$0] }
    var values: [String: [Int]] = axis == nil ? ["faults": []] : [:]
    var rules: Set<String> = []
    for (index, state) in states.enumerated() {
      guard let last = state.last else { continue }
      let used = Set(state.map(\.rules))
      points.append(
        Point(
          name: document == nil ? last.day : last.name, day: last.day,
          hasOtherRules: index > 0 && used != rules))
      rules = used
      for version in state {
        let found = counts.map { ($0[version.id] ?? [:]).mapValues(\.faults) } ?? ["faults": version.faults]
        for (name, faults) in found {
          values[name, default: []] += Array(
            repeating: 0, count: max(0, index + 1 - (values[name]?.count ?? 0)))
          values[name]?[index] += faults
        }
      }
    }
    lines = values.map { name, values in
      Line(name: name, values: values + Array(repeating: 0, count: points.count - values.count))
    }.sorted { (-($0.values.last ?? 0), $0.name) < (-($1.values.last ?? 0), $1.name) }
  }

  /// The newest version of each act at the end of each day on which something was added; the newest of all last.
  private static func days(_ versions: [Version]) -> [[Version]] {
    var newest: [String: Version] = [:]
    var states: [[Version]] = []
    for (index, version) in versions.enumerated() {
      newest[version.document] = version
      guard index + 1 == versions.count || versions[index + 1].day != version.day else { continue }
      states.append(
        newest.values.filter { $0.id != version.id }.sorted { $0.document < $1.document } + [version])
    }
    return states
  }

  /// With names that people know in front of those that programs do.
  func named(_ names: [String: String]) -> Trend {
    var named = self
    named.lines = lines.map { line in
      Line(name: names[line.name].map { "\($0) (\(line.name))" } ?? line.name, values: line.values)
    }
    return named
  }

  var table: Table {
    var table = Table(header: ["DAY", "POINT"] + lines.map(\.name))
    for (index, point) in points.enumerated() {
      let name = point.name + (point.hasOtherRules ? "*" : "")
      table.rows.append([point.day, name] + lines.map { String($0.values[index]) })
    }
    if points.contains(where: \.hasOtherRules) { table.notes = ["* by other rules than the point before"] }
    return table
  }
}

extension History {
  /// How the number of faults has gone, of one act or of all.
  ///
  /// - Parameter names: What charts call a line; what has none is called as in tables.
  public func trend(
    _ document: String?, by axis: Axis?, as format: HistoryFormat, names: [String: String] = [:]
  ) throws -> String {
    let trend = try Trend(self, document, by: axis)
    switch format {
    case .table: return trend.table.text
    case .csv: return trend.table.csv
    case .svg: return TrendChart(trend.named(names)).svg + "\n"
    case .html: return TrendPage(trend.named(names)).html
    }
  }
}
