import GRDB

/// What a run found in one act.
struct Version: Sendable {
  let id: Int64
  let document: String
  let title: String?
  let day: String
  let label: String?
  /// The version of lawlint.
  let tool: String
  /// The digest of the rules.
  let rules: String
  let provisions: Int
  let faults: Int
  let accepted: Int

  /// By what its point is called: its label, or the day.
  var name: String { label ?? day }

  init(_ row: Row) {
    id = row["id"]
    document = row["name"]
    title = row["title"]
    day = row["day"]
    label = row["label"]
    tool = row["tool"]
    rules = row["rules"]
    provisions = row["provisions"]
    faults = row["faults"]
    accepted = row["accepted"]
  }
}

/// Faults of one severity, principle, category or provision.
struct Count: Sendable {
  var faults: Int
  var citation: String?
}

extension History {
  /// All versions, or those of one act, in the order of their days and then as they were added.
  ///
  /// - Throws: That there are none, and what there is.
  func versions(of document: String?) throws -> [Version] {
    let versions = try read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT version.*, document.name, document.title, run.day, run.label, run.tool, run.rules
          FROM version JOIN document ON document.id = version.document JOIN run ON run.id = version.run
          ORDER BY run.day, run.id, document.name
          """
      ).map(Version.init)
    }
    guard let document else {
      if versions.isEmpty {
        throw HistoryError("\(path): there is no run in it; lawlint history add adds one")
      }
      return versions
    }
    let found = versions.filter { $0.document == document }
    guard found.isEmpty else { return found }
    let known = Set(versions.map(\.document)).sorted()
    let list = known.prefix(10).map { "\n  \($0)" }.joined() + (known.count > 10 ? "\n  …" : "")
    throw HistoryError("\(path): there is no act \(document)" + (known.isEmpty ? "" : "; there are:\(list)"))
  }

  /// What was counted on an axis, by version and name.
  func counts(_ axis: Axis) throws -> [Int64: [String: Count]] {
    try read { db in
      var counts: [Int64: [String: Count]] = [:]
      let rows = try Row.fetchCursor(
        db, sql: "SELECT version, name, citation, faults FROM count WHERE axis = ?",
        arguments: [axis.rawValue])
      while let row = try rows.next() {
        let version: Int64 = row["version"]
        let name: String = row["name"]
        counts[version, default: [:]][name] = Count(faults: row["faults"], citation: row["citation"])
      }
      return counts
    }
  }
}
