/// The report as other programs read it; `docs/json-report.schema.json` describes it.
///
/// The form is a contract: members may be added, none may change its meaning without a new `version`.
public struct JSONReporter: Reporter {
  public static let name = "json"
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
        write(linted, to: &json)
      }
      for failure in report.failures {
        json.breakLine(indent: 4)
        write(failure, to: &json)
      }
    }
  }

  private func write(_ linted: LintedDocument, to json: inout JSONWriter) {
    let document = linted.document
    json.object { json in
      json.member("path", document.source.name)
      json.member("format", document.format)
      json.member("title", document.metadata.title?.collapsed)
      json.member("identifier", document.metadata.identifier)
      json.member("language", linted.language.rawValue)
      json.member("encoding", document.source.encoding.rawValue)
      json.member("provisions", document.provisions.count)
      json.member("sections", document.sectionCount)
      json.key("problems")
      // To know where lines begin costs a pass over the file, and most files have no problem.
      var places = document.problems.isEmpty ? nil : Places(document.source)
      json.array(document.problems) { json, problem in
        json.object { json in
          json.member("severity", problem.severity.rawValue)
          json.member("message", problem.message)
          if let place = places?.place(of: problem.place) { write(place, as: "place", to: &json) }
        }
      }
    }
  }

  private func write(_ failure: Report.Failure, to json: inout JSONWriter) {
    json.object { json in
      json.member("path", failure.path)
      for unknown in ["format", "title", "identifier", "language", "encoding"] { json.member(unknown, nil) }
      json.member("provisions", 0)
      json.member("sections", 0)
      json.key("problems")
      json.array([failure.message]) { json, message in
        json.object { json in
          json.member("severity", ReadingProblem.Severity.error.rawValue)
          json.member("message", message)
          json.member("place", nil)
        }
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
          write(finding, in: linted.document, index: index, &places, &citations, to: &json)
        }
      }
    }
  }

  private func write(
    _ finding: Finding, in document: Document, index: Int, _ places: inout Places,
    _ citations: inout Citations, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("rule", finding.rule)
      json.member("code", finding.code)
      json.member("category", finding.category.rawValue)
      json.member("kind", finding.kind.rawValue)
      json.member("family", finding.family)
      json.member("severity", finding.severity.rawValue)
      json.member("confidence", finding.confidence.rawValue)
      json.member("message", finding.message)
      json.member("why", finding.why)
      json.member("suggestion", finding.suggestion)
      json.member("path", document.source.name)
      json.member("document", index)
      writeAddress(of: finding.provision, finding.range, in: document, &places, &citations, to: &json)
      json.key("related")
      json.array(finding.related) { json, range in
        json.object { json in
          let provision = document.provision(at: range.lowerBound).id
          writeAddress(of: provision, range, in: document, &places, &citations, to: &json)
        }
      }
      json.member("also", finding.also)
      json.member("principles", finding.principles)
      json.member("fingerprint", finding.fingerprint)
    }
  }

  private func writeAddress(
    of provision: Provision.ID, _ range: TextRange, in document: Document, _ places: inout Places,
    _ citations: inout Citations, to json: inout JSONWriter
  ) {
    json.member("provision", citations.citation(of: provision))
    json.member("eId", document.provisions[provision].eId)
    json.member("excerpt", document.string(range).collapsed)
    let place = places.range(of: range, in: document)
    json.key("range")
    json.object { json in
      write(place.start, as: "start", to: &json)
      write(place.end, as: "end", to: &json)
    }
  }

  private func write(_ place: Place, as name: String, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("offset", place.offset.index)
      json.member("line", place.position.line)
      json.member("column", place.position.column)
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
      json.key("bySeverity")
      json.object { json in
        for severity in Severity.allCases.reversed() {
          json.member(severity.rawValue, counts.bySeverity[severity, default: 0])
        }
      }
      json.key("byKind")
      json.object { json in
        for kind in Rule.Kind.allCases { json.member(kind.rawValue, counts.byKind[kind, default: 0]) }
      }
      json.key("byCategory")
      json.object { json in
        for (category, count) in counts.byCategory.sorted(by: { $0.key < $1.key }) {
          json.member(category.rawValue, count)
        }
      }
    }
  }
}
