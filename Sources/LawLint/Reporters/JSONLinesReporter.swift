/// One JSON object a line, for programs that read a report as it comes.
///
/// A line with the `type` `finding`, `accepted`, `document` or `notice` has the members of such a one in ``JSONReporter``.
/// The line of a document stands behind those of its findings and closes it; files that could not be opened come last.
public struct JSONLinesReporter: StreamingReporter {
  public static let name = "jsonl"
  public static let isForPrograms = true

  public init(options: ReportOptions) {}

  public func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]] {
    guard let source = documents.first?.document.source else { return [[]] }
    var places = Places(source)
    var lines: [UInt8] = []
    for (index, linted) in zip(index..., documents) {
      if !linted.findings.isEmpty || !linted.accepted.isEmpty {
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
      lines += line("document") { $0.members(of: linted, places: &places) }
    }
    return [lines]
  }

  public func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame {
    var lines: [UInt8] = []
    for failure in totals.failures { lines += line("document") { $0.members(of: failure) } }
    for notice in totals.notices { lines += line("notice") { $0.members(of: notice) } }
    return ReportFrame(bytes: lines, places: [0])
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
