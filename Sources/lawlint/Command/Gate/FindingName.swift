import LawLint

/// How a person names a finding: by the place that a report shows, or by its fingerprint.
enum FindingName {
  case place(path: String, line: Int, column: Int?)
  case fingerprint(String)

  init(_ text: String) {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    let numbers = parts.reversed().prefix(2).prefix { Int($0).map { $0 > 0 } ?? false }.reversed().compactMap
    { Int($0) }
    let path = parts.dropLast(numbers.count).joined(separator: ":")
    if let line = numbers.first, !path.isEmpty {
      self = .place(path: path, line: line, column: numbers.count == 2 ? numbers[1] : nil)
    } else {
      self = .fingerprint(text)
    }
  }

  /// The draft, where the name tells it.
  var path: String? {
    switch self {
    case .place(let path, _, _): path
    case .fingerprint: nil
    }
  }

  /// The beginning of a fingerprint that is long enough not to be met by chance.
  private static let shortestFingerprint = 6

  /// The one finding of that name.
  ///
  /// - Throws: That there is none, or which there are.
  func only(in report: Report) throws(CommandError) -> (Finding, LintedDocument) {
    let found = report.documents.flatMap { linted in
      zip(linted.findings, linted.positions).filter { matches($0, at: $1) }.map { ($0.0, linted) }
    }
    guard let first = found.first else {
      if let acceptance = acceptance(in: report) {
        throw CommandError(
          "the finding \(self) is accepted already, at \(acceptance.path):\(acceptance.line); change that instead"
        )
      }
      throw CommandError("there is no finding \(self); lawlint check --format json shows them all")
    }
    guard found.count == 1 else {
      let list = found.prefix(20).map { "  \($0.0.fingerprint) \($0.0.rule)" }
      throw CommandError(
        "\(self) names \(found.count) findings; give a fingerprint:\n" + list.joined(separator: "\n"))
    }
    return first
  }

  /// What accepts a finding of that name already.
  private func acceptance(in report: Report) -> Acceptance? {
    for linted in report.documents {
      for (accepted, position) in zip(linted.accepted, linted.acceptedPositions)
      where matches(accepted.finding, at: position) {
        return accepted.acceptance
      }
    }
    return nil
  }

  private func matches(_ finding: Finding, at position: LineColumn?) -> Bool {
    switch self {
    case .fingerprint(let text):
      return finding.fingerprint == text
        || text.utf8.count >= Self.shortestFingerprint && finding.fingerprint.hasPrefix(text)
    case .place(_, let line, let column):
      guard let position else { return false }
      return position.line == line && (column ?? position.column) == position.column
    }
  }
}

extension FindingName: CustomStringConvertible {
  var description: String {
    switch self {
    case .place(let path, let line, let column):
      "at \(path):\(line)" + (column.map { ":\($0)" } ?? "")
    case .fingerprint(let text): text
    }
  }
}
