/// The XML of Checkstyle, which many build servers and editors read.
///
/// It has no place for ends, reasons and fixes. Only faults, and files that were not read, are in it; a file without faults
/// stands there empty.
public struct CheckstyleReporter: Reporter {
  public static let name = "checkstyle"
  public static let isForPrograms = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  private struct Entry {
    let path: String
    var errors: [KeyValuePairs<String, String>] = []
  }

  public func render(_ report: Report) -> [UInt8] {
    var page = XMLPage()
    page.element("checkstyle", ["version": "4.3"]) { page in
      for entry in entries(of: report) {
        page.element("file", ["name": entry.path]) { page in
          for attributes in entry.errors { page.element("error", attributes) }
        }
      }
    }
    return Array(page.text.utf8)
  }

  /// The files in order of the report, each once, whatever number of acts it holds.
  private func entries(of report: Report) -> [Entry] {
    var entries: [Entry] = []
    func add(_ path: String, _ errors: [KeyValuePairs<String, String>]) {
      if entries.last?.path != path { entries.append(Entry(path: path)) }
      entries[entries.count - 1].errors += errors
    }
    for linted in report.documents {
      let path = linted.document.source.name.path(below: options.root)
      add(path, linted.unreadFiles(below: options.root).map(error))
      add(
        path, linted.listedFindings(below: options.root).filter { $0.finding.kind == .barrier }.map(error))
    }
    for failure in report.failures {
      let path = failure.path.path(below: options.root)
      add(path, [error(UnreadFile(path: path, message: failure.message.collapsed, place: nil))])
    }
    return entries
  }

  private func error(_ file: UnreadFile) -> KeyValuePairs<String, String> {
    error(at: file.place?.position, "error", file.message, UnreadFile.rule)
  }

  private func error(_ listed: ListedFinding) -> KeyValuePairs<String, String> {
    error(
      at: listed.start.position, severity(listed.finding.severity), listed.addressedMessage,
      listed.finding.rule)
  }

  /// Checkstyle's own schema asks for a line, so the first stands for a file that has none.
  private func error(
    at position: LineColumn?, _ severity: String, _ message: String, _ rule: Rule.ID
  ) -> KeyValuePairs<String, String> {
    let source = source(rule)
    guard let position else {
      return ["line": "1", "severity": severity, "message": message, "source": source]
    }
    return [
      "line": "\(position.line)", "column": "\(position.column)", "severity": severity, "message": message,
      "source": source,
    ]
  }

  /// Readers group by the dots of a Java name.
  private func source(_ rule: Rule.ID) -> String {
    "lawlint." + rule.split(separator: "/").joined(separator: ".")
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info, .hint: "info"
    }
  }
}
