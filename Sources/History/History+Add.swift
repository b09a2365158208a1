import GRDB

/// What is said of a run besides what it found.
public struct RunHeading {
  /// As `2027-03-01`.
  public var day: String
  /// What the version of the drafts is called, such as “hearing”.
  public var label: String?
  /// A digest of the rules, equal for equal rules.
  public var rules: String
  /// What the only act of the run is called, in place of its identifier or path.
  public var document: String?

  public init(day: String, label: String?, rules: String, document: String?) {
    self.day = day
    self.label = label
    self.rules = rules
    self.document = document
  }
}

extension History {
  /// Adds a run: all of it, or nothing.
  ///
  /// - Returns: How many acts it has.
  public func add(_ report: CheckReport, _ heading: RunHeading) throws -> Int {
    let names = try names(in: report, heading)
    try write { db in
      let profile = [report.tool.profile.strictness, report.tool.profile.jurisdiction].compactMap { $0 }
      try db.execute(
        sql: "INSERT INTO run (day, label, tool, rules, ruleCount, profile) VALUES (?, ?, ?, ?, ?, ?)",
        arguments: [
          heading.day, heading.label, report.tool.version, heading.rules, report.tool.rules,
          profile.joined(separator: ","),
        ])
      let run = db.lastInsertedRowID
      for (index, document) in report.documents.enumerated() {
        try Self.add(document, index, named: names[index], of: report, to: run, db)
      }
    }
    return names.count
  }

  private func names(in report: CheckReport, _ heading: RunHeading) throws -> [String] {
    guard !report.documents.isEmpty else { throw HistoryError("the run has no act") }
    if let name = heading.document {
      guard report.documents.count == 1 else {
        throw HistoryError("--document names one act, and the run has \(report.documents.count)")
      }
      return [name]
    }
    var seen: Set<String> = []
    return try report.documents.map { document in
      let name = document.identifier ?? document.path
      guard seen.insert(name).inserted else {
        throw HistoryError("two acts are called \(name); add them one at a time, with --document")
      }
      return name
    }
  }

  private static func add(
    _ document: CheckReport.Document, _ index: Int, named name: String, of report: CheckReport,
    to run: Int64, _ db: Database
  ) throws {
    try db.execute(
      sql: """
        INSERT INTO document (name, title) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET title = COALESCE(excluded.title, title)
        """, arguments: [name, document.title])
    let id = try Int64.fetchOne(db, sql: "SELECT id FROM document WHERE name = ?", arguments: [name])
    let faults = report.findings.filter { $0.document == index && $0.kind == "barrier" }
    let accepted = report.accepted.count { $0.document == index && $0.kind == "barrier" }
    try db.execute(
      sql: "INSERT INTO version (run, document, provisions, faults, accepted) VALUES (?, ?, ?, ?, ?)",
      arguments: [run, id, document.provisions, faults.count, accepted])
    let version = db.lastInsertedRowID
    let insert = try db.makeStatement(
      sql: "INSERT INTO count (version, axis, name, citation, faults) VALUES (?, ?, ?, ?, ?)")
    for (key, count) in Counts(faults).sorted {
      try insert.execute(arguments: [version, key.axis.rawValue, key.name, count.citation, count.faults])
    }
  }
}

/// By what faults are counted.
public enum Axis: String, CaseIterable, Sendable {
  case severity, principle, category, provision
}

/// How many faults there are of each severity, principle, category and provision.
private struct Counts {
  struct Key: Hashable {
    let axis: Axis
    let name: String
  }

  private var counts: [Key: (citation: String?, faults: Int)] = [:]

  init(_ faults: [CheckReport.Finding]) {
    for fault in faults {
      add(.severity, fault.severity)
      add(.category, fault.category)
      add(.provision, fault.eId, citation: fault.provision)
      for principle in Set(fault.principles) { add(.principle, principle) }
    }
  }

  private mutating func add(_ axis: Axis, _ name: String, citation: String? = nil) {
    counts[Key(axis: axis, name: name), default: (citation, 0)].faults += 1
  }

  var sorted: [(key: Key, value: (citation: String?, faults: Int))] {
    counts.sorted { ($0.key.axis.rawValue, $0.key.name) < ($1.key.axis.rawValue, $1.key.name) }
  }
}
