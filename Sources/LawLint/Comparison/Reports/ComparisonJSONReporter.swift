/// The comparison as other programs read it; `docs/compare.schema.json` describes it.
///
/// The form is a contract: members may be added, none may change its meaning without a new `version`.
public struct ComparisonJSONReporter: ComparisonReporter {
  public static let name = "json"
  public static let isForPrograms = true
  /// The version of the form, not of lawlint.
  static let version = 1

  public init(options: ReportOptions) {}

  public func render(_ comparison: Comparison, of run: RunSettings) -> [UInt8] {
    var json = JSONWriter()
    var citations = ComparedCitations(comparison)
    json.object { json in
      json.breakLine(indent: 2)
      json.member("version", Self.version)
      json.breakLine(indent: 2)
      json.key("tool")
      json.object { $0.members(of: run) }
      for (name, linted) in [("old", comparison.old), ("new", comparison.new)] {
        var places = Places(linted.document.source)
        json.breakLine(indent: 2)
        json.key(named: name)
        json.object { $0.members(of: linted, places: &places) }
      }
      json.breakLine(indent: 2)
      json.member("isAmendment", comparison.isAmendment)
      json.breakLine(indent: 2)
      json.key("provisions")
      json.lines(indent: 2) { json in
        for provision in comparison.provisions {
          json.breakLine(indent: 4)
          write(provision, of: comparison, &citations, to: &json)
        }
      }
      json.breakLine(indent: 2)
      json.key("findings")
      json.lines(indent: 2) { writeFindings(of: comparison, to: &$0) }
      json.breakLine(indent: 2)
      json.key("summary")
      writeSummary(of: comparison, run, to: &json)
      json.breakLine(indent: 0)
    }
    return json.bytes + [0x0A]
  }

  private func write(
    _ provision: ComparedProvision, of comparison: Comparison, _ citations: inout ComparedCitations,
    to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("status", provision.status.rawValue)
      json.member("words", Self.name(provision.words))
      json.member("place", Self.name(provision.place))
      json.key("old")
      writeOld(provision.old, of: comparison, &citations, to: &json)
      json.key("new")
      writeNew(provision.new, of: comparison, &citations, to: &json)
      json.member("heading", citations.heading(provision))
      json.key("splitFrom")
      writeOld(provision.new == nil ? nil : provision.relative, of: comparison, &citations, to: &json)
      json.key("mergedInto")
      writeNew(provision.old == nil ? nil : provision.relative, of: comparison, &citations, to: &json)
      json.key("parts")
      json.array(provision.parts) { write($1, of: comparison, &citations, to: &$0) }
    }
  }

  private func writeOld(
    _ id: Provision.ID?, of comparison: Comparison, _ citations: inout ComparedCitations,
    to json: inout JSONWriter
  ) {
    guard let id else { return json.string(nil) }
    write(id, citations.old(id), in: comparison.old.document, to: &json)
  }

  private func writeNew(
    _ id: Provision.ID?, of comparison: Comparison, _ citations: inout ComparedCitations,
    to json: inout JSONWriter
  ) {
    guard let id else { return json.string(nil) }
    write(id, citations.new(id), in: comparison.new.document, to: &json)
  }

  private func write(
    _ id: Provision.ID, _ citation: String, in document: Document, to json: inout JSONWriter
  ) {
    json.object { json in
      json.member("eId", document.provisions[id].eId)
      json.member("citation", citation)
    }
  }

  private static func name(_ words: ComparedProvision.Words) -> String {
    switch words {
    case .same: "same"
    case .renumbered: "only numbers"
    case .changed: "changed"
    }
  }

  private static func name(_ place: ComparedProvision.Place) -> String {
    switch place {
    case .same: "same"
    case .renumbered: "renumbered"
    case .moved: "moved"
    }
  }

  // MARK: Findings

  private func writeFindings(of comparison: Comparison, to json: inout JSONWriter) {
    let (old, new) = (comparison.old.document, comparison.new.document)
    var places = (old: Places(old.source), new: Places(new.source))
    var citations = (old: Citations(old), new: Citations(new))
    for entry in comparison.findings {
      json.breakLine(indent: 4)
      json.object { json in
        json.member("change", entry.change.rawValue)
        json.member("accepted", entry.isAccepted)
        json.key("old")
        if let finding = entry.old {
          json.object {
            $0.members(
              of: finding, in: old, index: 0, places: &places.old, citations: &citations.old)
          }
        } else {
          json.string(nil)
        }
        json.key("new")
        if let finding = entry.new {
          json.object {
            $0.members(
              of: finding, in: new, index: 1, places: &places.new, citations: &citations.new)
          }
        } else {
          json.string(nil)
        }
      }
    }
  }

  private func writeSummary(of comparison: Comparison, _ run: RunSettings, to json: inout JSONWriter) {
    let counts = comparison.statusCounts
    json.object { json in
      json.key("provisions")
      json.object { json in
        for status in ComparedProvision.Status.allCases {
          json.key(named: status.rawValue)
          json.integer(counts[status, default: 0])
        }
      }
      json.key("findings")
      json.object { json in
        for change in ComparedFinding.Change.allCases {
          json.key(named: change.rawValue)
          json.integer(comparison.findings.count { $0.change == change })
        }
      }
      json.key("faults")
      write(comparison.faultBalance, to: &json)
      json.key("byPrinciple")
      json.object { json in
        for (principle, balance) in comparison.principleBalances(run.profile) {
          json.key(named: principle)
          write(balance, to: &json)
        }
      }
      json.key("byCategory")
      json.object { json in
        for (category, balance) in comparison.categoryBalances {
          json.key(named: category.rawValue)
          write(balance, to: &json)
        }
      }
    }
  }

  private func write(_ balance: Comparison.Balance, to json: inout JSONWriter) {
    json.object { json in
      json.member("old", balance.old)
      json.member("new", balance.new)
      json.member("added", balance.added)
      json.member("fixed", balance.fixed)
    }
  }
}
