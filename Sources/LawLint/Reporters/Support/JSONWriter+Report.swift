/// Runs, documents and findings as all JSON formats write them.
extension JSONWriter {
  mutating func members(of run: RunSettings) {
    member("name", "lawlint")
    member("version", run.toolVersion)
    member("rules", run.ruleSet.rules.count)
    key("profile")
    object { json in
      json.member("strictness", run.profile.strictness.rawValue)
      json.member("jurisdiction", run.profile.jurisdiction?.rawValue)
    }
  }

  mutating func members(of linted: LintedDocument, places: inout Places) {
    let document = linted.document
    member("path", document.source.name)
    member("part", document.source.part)
    member("format", document.format)
    member("title", document.metadata.title?.collapsed)
    member("identifier", document.metadata.identifier)
    member("language", linted.language.rawValue)
    member("encoding", document.source.encoding.rawValue)
    member("provisions", document.provisions.count)
    member("sections", document.sectionCount)
    key("problems")
    array(document.problems) { json, problem in
      json.object { json in
        json.member("severity", problem.severity.rawValue)
        json.member("message", problem.message)
        json.member("place", places.place(of: problem.place, in: document))
      }
    }
  }

  mutating func members(of failure: Report.Failure) {
    member("path", failure.path)
    for unknown: StaticString in ["part", "format", "title", "identifier", "language", "encoding"] {
      member(unknown, String?.none)
    }
    member("provisions", 0)
    member("sections", 0)
    key("problems")
    array([failure.message]) { json, message in
      json.object { json in
        json.member("severity", ReadingProblem.Severity.error.rawValue)
        json.member("message", message)
        json.member("place", String?.none)
      }
    }
  }

  /// - Parameter index: The document's place in the report, from 0.
  mutating func members(
    of finding: Finding, in document: Document, index: Int, places: inout Places, citations: inout Citations
  ) {
    member("rule", finding.rule)
    member("code", finding.code)
    member("category", finding.category.rawValue)
    member("kind", finding.kind.rawValue)
    member("family", finding.family)
    member("severity", finding.severity.rawValue)
    member("confidence", finding.confidence.rawValue)
    member("message", finding.message)
    member("why", finding.why)
    member("suggestion", finding.suggestion)
    member("path", document.source.name)
    member("document", index)
    address(of: finding.provision, finding.range, in: document, &places, &citations)
    key("related")
    array(finding.related) { json, range in
      json.object { json in
        let provision = document.provision(at: range.lowerBound).id
        json.address(of: provision, range, in: document, &places, &citations)
      }
    }
    member("also", finding.also)
    member("principles", finding.principles)
    member("fingerprint", finding.fingerprint)
  }

  mutating func members(
    of accepted: AcceptedFinding, in document: Document, index: Int, places: inout Places,
    citations: inout Citations
  ) {
    members(of: accepted.finding, in: document, index: index, places: &places, citations: &citations)
    let acceptance = accepted.acceptance
    key("acceptance")
    object { json in
      json.member("source", acceptance.source.rawValue)
      json.member("path", acceptance.path)
      json.member("line", acceptance.line)
      json.member("reason", acceptance.reason)
      json.member("owner", acceptance.owner)
      json.member("date", acceptance.date?.description)
      json.member("expires", acceptance.expires?.description)
    }
  }

  mutating func members(of notice: Report.Notice) {
    member("severity", notice.severity.rawValue)
    member("path", notice.path)
    member("line", notice.line)
    member("message", notice.message)
  }

  private mutating func address(
    of provision: Provision.ID, _ range: TextRange, in document: Document, _ places: inout Places,
    _ citations: inout Citations
  ) {
    member("provision", citations.citation(of: provision))
    member("eId", document.provisions[provision].eId)
    member("excerpt", document.line(range))
    let place = places.range(of: range, in: document)
    key("range")
    object { json in
      json.member("start", place.start)
      json.member("end", place.end)
    }
  }

  private mutating func member(_ name: StaticString, _ place: Place) {
    key(name)
    object { json in
      json.member("offset", place.offset.index)
      json.member("line", place.position?.line)
      json.member("column", place.position?.column)
    }
  }
}
