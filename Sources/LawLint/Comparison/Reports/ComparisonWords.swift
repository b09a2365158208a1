/// The words of a comparison itself, in the reader's language.
struct ComparisonWords {
  /// In the order of ``ComparedProvision/Status``: unchanged, changed, renumbered, moved, new, removed.
  let statuses: [String]
  /// Of findings, in the order of ``ComparedFinding/Change``: new, fixed, moved, unchanged.
  let changes: [String]
  let onlyNumbers: String
  /// `{x}` is a provision.
  let splitFrom: String
  let mergedInto: String
  let provisions: String
  let faults: String
  let before: String
  let after: String
  let change: String
  /// The heading of a comparison.
  let comparison: String
  let nothing: String
  /// Before the name of an earlier revision.
  let since: String

  func status(_ status: ComparedProvision.Status) -> String {
    statuses[ComparedProvision.Status.allCases.firstIndex(of: status)!]
  }

  func change(_ change: ComparedFinding.Change) -> String {
    changes[ComparedFinding.Change.allCases.firstIndex(of: change)!]
  }

  /// All that became of a provision: `moved, changed`.
  func statuses(of provision: ComparedProvision) -> String {
    var words = [status(provision.status)]
    if provision.status == .moved || provision.status == .renumbered, provision.words == .changed {
      words.append(status(.changed))
    }
    if provision.status == .changed, provision.words == .renumbered { words = [onlyNumbers] }
    return words.joined(separator: ", ")
  }

  static func of(_ language: LanguageCode) -> ComparisonWords {
    switch language {
    case .nb: bokmaal
    case .nn: nynorsk
    case .da: danish
    case .sv: swedish
    case .de: german
    case .en: english
    }
  }

  private static let english = ComparisonWords(
    statuses: ["unchanged", "changed", "renumbered", "moved", "new", "removed"],
    changes: ["new", "fixed", "moved", "unchanged"], onlyNumbers: "only numbers changed",
    splitFrom: "split from {x}", mergedInto: "merged into {x}", provisions: "Provisions", faults: "Findings",
    before: "before", after: "after", change: "change", comparison: "Comparison",
    nothing: "No provision and no finding is other than before", since: "since")

  private static let bokmaal = ComparisonWords(
    statuses: ["uendret", "endret", "omnummerert", "flyttet", "ny", "tatt ut"],
    changes: ["nytt", "rettet", "flyttet", "uendret"], onlyNumbers: "bare tall endret",
    splitFrom: "skilt ut fra {x}", mergedInto: "slått inn i {x}", provisions: "Bestemmelser", faults: "Funn",
    before: "før", after: "etter", change: "endring", comparison: "Sammenligning",
    nothing: "Ingen bestemmelse og ingen funn er annerledes enn før", since: "siden")

  private static let nynorsk = ComparisonWords(
    statuses: ["uendra", "endra", "omnummerert", "flytta", "ny", "teken ut"],
    changes: ["nytt", "retta", "flytta", "uendra"], onlyNumbers: "berre tal endra",
    splitFrom: "skild ut frå {x}", mergedInto: "slegen inn i {x}", provisions: "Føresegner", faults: "Funn",
    before: "før", after: "etter", change: "endring", comparison: "Samanlikning",
    nothing: "Inga føresegn og ingen funn er annleis enn før", since: "sidan")

  private static let danish = ComparisonWords(
    statuses: ["uændret", "ændret", "omnummereret", "flyttet", "ny", "udgået"],
    changes: ["nyt", "rettet", "flyttet", "uændret"], onlyNumbers: "kun tal ændret",
    splitFrom: "udskilt fra {x}", mergedInto: "lagt ind i {x}", provisions: "Bestemmelser", faults: "Fund",
    before: "før", after: "efter", change: "ændring", comparison: "Sammenligning",
    nothing: "Ingen bestemmelse og intet fund er anderledes end før", since: "siden")

  private static let swedish = ComparisonWords(
    statuses: ["oförändrad", "ändrad", "omnumrerad", "flyttad", "ny", "borttagen"],
    changes: ["nytt", "åtgärdat", "flyttat", "oförändrat"], onlyNumbers: "endast siffror ändrade",
    splitFrom: "utbruten ur {x}", mergedInto: "införd i {x}", provisions: "Bestämmelser", faults: "Fynd",
    before: "före", after: "efter", change: "ändring", comparison: "Jämförelse",
    nothing: "Ingen bestämmelse och inget fynd är annorlunda än förut", since: "sedan")

  private static let german = ComparisonWords(
    statuses: ["unverändert", "geändert", "umnummeriert", "verschoben", "neu", "entfallen"],
    changes: ["neu", "behoben", "verschoben", "unverändert"], onlyNumbers: "nur Zahlen geändert",
    splitFrom: "aus {x} herausgelöst", mergedInto: "in {x} aufgegangen", provisions: "Vorschriften",
    faults: "Befunde", before: "vorher", after: "nachher", change: "Änderung", comparison: "Vergleich",
    nothing: "Keine Vorschrift und kein Befund ist anders als vorher", since: "seit")
}

extension ComparisonWords {
  /// Where a new provision came from, or a removed one went to; empty where neither is known.
  func relation(of provision: ComparedProvision, _ citations: inout ComparedCitations) -> String {
    guard let relative = provision.relative else { return "" }
    return provision.old == nil
      ? splitFrom.replacing("{x}", with: citations.old(relative))
      : mergedInto.replacing("{x}", with: citations.new(relative))
  }

  /// `12 unchanged · 2 changed`, without what there is none of.
  func summary(of counts: [ComparedProvision.Status: Int]) -> String {
    ComparedProvision.Status.allCases.compactMap { status in
      counts[status].map { "\($0) \(self.status(status))" }
    }.joined(separator: " · ")
  }

  /// `14 → 12: 1 new · 3 fixed · 2 moved`.
  func summary(of findings: [ComparedFinding], _ balance: Comparison.Balance) -> String {
    let counts = [ComparedFinding.Change.new, .fixed, .moved].compactMap { change in
      let count = findings.count { $0.change == change }
      return count > 0 ? "\(count) \(self.change(change))" : nil
    }
    let rest = counts.isEmpty ? "" : ": " + counts.joined(separator: " · ")
    return "\(balance.old) → \(balance.new)\(rest)"
  }
}

extension Comparison.Balance {
  /// The change with its sign: `+2`, `−1`, `±0`.
  var sign: String { change == 0 ? "±0" : change > 0 ? "+\(change)" : "−\(-change)" }
}
