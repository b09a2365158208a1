/// Lowers findings by one degree where a credit cures them.
///
/// A clause that says how a document is signed electronically takes the sting out of a demand for a signature, though the
/// demand still stands; to report it as before would tell a drafter who has done the work to do it again.
struct CreditCures {
  private struct Clause {
    /// The sentence, section or act in which it cures.
    var unit: TextRange
    var place: TextRange
  }

  private let rules: RuleSet
  /// By rule that is cured, in order of the text.
  private var clauses: [Rule.ID: [Clause]] = [:]

  init(_ drafts: [FindingDraft], in document: Document, rules: RuleSet) {
    self.rules = rules
    for draft in drafts {
      guard let cures = rules.rules[draft.rule].cures else { continue }
      let unit =
        cures.unit == .sentence
        ? draft.sentence.range : document.unit(cures.unit, around: draft.sentence.provision)
      for rule in cures.rules { clauses[rule, default: []].append(Clause(unit: unit, place: draft.range)) }
    }
  }

  /// The drafts in their order, each cured one with the clause that cures it among its related places.
  ///
  /// - Parameter keepsHints: Whether one that is lowered to a hint stays.
  func apply(to drafts: [FindingDraft], keepsHints: Bool) -> [FindingDraft] {
    guard !clauses.isEmpty else { return drafts }
    return drafts.compactMap { draft in
      guard let clause = clause(curing: draft) else { return draft }
      var draft = draft
      draft.severity = draft.severity.lowered
      guard keepsHints || draft.severity != .hint else { return nil }
      draft.related.append(clause.place)
      draft.related.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      return draft
    }
  }

  private func clause(curing draft: FindingDraft) -> Clause? {
    clauses[rules.rules[draft.rule].id]?.first {
      $0.unit.lowerBound <= draft.range.lowerBound && draft.range.upperBound <= $0.unit.upperBound
    }
  }
}
