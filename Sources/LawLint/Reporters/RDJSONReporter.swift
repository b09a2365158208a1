/// The Reviewdog Diagnostic Format, with which reviewdog comments on changes in GitHub, GitLab, Bitbucket and Gerrit.
///
/// Its columns are bytes of UTF-8, from 1, and its ends are exclusive. Only faults, and files that were not read, are in it.
/// A suggestion of lawlint is advice and no text to put in place of other text, so it stands in the message.
public struct RDJSONReporter: Reporter {
  public static let name = "rdjson"
  public static let isForPrograms = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ report: Report) -> [UInt8] {
    let urls = Dictionary(report.ruleSet.rules.map { ($0.id, $0.helpURI) }) { first, _ in first }
    var json = JSONWriter()
    json.object { json in
      json.key("source")
      json.object { $0.member("name", "lawlint") }
      json.key("diagnostics")
      json.lines(indent: 0) { json in
        for file in report.unreadFiles(below: options.root) {
          json.breakLine(indent: 2)
          write(file, to: &json)
        }
        for listed in report.listedFaults(below: options.root) {
          json.breakLine(indent: 2)
          write(listed, url: urls[listed.finding.rule] ?? nil, to: &json)
        }
      }
    }
    return json.bytes + [0x0A]
  }

  private func write(_ file: UnreadFile, to json: inout JSONWriter) {
    json.object { json in
      json.member("message", file.message)
      json.key("location")
      json.object { json in
        json.member("path", file.path)
        if let place = file.place, let position = place.position {
          json.key("range")
          json.object { write(position.line, place.byteColumn, as: "start", to: &$0) }
        }
      }
      json.member("severity", "ERROR")
      json.key("code")
      json.object { $0.member("value", UnreadFile.rule) }
    }
  }

  private func write(_ listed: ListedFinding, url: String?, to json: inout JSONWriter) {
    let finding = listed.finding
    json.object { json in
      let lines = [listed.addressedMessage, finding.why.collapsed, finding.suggestion.collapsed]
      json.member("message", lines.filter { !$0.isEmpty }.joined(separator: "\n"))
      json.key("location")
      json.object { json in
        json.member("path", listed.path)
        if let start = listed.start.position, let end = listed.end.position {
          json.key("range")
          json.object { json in
            write(start.line, listed.start.byteColumn, as: "start", to: &json)
            write(end.line, listed.end.byteColumn, as: "end", to: &json)
          }
        }
      }
      json.member("severity", severity(finding.severity))
      json.key("code")
      json.object { json in
        json.member("value", finding.rule)
        if let url { json.member("url", url) }
      }
    }
  }

  private func write(_ line: Int, _ column: Int, as name: StaticString, to json: inout JSONWriter) {
    json.key(name)
    json.object { json in
      json.member("line", line)
      json.member("column", column)
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "ERROR"
    case .warning: "WARNING"
    case .info, .hint: "INFO"
    }
  }
}
