/// The report as other programs read it; `docs/json-report.schema.json` describes it.
///
/// The form is a contract: members may be added, none may change its meaning without a new `version`.
public struct JSONReporter: Reporter {
  public static let name = "json"
  public static let isForPrograms = true
  /// The version of the form, not of lawlint.
  static let version = 1

  public init(options: ReportOptions) {}

  public func render(_ report: Report) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.breakLine(indent: 2)
      json.member("version", Self.version)
      json.breakLine(indent: 2)
      json.key("tool")
      writeTool(report, to: &json)
      json.breakLine(indent: 2)
      json.key("documents")
      writeDocuments(report, to: &json)
      json.breakLine(indent: 2)
      json.key("findings")
      writeFindings(report, to: &json)
      json.breakLine(indent: 2)
      json.key("accepted")
      writeAccepted(report, to: &json)
      json.breakLine(indent: 2)
      json.key("notices")
      json.array(report.notices) { json, notice in json.object { $0.members(of: notice) } }
      json.breakLine(indent: 2)
      json.key("summary")
      writeSummary(report, to: &json)
      json.breakLine(indent: 0)
    }
    return json.bytes + [0x0A]
  }

  private func writeTool(_ report: Report, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", "lawlint")
      json.member("version", report.toolVersion)
      json.member("rules", report.ruleSet.rules.count)
      json.key("profile")
      json.object { json in
        json.member("strictness", report.profile.strictness.rawValue)
        json.member("jurisdiction", report.profile.jurisdiction?.rawValue)
      }
    }
  }

  // MARK: Documents

  private func writeDocuments(_ report: Report, to json: inout JSONWriter) {
    json.lines(indent: 2) { json in
      for linted in report.documents {
        json.breakLine(indent: 4)
        json.object { $0.members(of: linted) }
      }
      for failure in report.failures {
        json.breakLine(indent: 4)
        json.object { $0.members(of: failure) }
      }
    }
  }

  // MARK: Findings

  private func writeFindings(_ report: Report, to json: inout JSONWriter) {
    json.lines(indent: 2) { json in
      for (index, linted) in report.documents.enumerated() where !linted.findings.isEmpty {
        var places = Places(linted.document.source)
        var citations = Citations(linted.document)
        for finding in linted.findings {
          json.breakLine(indent: 4)
          json.object {
            $0.members(of: finding, in: linted.document, index: index, places: &places, citations: &citations)
          }
        }
      }
    }
  }

  private func writeAccepted(_ report: Report, to json: inout JSONWriter) {
    json.lines(indent: 2) { json in
      for (index, linted) in report.documents.enumerated() where !linted.accepted.isEmpty {
        var places = Places(linted.document.source)
        var citations = Citations(linted.document)
        for accepted in linted.accepted {
          json.breakLine(indent: 4)
          json.object {
            $0.members(
              of: accepted, in: linted.document, index: index, places: &places, citations: &citations)
          }
        }
      }
    }
  }

  // MARK: Summary

  private func writeSummary(_ report: Report, to json: inout JSONWriter) {
    let counts = FindingCounts(report)
    json.object { json in
      json.member("documents", report.documents.count + report.failures.count)
      json.member("unread", report.unreadCount)
      json.member("provisions", report.documents.reduce(0) { $0 + $1.document.provisions.count })
      json.member("sections", report.documents.reduce(0) { $0 + $1.document.sectionCount })
      json.member("findings", counts.all)
      let accepted = AcceptanceCounts(report.documents)
      json.member("accepted", accepted.answered)
      json.member("nextExpiry", accepted.nextExpiry?.description)
      json.member("known", accepted.known)
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
