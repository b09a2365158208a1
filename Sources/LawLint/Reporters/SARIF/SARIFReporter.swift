/// SARIF 2.1.0 (OASIS, errata 01), as GitHub code scanning and other stores of findings take it.
///
/// One run, with all rules of the run, so that a reader sees what was looked for. Observations and credits are results of the
/// kind `informational`. Nothing in it depends on the time or the machine. The limits are those of GitHub.
public struct SARIFReporter: Reporter {
  public static let name = "sarif"
  public static let isForPrograms = true
  private let options: ReportOptions

  /// GitHub refuses a run with more results.
  var mostResults = 25_000

  public init(options: ReportOptions) { self.options = options }

  public func render(_ report: Report) -> [UInt8] {
    let rules = SARIFRules(report, language: report.language(options))
    var json = JSONWriter()
    json.object { json in
      json.breakLine(indent: 2)
      json.member(
        "$schema",
        "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json")
      json.breakLine(indent: 2)
      json.member("version", "2.1.0")
      json.breakLine(indent: 2)
      json.key("runs")
      json.array([rules]) { json, rules in
        json.object { json in writeRun(of: report, rules, to: &json) }
      }
      json.breakLine(indent: 0)
    }
    return json.bytes + [0x0A]
  }

  private func writeRun(of report: Report, _ rules: SARIFRules, to json: inout JSONWriter) {
    let all = report.documents.flatMap {
      $0.listedFindings(below: options.root) + $0.listedAcceptances(below: options.root)
    }
    let kept = mostSevere(all)
    json.breakLine(indent: 4)
    json.key("tool")
    json.object { rules.writeDriver(version: report.toolVersion, to: &$0) }
    rules.writeTaxonomies(to: &json)
    json.breakLine(indent: 4)
    json.key("automationDetails")
    json.object { $0.member("id", "lawlint/\(profileName(report.profile))/") }
    json.breakLine(indent: 4)
    json.member("columnKind", "unicodeCodePoints")
    json.breakLine(indent: 4)
    json.key("invocations")
    json.array([report]) { json, report in
      json.object { json in
        json.member("executionSuccessful", report.unreadCount == 0)
        json.key("toolExecutionNotifications")
        writeNotifications(of: report, leftOut: all.count - kept.count, to: &json)
      }
    }
    json.breakLine(indent: 4)
    json.key("artifacts")
    writeArtifacts(of: report, to: &json)
    json.breakLine(indent: 4)
    json.key("results")
    SARIFResults(kept, rules: rules, of: report).write(to: &json)
    json.breakLine(indent: 2)
  }

  /// As many findings as a run may have, the most severe and among equals the first; in order of the report.
  private func mostSevere(_ findings: [ListedFinding]) -> [ListedFinding] {
    guard findings.count > mostResults else { return findings }
    let kept = findings.indices.sorted { a, b in
      // What asks for something goes before what is accepted.
      let isOpen = (findings[a].acceptance == nil, findings[b].acceptance == nil)
      if isOpen.0 != isOpen.1 { return isOpen.0 }
      let (first, second) = (findings[a].finding.severity, findings[b].finding.severity)
      return first == second ? a < b : first > second
    }
    return kept.prefix(mostResults).sorted().map { findings[$0] }
  }

  /// Stores keep runs of one name apart from those of others.
  private func profileName(_ profile: Profile) -> String {
    [profile.jurisdiction?.rawValue, profile.strictness.rawValue].compactMap { $0 }.joined(separator: "-")
  }

  // MARK: What was read

  private func writeNotifications(of report: Report, leftOut: Int, to json: inout JSONWriter) {
    json.lines(indent: 6) { json in
      if leftOut > 0 {
        json.breakLine(indent: 8)
        let words = "left out the \(leftOut) least severe findings: a run may have \(mostResults)"
        writeNotification("warning", words, at: nil, nil, to: &json)
      }
      for linted in report.documents {
        var places = Places(linted.document.source)
        for problem in linted.document.problems {
          json.breakLine(indent: 8)
          writeNotification(
            problem.severity == .error ? "error" : "note", problem.message.collapsed,
            at: linted.document.source.name, places.place(of: problem.place), to: &json)
        }
      }
      for notice in report.notices {
        json.breakLine(indent: 8)
        writeNotification(
          notice.severity.rawValue, "\(notice.message) (line \(notice.line))", at: notice.path, nil, to: &json
        )
      }
      for failure in report.failures {
        json.breakLine(indent: 8)
        writeNotification("error", failure.message.collapsed, at: failure.path, nil, to: &json)
      }
    }
  }

  private func writeNotification(
    _ level: String, _ words: String, at path: String?, _ place: Place?, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("level", level)
      json.key("message")
      // The name is in the words too, for readers that show no locations.
      json.object { $0.member("text", path.map { "\($0.printable): \(words)" } ?? words) }
      guard let path else { return }
      json.key("locations")
      json.array([path]) { json, path in
        json.object { json in
          json.key("physicalLocation")
          json.object { json in
            json.sarifArtifact(path.path(below: options.root))
            if let place { json.sarifRegion(from: place) }
          }
        }
      }
    }
  }

  private func writeArtifacts(of report: Report, to json: inout JSONWriter) {
    var seen: Set<String> = []
    json.lines(indent: 4) { json in
      for linted in report.documents {
        let source = linted.document.source
        let path = source.name.path(below: options.root)
        guard seen.insert(path).inserted else { continue }
        json.breakLine(indent: 6)
        json.object { json in
          json.key("location")
          json.object { $0.member("uri", path.uriReference) }
          json.member("length", source.fileBytes.count)
          if source.part == nil { json.member("encoding", source.encoding.rawValue) }
        }
      }
    }
  }
}

extension JSONWriter {
  mutating func sarifArtifact(_ path: String) {
    key("artifactLocation")
    object { $0.member("uri", path.uriReference) }
  }

  /// Without an end, the region is the rest of the line.
  ///
  /// GitHub refuses a location without a line, so the first stands for a file that has none.
  mutating func sarifRegion(from start: Place, to end: Place? = nil) {
    key("region")
    object { json in
      json.member("startLine", start.position?.line ?? 1)
      guard let position = start.position else { return }
      json.member("startColumn", position.column)
      if let end = end?.position {
        json.member("endLine", end.line)
        json.member("endColumn", end.column)
      }
    }
  }

  mutating func sarifMessage(_ name: StaticString, _ text: String) {
    key(name)
    object { $0.member("text", text) }
  }
}
