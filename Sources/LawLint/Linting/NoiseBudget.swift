/// Keeps one finding of a family for each provision, the most specific; the others become related codes.
///
/// A draft in which every "may" is marked three times is a draft that nobody reads (principles-and-rules C.3).
struct NoiseBudget {
  let rules: RuleSet
  let traits: [RuleTraits]

  private struct Key: Hashable {
    var provision: Provision.ID
    var family: Int
  }

  /// The drafts that are kept, in their order.
  func apply(to drafts: [FindingDraft]) -> [FindingDraft] {
    var best: [Key: Int] = [:]
    var also: [Key: [String]] = [:]
    for (index, draft) in drafts.enumerated() {
      let key = key(of: draft)
      guard let known = best[key] else {
        best[key] = index
        continue
      }
      let isBetter = isMoreSpecific(draft, than: drafts[known])
      if isBetter { best[key] = index }
      also[key, default: []].append(rules.rules[isBetter ? drafts[known].rule : draft.rule].code)
    }
    return best.values.sorted().map { index in
      var draft = drafts[index]
      if let others = also[key(of: draft)] {
        draft.also = Set(others).subtracting([rules.rules[draft.rule].code]).sorted()
      }
      return draft
    }
  }

  private func key(of draft: FindingDraft) -> Key {
    Key(provision: draft.sentence.provision, family: traits[draft.rule].family)
  }

  /// A graver finding wins, then a surer one, then one that names more words, then the earlier.
  private func isMoreSpecific(_ a: FindingDraft, than b: FindingDraft) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    let (sureA, sureB) = (traits[a.rule].confidence, traits[b.rule].confidence)
    if sureA != sureB { return sureA > sureB }
    // Words, since the bytes between them change with the layout of the file.
    return a.shape.tokens > b.shape.tokens
  }
}
