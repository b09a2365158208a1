/// The findings of a report as SARIF results.
struct SARIFResults {
  /// A line of one file, counted from 1, and a rule.
  private struct Line: Hashable {
    let path: String
    /// `nil` for all of a file without lines.
    let line: Int?
    let rule: Rule.ID
  }

  private let findings: [ListedFinding]
  private let rules: SARIFRules
  private let isRedacted: Bool
  /// Whether the run is held to an earlier revision; then every result says whether that had it.
  private let isHeldToRevision: Bool
  /// How many findings of a rule begin in a line.
  private let counts: [Line: Int]

  init(_ findings: [ListedFinding], rules: SARIFRules, of report: Report) {
    self.findings = findings
    self.rules = rules
    isRedacted = report.isRedacted
    isHeldToRevision = report.since != nil
    counts = Dictionary(findings.map { (Self.line($0), 1) }, uniquingKeysWith: +)
  }

  private static func line(_ listed: ListedFinding) -> Line {
    Line(path: listed.path, line: listed.start.position?.line, rule: listed.finding.rule)
  }

  func write(to json: inout JSONWriter) {
    var hashes: (path: String, lines: LineHashes)?
    json.lines(indent: 4) { json in
      for listed in findings {
        if !isRedacted, hashes?.path != listed.path {
          hashes = (listed.path, LineHashes(listed.document.source.content))
        }
        json.breakLine(indent: 6)
        write(listed, hashes?.lines, to: &json)
      }
    }
  }

  private func write(_ listed: ListedFinding, _ hashes: LineHashes?, to json: inout JSONWriter) {
    let finding = listed.finding
    json.object { json in
      json.member("ruleId", finding.rule)
      if let index = rules.index(of: finding.rule) { json.member("ruleIndex", index) }
      if finding.kind != .barrier { json.member("kind", "informational") }
      json.member("level", SARIFRules.level(finding.severity, finding.kind))
      let lines = [listed.addressedMessage, finding.why.collapsed, finding.suggestion.collapsed]
      json.sarifMessage("message", lines.filter { !$0.isEmpty }.joined(separator: "\n").withoutSARIFLinks)
      json.key("locations")
      json.array([listed]) { json, listed in
        json.object { writeLocation(listed.path, listed.start, listed.end, of: listed, to: &$0) }
      }
      writeRelatedLocations(of: listed, to: &json)
      writeFingerprints(of: listed, hashes, to: &json)
      let isEarlier = listed.acceptance?.source == .revision
      if isHeldToRevision { json.member("baselineState", isEarlier ? "unchanged" : "new") }
      // That a fault is old is no answer to it.
      if let acceptance = listed.acceptance, !isEarlier { writeSuppression(acceptance, to: &json) }
      json.key("properties")
      json.object { json in
        json.member("category", finding.category.rawValue)
        json.member("confidence", finding.confidence.rawValue)
        if !finding.also.isEmpty { json.member("also", finding.also) }
      }
    }
  }

  // MARK: Acceptance

  private func writeSuppression(_ acceptance: Acceptance, to json: inout JSONWriter) {
    json.key("suppressions")
    json.array([acceptance]) { json, acceptance in
      json.object { json in
        json.member("kind", acceptance.source == .directive ? "inSource" : "external")
        json.member("status", "accepted")
        json.member("justification", acceptance.reason?.collapsed ?? "known: in \(acceptance.path)")
        json.key("properties")
        json.object { json in
          json.member("source", acceptance.source.rawValue)
          if let owner = acceptance.owner { json.member("owner", owner) }
          if let date = acceptance.date { json.member("date", date.description) }
          if let expires = acceptance.expires { json.member("expires", expires.description) }
        }
      }
    }
  }

  // MARK: Places

  private func writeLocation(
    _ path: String, _ start: Place, _ end: Place, of listed: ListedFinding, to json: inout JSONWriter
  ) {
    json.key("physicalLocation")
    json.object { json in
      json.sarifArtifact(path)
      json.sarifRegion(from: start, to: end)
    }
    writeLogicalLocation(listed.eId, listed.citation, to: &json)
  }

  private func writeLogicalLocation(_ eId: String, _ citation: String, to json: inout JSONWriter) {
    // The act as a whole has no identifier.
    guard !eId.isEmpty else { return }
    json.key("logicalLocations")
    json.array([eId]) { json, eId in
      json.object { json in
        json.member("fullyQualifiedName", eId)
        if !citation.isEmpty { json.member("name", citation) }
        json.member("kind", "provision")
      }
    }
  }

  private func writeRelatedLocations(of listed: ListedFinding, to json: inout JSONWriter) {
    guard !listed.finding.related.isEmpty else { return }
    let document = listed.document
    var places = Places(document.source)
    json.key("relatedLocations")
    json.array(listed.finding.related.enumerated()) { json, related in
      let place = places.range(of: related.element, in: document)
      let provision = document.provision(at: related.element.lowerBound)
      let citation = document.citation(of: provision.id).collapsed
      json.object { json in
        json.member("id", related.offset)
        json.key("physicalLocation")
        json.object { json in
          json.sarifArtifact(listed.path)
          json.sarifRegion(from: place.start, to: place.end)
        }
        writeLogicalLocation(provision.eId, citation, to: &json)
        if !citation.isEmpty { json.sarifMessage("message", citation.withoutSARIFLinks) }
      }
    }
  }

  // MARK: Fingerprints

  private func writeFingerprints(of listed: ListedFinding, _ hashes: LineHashes?, to json: inout JSONWriter) {
    json.key("partialFingerprints")
    json.object { json in
      json.member("lawlint/v1", listed.finding.fingerprint)
      // The hash is of the line's first words, which a redacted report may not tell; GitHub's action computes it then.
      guard let hashes else { return }
      // GitHub takes results of one rule with one hash for one. An act that is a single line has nothing but such, so findings
      // that share a line carry their own fingerprint.
      let line = listed.start.position?.line
      let isAlone = counts[Self.line(listed)] == 1
      json.member(
        "primaryLocationLineHash",
        isAlone ? line.map { hashes[line: $0] } ?? listed.finding.fingerprint : listed.finding.fingerprint)
    }
  }
}

extension String {
  /// The text with no `[words](place)`, which SARIF takes for a link.
  fileprivate var withoutSARIFLinks: String {
    guard contains("[") else { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if scalar == "[" || scalar == "]" || scalar == "\\" { result.append("\\") }
      result.append(scalar)
    }
    return String(result)
  }
}
