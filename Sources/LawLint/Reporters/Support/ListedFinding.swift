/// A finding with everything that a list of findings says of it.
struct ListedFinding {
  let finding: Finding
  let document: Document
  let path: String
  let start: Place
  let end: Place
  /// The provision as a lawyer cites it, in one line; empty when it has no address.
  let citation: String
  /// Why the finding needs no answer any more, if it does not.
  var acceptance: Acceptance?

  var eId: String { document.provisions[finding.provision].eId }
  /// The words found, in one line.
  var excerpt: String { document.line(finding.range) }

  /// The message behind the provision that it is about.
  var addressedMessage: String {
    let message = finding.message.collapsed
    return citation.isEmpty ? message : "\(citation): \(message)"
  }
}

extension Report {
  /// What is found in all documents, in order of the report.
  func listedFindings(below root: String?) -> [ListedFinding] {
    documents.flatMap { $0.listedFindings(below: root) }
  }

  /// The faults in all documents, in order of the report. What is no fault has no place in a list of things to mend.
  func listedFaults(below root: String?) -> [ListedFinding] {
    listedFindings(below: root).filter { $0.finding.kind == .barrier }
  }
}

extension LintedDocument {
  /// Where in the file each finding begins, as reports show it; `nil` in a file that has no lines.
  package var positions: [LineColumn?] {
    listedFindings(below: nil).map(\.start.position)
  }

  /// Where in the file each accepted finding begins.
  package var acceptedPositions: [LineColumn?] {
    listedAcceptances(below: nil).map(\.start.position)
  }

  func listedFindings(below root: String?) -> [ListedFinding] { listed(findings, below: root) }

  /// The findings that are accepted, in order.
  func listedAcceptances(below root: String?) -> [ListedFinding] {
    zip(listed(accepted.map(\.finding), below: root), accepted).map { listed, accepted in
      var listed = listed
      listed.acceptance = accepted.acceptance
      return listed
    }
  }

  /// The findings that a person has accepted.
  var answered: [AcceptedFinding] { accepted.filter(\.acceptance.isAnswer) }

  /// Findings of the act, in order.
  private func listed(_ findings: [Finding], below root: String?) -> [ListedFinding] {
    guard !findings.isEmpty else { return [] }
    var places = Places(document.source)
    var citations = Citations(document)
    let path = document.source.name.path(below: root)
    return findings.map { finding in
      let place = places.range(of: finding.range, in: document)
      return ListedFinding(
        finding: finding, document: document, path: path, start: place.start, end: place.end,
        citation: citations.citation(of: finding.provision).collapsed)
    }
  }
}

/// A file that was not read, or not to its end.
struct UnreadFile {
  /// Under which lists of findings show it.
  static let rule = "reading/problem"

  let path: String
  let message: String
  /// Where the reading ended, unless the file could not even be opened.
  let place: Place?
}

extension UnreadFile {
  init(_ failure: Report.Failure, below root: String?) {
    self.init(path: failure.path.path(below: root), message: failure.message.collapsed, place: nil)
  }
}

extension Report {
  /// Every reason why a file was not read, in order of the report.
  func unreadFiles(below root: String?) -> [UnreadFile] {
    documents.flatMap { $0.unreadFiles(below: root) }
      + failures.map { UnreadFile($0, below: root) }
  }
}

extension LintedDocument {
  func unreadFiles(below root: String?) -> [UnreadFile] {
    var places = Places(document.source)
    return document.problems.filter { $0.severity == .error }.map {
      UnreadFile(
        path: document.source.name.path(below: root), message: $0.message.collapsed,
        place: places.place(of: $0.place))
    }
  }
}
