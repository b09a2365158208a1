/// A table of all findings for a spreadsheet.
///
/// Excel opens a file by double click rightly only if it begins with a byte order mark, else it takes UTF-8 for windows-1252,
/// and only if cells are parted by the list separator of its locale, which in the Nordic countries and Germany is `;`.
/// A line `sep=;` would serve the others but makes Excel ignore the mark. LibreOffice finds out both.
///
/// Otherwise RFC 4180: lines end in CRLF, and every cell is quoted, since LibreOffice may part cells at commas too.
/// No cell begins with `=`, `+`, `-` or `@`: a spreadsheet would take what a draft says for a formula and run it, so an
/// apostrophe goes before it. (Source: OWASP, CSV Injection, read 2026-11-21.)
public struct CSVReporter: StreamingReporter {
  public static let name = "csv"
  public static let isForPrograms = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  // The path is not first, so that no name of a file begins a line.
  private static let columns = [
    "severity", "kind", "rule", "code", "category", "confidence", "path", "act", "eId", "provision", "line",
    "column", "end line", "end column", "words", "message", "why", "suggestion", "principles", "fingerprint",
    "accepted by", "reason", "owner", "decided", "expires",
  ]

  /// The files that were not read, and the findings.
  public func parts(of documents: [LintedDocument], at index: Int, in run: RunSettings) -> [[UInt8]] {
    var unread = ""
    var findings = ""
    for linted in documents {
      for file in linted.unreadFiles(below: options.root) { unread += line(cells(file)) }
      for listed in linted.listedFindings(below: options.root) { findings += line(cells(listed)) }
      for listed in linted.listedAcceptances(below: options.root) { findings += line(cells(listed)) }
    }
    return [Array(unread.utf8), Array(findings.utf8)]
  }

  public func frame(_ totals: ReportTotals, in run: RunSettings) -> ReportFrame {
    let head = Array(("\u{FEFF}" + line(Self.columns)).utf8)
    let failures = totals.failures.map { line(cells(UnreadFile($0, below: options.root))) }.joined()
    let bytes = head + Array(failures.utf8)
    return ReportFrame(bytes: bytes, places: [head.count, bytes.count])
  }

  private func cells(_ file: UnreadFile) -> [String] {
    var cells = [String: String]()
    cells["severity"] = Severity.error.rawValue
    cells["kind"] = "unread"
    cells["rule"] = UnreadFile.rule
    cells["path"] = file.path
    cells["line"] = figure(file.place?.position?.line)
    cells["column"] = figure(file.place?.position?.column)
    cells["message"] = file.message
    return Self.columns.map { cells[$0] ?? "" }
  }

  /// In the order of the columns.
  private func cells(_ listed: ListedFinding) -> [String] {
    let finding = listed.finding
    let acceptance = listed.acceptance
    let (start, end) = (listed.start.position, listed.end.position)
    return [
      finding.severity.rawValue, finding.kind.rawValue, finding.rule, finding.code,
      finding.category.rawValue, finding.confidence.rawValue, listed.path,
      listed.document.metadata.title ?? "", listed.eId, listed.citation, figure(start?.line),
      figure(start?.column), figure(end?.line), figure(end?.column), listed.excerpt,
      finding.message, finding.why, finding.suggestion, finding.principles.joined(separator: " "),
      finding.fingerprint,
      acceptance?.source.rawValue ?? "", acceptance?.reason ?? "", acceptance?.owner ?? "",
      acceptance?.date?.description ?? "", acceptance?.expires?.description ?? "",
    ]
  }

  private func figure(_ number: Int?) -> String { number.map(String.init) ?? "" }

  private func line(_ cells: [String]) -> String {
    cells.map(cell).joined(separator: ";") + "\r\n"
  }

  private func cell(_ text: String) -> String {
    // A spreadsheet passes over spaces before a formula; `collapsed` leaves none, nor tabs and line breaks.
    let scalars = text.collapsed.printable.unicodeScalars
    var result = String.UnicodeScalarView("\"".unicodeScalars)
    if let first = scalars.first, Self.formulaSigns.contains(first) { result.append("'") }
    // By scalars: a quotation mark with an accent is one character to Swift and must be doubled all the same.
    for scalar in scalars {
      if scalar == "\"" { result.append(scalar) }
      result.append(scalar)
    }
    result.append("\"")
    return String(result)
  }

  /// The full-width ones too: some spreadsheets in East Asian locales take them for the same.
  private static let formulaSigns: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]
}
