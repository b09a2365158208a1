/// In what form something of a history is written.
public enum HistoryFormat: String, CaseIterable, Sendable {
  case table, csv, svg, html
}

extension History {
  /// The newest version of each act, or all versions of one; with an axis, how its names have changed since the version before.
  ///
  /// A table for a screen says what has changed; cells for a program have every number of every version.
  public func show(_ document: String?, by axis: Axis?, as format: HistoryFormat) throws -> String {
    switch format {
    case .table: return try axis.map { try changes(document, by: $0) }?.text ?? overview(document).text
    case .csv: return try cells(document, by: axis).csv
    case .svg, .html:
      throw HistoryError("a chart shows a trend: lawlint history trend --format \(format.rawValue)")
    }
  }

  private static let rulesNote = "* by other rules than the version before"

  private func overview(_ document: String?) throws -> Table {
    let versions = try versions(of: document)
    let severities = try counts(.severity)
    var table = Table(header: [
      "DOCUMENT", "DAY", "LABEL", "RULES", "PROVISIONS", "FAULTS", "CHANGE", "ERROR", "WARNING", "INFO",
      "HINT",
      "ACCEPTED",
    ])
    var before: [String: Version] = [:]
    var rows: [(document: String, cells: [String])] = []
    for version in versions {
      let earlier = before.updateValue(version, forKey: version.document)
      if document == nil { rows.removeAll { $0.document == version.document } }
      let isOther = earlier.map { $0.rules != version.rules } ?? false
      if isOther { table.notes = [Self.rulesNote] }
      let severity = severities[version.id] ?? [:]
      let numbers = ["error", "warning", "info", "hint"].map { String(severity[$0]?.faults ?? 0) }
      rows.append(
        (
          version.document,
          [
            version.document, version.day, version.label ?? "", String(version.rules.prefix(8)),
            String(version.provisions), String(version.faults),
            (earlier.map { (version.faults - $0.faults).change } ?? "") + (isOther ? "*" : ""),
          ] + numbers + [String(version.accepted)]
        ))
    }
    if document == nil { rows.sort { $0.document < $1.document } }
    table.rows = rows.map(\.cells)
    return table
  }

  /// Of each name on an axis: how many faults there were in the version before, and in the newest.
  private func changes(_ document: String?, by axis: Axis) throws -> Table {
    let versions = try versions(of: document)
    let counts = try counts(axis)
    var table = Table(header: [axis.rawValue.uppercased(), "BEFORE", "NOW", "CHANGE"])
    var sums: [String: (before: Int, now: Int, citation: String?)] = [:]
    for versions in Dictionary(grouping: versions, by: \.document).values {
      guard let now = versions.last else { continue }
      let before = versions.dropLast().last ?? now
      if before.rules != now.rules { table.notes = [Self.rulesNote] }
      // Provisions of several acts have the same names.
      let prefix = document == nil && axis == .provision ? now.document + " " : ""
      for (name, count) in counts[before.id] ?? [:] {
        sums[prefix + name, default: (0, 0, count.citation)].before += count.faults
      }
      for (name, count) in counts[now.id] ?? [:] {
        sums[prefix + name, default: (0, 0, count.citation)].now += count.faults
        sums[prefix + name]?.citation = count.citation
      }
    }
    for (name, sum) in sums.sorted(by: { (-$0.value.now, $0.key) < (-$1.value.now, $1.key) }) {
      let shown = sum.citation.map { "\($0) (\(name))" } ?? name
      table.rows.append([shown, String(sum.before), String(sum.now), (sum.now - sum.before).change])
    }
    return table
  }

  /// Every count of every version.
  private func cells(_ document: String?, by axis: Axis?) throws -> Table {
    var table = Table(header: [
      "document", "title", "day", "label", "lawlint", "rules", "provisions", "axis", "name", "citation",
      "faults",
    ])
    let versions = try versions(of: document)
    let counts = try Dictionary(
      uniqueKeysWithValues: Axis.allCases.filter { axis == nil || $0 == axis }.map {
        ($0, try self.counts($0))
      })
    for version in versions {
      let head = [
        version.document, version.title ?? "", version.day, version.label ?? "", version.tool, version.rules,
        String(version.provisions),
      ]
      if axis == nil {
        table.rows.append(head + ["all", "", "", String(version.faults)])
        table.rows.append(head + ["accepted", "", "", String(version.accepted)])
      }
      for axis in Axis.allCases {
        for (name, count) in (counts[axis]?[version.id] ?? [:]).sorted(by: { $0.key < $1.key }) {
          table.rows.append(head + [axis.rawValue, name, count.citation ?? "", String(count.faults)])
        }
      }
    }
    return table
  }
}
