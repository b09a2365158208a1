import LawLint

extension Check {
  /// Provisions that take their meaning from one another, so that none tells it.
  static let circularReference = Check("circular-reference", reads: .references) { index in
    let meanings = BorrowedMeanings(index)
    var matches: [Match] = []
    var told: Set<Set<Provision.ID>> = []
    for source in meanings.from.keys.sorted() {
      for (reference, target) in meanings.from[source] ?? [] {
        for (back, end) in meanings.from[target] ?? [] {
          if end == source {
            guard told.insert([source, target]).inserted else { continue }
            matches.append(Match(reference.range, related: [back.range]))
          } else if let last = meanings.from[end]?.first(where: { $0.target == source }) {
            guard told.insert([source, target, end]).inserted else { continue }
            matches.append(Match(reference.range, related: [back.range, last.reference.range]))
          }
        }
      }
    }
    return matches
  }
}
