/// The list that GitLab compares between branches and shows in a merge request as Code Quality.
///
/// Only faults, and files that were not read, are in it. GitLab shows no rule, so the description begins with it,
/// and takes issues with equal fingerprints for one, so those of equal acts in several files are told apart.
public struct GitLabReporter: Reporter {
  public static let name = "gitlab"
  public static let isForPrograms = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ report: Report) -> [UInt8] {
    var json = JSONWriter()
    var fingerprints = Copies()
    json.lines(indent: 0) { json in
      for file in report.unreadFiles(below: options.root) {
        json.breakLine(indent: 2)
        write(
          Issue(
            rule: UnreadFile.rule, message: file.message, severity: "blocker",
            fingerprint: fingerprints.name(Fingerprint.digest([UnreadFile.rule, file.path, file.message])),
            path: file.path, line: file.place?.position?.line ?? 1), to: &json)
      }
      for listed in report.listedFaults(below: options.root) {
        let finding = listed.finding
        json.breakLine(indent: 2)
        write(
          Issue(
            rule: finding.rule, message: listed.addressedMessage, severity: severity(finding.severity),
            fingerprint: fingerprints.name(finding.fingerprint), path: listed.path,
            line: listed.start.position?.line ?? 1), to: &json)
      }
    }
    return json.bytes + [0x0A]
  }

  private struct Issue {
    let rule: String
    let message: String
    let severity: String
    let fingerprint: String
    let path: String
    /// GitLab takes no issue without one, so the first stands for a file that has no lines.
    let line: Int
  }

  private func write(_ issue: Issue, to json: inout JSONWriter) {
    json.object { json in
      json.member("description", "\(issue.rule): \(issue.message)")
      json.member("check_name", issue.rule)
      json.member("fingerprint", issue.fingerprint)
      json.member("severity", issue.severity)
      json.key("location")
      json.object { json in
        json.member("path", issue.path)
        json.key("lines")
        json.object { $0.member("begin", issue.line) }
      }
    }
  }

  private func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "major"
    case .info: "minor"
    case .hint: "info"
    }
  }
}

/// Tells equal names apart by a number behind all but the first.
struct Copies {
  private var taken: Set<String> = []
  private var counts: [String: Int] = [:]

  mutating func name(_ wanted: String) -> String {
    var name = wanted
    while !taken.insert(name).inserted {
      let copy = counts[wanted, default: 1] + 1
      counts[wanted] = copy
      name = "\(wanted)-\(copy)"
    }
    return name
  }
}
