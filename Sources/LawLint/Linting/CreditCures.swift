/// Lowers findings by one degree where a credit cures them.
///
/// A clause that says how a document is signed electronically takes the sting out of a demand for a signature, though the
/// demand still stands; to report it as before would tell a drafter who has done the work to do it again.
struct CreditCures {
  /// A unit of the act in which a rule is cured.
  private struct Cured: Hashable {
    var rule: Rule.ID
    var unit: TextRange
  }

  private let document: Document
  private let rules: RuleSet
  /// The first clause of each unit that cures.
  private var clauses: [Cured: TextRange] = [:]

  init(_ drafts: [FindingDraft], in document: Document, rules: RuleSet) {
    self.document = document
    self.rules = rules
    for draft in drafts {
      guard let cures = rules.rules[draft.rule].cures else { continue }
      let unit = unit(cures.unit, around: draft)
      for rule in cures.rules {
        let cured = Cured(rule: rule, unit: unit)
        let first = clauses[cured].map { $0.lowerBound <= draft.range.lowerBound ? $0 : draft.range }
        clauses[cured] = first ?? draft.range
      }
    }
  }

  private func unit(_ unit: Rule.Guard.Unit, around draft: FindingDraft) -> TextRange {
    unit == .sentence ? draft.sentence.range : document.unit(unit, around: draft.sentence.provision)
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
      draft.related.append(clause)
      draft.related.sort { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }
      return draft
    }
  }

  /// The clause that cures a draft, in the smallest unit around it that has one.
  private func clause(curing draft: FindingDraft) -> TextRange? {
    let rule = rules.rules[draft.rule].id
    return Rule.Guard.Unit.allCases.lazy
      .compactMap { clauses[Cured(rule: rule, unit: unit($0, around: draft))] }.first
  }
}
