/// One JSON object a line, for programs that read a report as it comes.
///
/// A line with the `type` `finding`, `accepted`, `document` or `notice` has the members of such a one in ``JSONReporter``.
/// The line of a document stands behind those of its findings and closes it; files that could not be opened come last.
public struct JSONLinesReporter: Reporter {
  public static let name = "jsonl"
  public static let isForPrograms = true

  public init(options: ReportOptions) {}

  public func render(_ report: Report) -> [UInt8] {
    var lines: [UInt8] = []
    for (index, linted) in report.documents.enumerated() {
      if !linted.findings.isEmpty || !linted.accepted.isEmpty {
        var places = Places(linted.document.source)
        var citations = Citations(linted.document)
        for finding in linted.findings {
          lines += line("finding") {
            $0.members(of: finding, in: linted.document, index: index, places: &places, citations: &citations)
          }
        }
        for accepted in linted.accepted {
          lines += line("accepted") {
            $0.members(
              of: accepted, in: linted.document, index: index, places: &places, citations: &citations)
          }
        }
      }
      lines += line("document") { $0.members(of: linted) }
    }
    for failure in report.failures { lines += line("document") { $0.members(of: failure) } }
    for notice in report.notices { lines += line("notice") { $0.members(of: notice) } }
    return lines
  }

  private func line(_ type: String, _ members: (inout JSONWriter) -> Void) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("type", type)
      members(&json)
    }
    return json.bytes + [0x0A]
  }
}
