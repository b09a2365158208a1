/// What is said of one document of a stream, in one line.
///
/// Every line has the same members. `documents`, `findings` and `accepted` are those of ``JSONReporter``, but `document` counts
/// among those of the line.
package struct StreamedAnswer: Sendable {
  /// What a stream calls a document.
  package enum ID: Sendable {
    case string(String)
    /// As it was written.
    case number(String)
  }

  package enum Outcome: Sendable {
    case documents([LintedDocument])
    case failure(Report.Failure)
    /// The line is no document, for this reason.
    case malformed(String)
  }

  package let id: ID?
  package let path: String?
  package var outcome: Outcome

  package init(id: ID?, path: String?, _ outcome: Outcome) {
    self.id = id
    self.path = path
    self.outcome = outcome
  }

  /// The line with its end.
  package var line: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.key("id")
      switch id {
      case .string(let text): json.string(text)
      case .number(let digits): json.number(digits)
      case nil: json.string(nil)
      }
      json.member("path", path)
      switch outcome {
      case .documents(let documents): json.members(of: documents)
      case .failure(let failure):
        json.key("documents")
        json.array([failure]) { json, failure in json.object { $0.members(of: failure) } }
        json.noFindings()
        json.member("error", String?.none)
      case .malformed(let reason):
        json.member("documents", [])
        json.noFindings()
        json.member("error", reason)
      }
    }
    return json.bytes + [0x0A]
  }
}

extension JSONWriter {
  fileprivate mutating func noFindings() {
    member("findings", [])
    member("accepted", [])
  }

  /// - Parameter documents: All of one file.
  fileprivate mutating func members(of documents: [LintedDocument]) {
    guard let source = documents.first?.document.source else {
      member("documents", [])
      noFindings()
      return member("error", String?.none)
    }
    var places = Places(source)
    var citations = documents.map { Citations($0.document) }
    let numbered = Array(documents.enumerated())
    key("documents")
    array(documents) { json, linted in json.object { $0.members(of: linted, places: &places) } }
    key("findings")
    array(numbered.flatMap { index, linted in linted.findings.map { (index, $0) } }) { json, found in
      let (index, finding) = found
      json.object {
        $0.members(
          of: finding, in: documents[index].document, index: index, places: &places,
          citations: &citations[index])
      }
    }
    key("accepted")
    array(numbered.flatMap { index, linted in linted.accepted.map { (index, $0) } }) { json, found in
      let (index, accepted) = found
      json.object {
        $0.members(
          of: accepted, in: documents[index].document, index: index, places: &places,
          citations: &citations[index])
      }
    }
    member("error", String?.none)
  }
}
