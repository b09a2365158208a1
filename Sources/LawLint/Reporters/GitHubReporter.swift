/// Commands that make a GitHub workflow show findings beside the lines of a pull request:
///
///     ::warning file=drafts/grants.xml,line=214,endLine=214,col=31,endColumn=63,title=§ 5(2) DISC001::This leaves the outcome …
///
/// GitHub shows ten of each kind a step, so the most severe come first and a notice counts the others.
/// Only faults are shown. Everything that comes from a draft is escaped, so that no draft can give commands.
public struct GitHubReporter: Reporter {
  public static let name = "github"
  public static let isForPrograms = true
  /// How many errors, warnings and notices GitHub shows of a step, each.
  static let mostOfAKind = 10

  private enum Kind: String, CaseIterable {
    case error, warning, notice
  }

  private struct Annotation {
    let kind: Kind
    let severity: Severity
    let command: String
  }

  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ report: Report) -> [UInt8] {
    let unread = report.unreadFiles(below: options.root).map(annotation)
    let faults =
      report.listedFaults(below: options.root).map(annotation)
      + report.notices.filter { $0.severity == .warning }.map(annotation)
    var shown: [Annotation] = []
    var hidden = 0
    for kind in Kind.allCases {
      // `sorted` keeps the order of the report among equals.
      let all = (unread + faults).filter { $0.kind == kind }.sorted { $0.severity > $1.severity }
      shown += all.prefix(Self.mostOfAKind)
      hidden += max(0, all.count - Self.mostOfAKind)
    }
    if hidden > 0 {
      // The notice that counts is a notice too.
      if shown.count(where: { $0.kind == .notice }) == Self.mostOfAKind {
        shown.removeLast()
        hidden += 1
      }
      let words = ReportWords.more(hidden, report.language(options))
      shown.append(
        Annotation(kind: .notice, severity: .hint, command: "::notice title=lawlint::\(words.commandData)"))
    }
    return Array(shown.map { $0.command + "\n" }.joined().utf8)
  }

  private func annotation(_ file: UnreadFile) -> Annotation {
    var properties = [("file", file.path.printable)]
    if let position = file.place?.position {
      properties += [("line", "\(position.line)"), ("col", "\(position.column)")]
    }
    properties.append(("title", UnreadFile.rule))
    return Annotation(
      kind: .error, severity: .error, command: command(.error, properties, file.message.printable))
  }

  private func annotation(_ notice: Report.Notice) -> Annotation {
    let properties = [
      ("file", notice.path.path(below: options.root).printable), ("line", "\(notice.line)"),
      ("title", "lawlint"),
    ]
    return Annotation(
      kind: .warning, severity: .info,
      command: command(.warning, properties, notice.message.collapsed.printable))
  }

  private func annotation(_ listed: ListedFinding) -> Annotation {
    let finding = listed.finding
    let kind: Kind =
      switch finding.severity {
      case .error: .error
      case .warning: .warning
      case .info, .hint: .notice
      }
    var properties = [("file", listed.path.printable)]
    if let start = listed.start.position, let end = listed.end.position {
      properties += [("line", "\(start.line)"), ("endLine", "\(end.line)")]
      // GitHub refuses columns of an annotation that goes over several lines.
      if start.line == end.line {
        properties += [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
      }
    }
    let title = [listed.citation.printable, finding.code].filter { !$0.isEmpty }.joined(separator: " ")
    properties.append(("title", title))
    let lines = [finding.message, finding.why, finding.suggestion].map(\.collapsed.printable)
    return Annotation(
      kind: kind, severity: finding.severity,
      command: command(kind, properties, lines.filter { !$0.isEmpty }.joined(separator: "\n")))
  }

  private func command(_ kind: Kind, _ properties: [(String, String)], _ message: String) -> String {
    let list = properties.map { "\($0)=\($1.commandProperty)" }.joined(separator: ",")
    return "::\(kind.rawValue) \(list)::\(message.commandData)"
  }
}

extension String {
  /// The text as the message of a workflow command.
  fileprivate var commandData: String { escaped(also: []) }

  /// The text as the value of a property of a workflow command.
  fileprivate var commandProperty: String { escaped(also: [":", ","]) }

  private func escaped(also separators: Set<Unicode.Scalar>) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "%": result.append(contentsOf: "%25".unicodeScalars)
      case "\r": result.append(contentsOf: "%0D".unicodeScalars)
      case "\n": result.append(contentsOf: "%0A".unicodeScalars)
      case ":" where separators.contains(":"): result.append(contentsOf: "%3A".unicodeScalars)
      case "," where separators.contains(","): result.append(contentsOf: "%2C".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
