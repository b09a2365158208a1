/// The report as other programs read it; `docs/json-report.schema.json` describes it.
///
/// The form is a contract: members may be added, none may change its meaning without a new `version`.
public struct JSONReporter: StreamingReporter {
  public static let name = "json"
  public static let isForPrograms = true
  /// The version of the form, not of lawlint.
  static let version = 1

  public init(options: ReportOptions) {}

  public static let separator = [UInt8(ascii: ",")]

  /// The elements of `documents`, `findings` and `accepted`.
  public func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]] {
    var lists = (documents: JSONWriter(), findings: JSONWriter(), accepted: JSONWriter())
    guard let source = documents.first?.document.source else { return [[], [], []] }
    var places = Places(source)
    for (index, linted) in zip(index..., documents) {
      lists.documents.breakLine(indent: 4)
      lists.documents.object { $0.members(of: linted, places: &places) }
      guard !linted.findings.isEmpty || !linted.accepted.isEmpty else { continue }
      var citations = Citations(linted.document)
      for finding in linted.findings {
        lists.findings.breakLine(indent: 4)
        lists.findings.object {
          $0.members(of: finding, in: linted.document, index: index, places: &places, citations: &citations)
        }
      }
      for accepted in linted.accepted {
        lists.accepted.breakLine(indent: 4)
        lists.accepted.object {
          $0.members(of: accepted, in: linted.document, index: index, places: &places, citations: &citations)
        }
      }
    }
    return [lists.documents.bytes, lists.findings.bytes, lists.accepted.bytes]
  }

  public func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame {
    var json = JSONWriter()
    json.object { json in
      json.breakLine(indent: 2)
      json.member("version", Self.version)
      json.breakLine(indent: 2)
      json.key("tool")
      json.object { $0.members(of: run) }
      json.breakLine(indent: 2)
      json.key("documents")
      json.lines(indent: 2) { json in
        json.leavePlace(isEmpty: totals.documents == 0)
        for failure in totals.failures {
          json.breakLine(indent: 4)
          json.object { $0.members(of: failure) }
        }
      }
      json.breakLine(indent: 2)
      json.key("findings")
      json.lines(indent: 2) { $0.leavePlace(isEmpty: totals.findings.all == 0) }
      json.breakLine(indent: 2)
      json.key("accepted")
      json.lines(indent: 2) { $0.leavePlace(isEmpty: totals.acceptances.all == 0) }
      json.breakLine(indent: 2)
      json.key("notices")
      json.array(totals.notices) { json, notice in json.object { $0.members(of: notice) } }
      if let since = run.since {
        json.breakLine(indent: 2)
        json.key("since")
        write(since, totals, to: &json)
      }
      json.breakLine(indent: 2)
      json.key("summary")
      writeSummary(totals, to: &json)
      json.breakLine(indent: 0)
    }
    return ReportFrame(bytes: json.bytes + [0x0A], places: json.places)
  }

  private func write(_ since: EarlierRevision, _ totals: ReportTotals, to json: inout JSONWriter) {
    json.object { json in
      json.member("revision", since.name)
      json.member("commit", since.commit)
      json.key("changes")
      json.array(totals.earlier.changes(since)) { json, entry in
        json.object { json in
          json.member("change", entry.change.rawValue)
          json.member("path", entry.finding.path)
          json.member("provision", entry.finding.citation)
          json.member("rule", entry.finding.rule)
          json.member("code", entry.finding.code)
        }
      }
    }
  }

  private func writeSummary(_ totals: ReportTotals, to json: inout JSONWriter) {
    let counts = totals.findings
    json.object { json in
      json.member("documents", totals.documents + totals.failures.count)
      json.member("unread", totals.unreadCount)
      json.member("provisions", totals.provisions)
      json.member("sections", totals.sections)
      json.member("findings", counts.all)
      json.member("accepted", totals.acceptances.answered)
      json.member("nextExpiry", totals.acceptances.nextExpiry?.description)
      json.member("known", totals.acceptances.known)
      json.key("bySeverity")
      json.object { json in
        for severity in Severity.allCases.reversed() {
          json.key(named: severity.rawValue)
          json.integer(counts.bySeverity[severity, default: 0])
        }
      }
      json.key("byKind")
      json.object { json in
        for kind in Rule.Kind.allCases {
          json.key(named: kind.rawValue)
          json.integer(counts.byKind[kind, default: 0])
        }
      }
      json.key("byCategory")
      json.object { json in
        for category in counts.byCategory.keys.sorted() {
          json.key(named: category.rawValue)
          json.integer(counts.byCategory[category, default: 0])
        }
      }
    }
  }
}
