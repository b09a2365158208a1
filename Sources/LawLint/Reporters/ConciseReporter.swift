/// One line a finding, as editors, problem matchers and `grep` read it:
///
///     drafts/grants.xml:214:31: warning[DISC001] § 5(2): This leaves the outcome to the Agency. (discretion-power/authority-may)
///
/// Lines and columns count from 1, columns in Unicode scalars; a Word document has none.
public struct ConciseReporter: StreamingReporter {
  public static let name = "concise"

  public init(options: ReportOptions) {}

  public func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]] {
    guard let source = documents.first?.document.source else { return [[]] }
    var places = Places(source)
    var lines = ""
    for linted in documents {
      let document = linted.document
      var citations = Citations(document)
      for problem in document.problems {
        lines += at(places.place(of: problem.place, in: document), in: document)
        lines += "\(problem.severity.rawValue): \(problem.message.collapsed.printable)\n"
      }
      for finding in linted.findings {
        lines += at(places.range(of: finding.range, in: document).start, in: document)
        lines += "\(label(finding))[\(finding.code)] "
        let citation = citations.citation(of: finding.provision).collapsed.printable
        if !citation.isEmpty { lines += "\(citation): " }
        lines += "\(finding.message.collapsed.printable) (\(finding.rule))\n"
      }
      for accepted in linted.answered {
        let finding = accepted.finding
        lines += at(places.range(of: finding.range, in: document).start, in: document)
        lines += "accepted[\(finding.code)] "
        let citation = citations.citation(of: finding.provision).collapsed.printable
        if !citation.isEmpty { lines += "\(citation): " }
        lines += "\(accepted.acceptance.reason?.collapsed.printable ?? "") (\(finding.rule))\n"
      }
    }
    return [Array(lines.utf8)]
  }

  public func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame {
    var lines = ""
    for notice in totals.notices {
      lines += "\(notice.path.printable):\(notice.line):1: \(notice.severity.rawValue): "
      lines += "\(notice.message.collapsed.printable)\n"
    }
    for failure in totals.failures {
      lines += "\(failure.path.printable): error: \(failure.message.collapsed.printable)\n"
    }
    return ReportFrame(bytes: Array(lines.utf8), places: [0])
  }

  private func at(_ place: Place, in document: Document) -> String {
    place.address(in: document.source.name.printable) + ": "
  }

  private func label(_ finding: Finding) -> String {
    finding.kind == .barrier ? finding.severity.rawValue : finding.kind.rawValue
  }
}
