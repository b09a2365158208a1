import LawLint

extension Check {
  /// References whose meaning stands only at the end of a chain of more than `max` references.
  static let referenceChain = Check("reference-chain", reads: .references, parameters: ["max"]) {
    index, parameters in
    let meanings = BorrowedMeanings(index)
    let most = parameters["max"] ?? 3
    let targets = Set(meanings.from.values.joined().map(\.target))
    var matches: [Match] = []
    // Only where a chain begins: what follows is part of it.
    for source in meanings.from.keys.sorted() where !targets.contains(source) {
      guard let chain = meanings.longestChain(from: source, before: []), chain.count > most else { continue }
      matches.append(
        Match(
          chain[0].range, related: chain.dropFirst().map(\.range), arguments: ["depth": String(chain.count)]))
    }
    return matches
  }
}

extension BorrowedMeanings {
  /// Chains longer than this are told as long as this; without a limit, a knot of references would cost its power.
  private static let longest = 8

  /// - Parameter before: The provisions that the chain has passed; it does not go in circles.
  func longestChain(from source: Provision.ID, before: Set<Provision.ID>) -> [Reference]? {
    guard before.count < Self.longest else { return nil }
    var longest: [Reference]?
    // Two branches a provision are enough to find a long chain, and keep the search short.
    for (reference, target) in (from[source] ?? []).prefix(2) where !before.contains(target) {
      let rest = longestChain(from: target, before: before.union([source])) ?? []
      if rest.count + 1 > longest?.count ?? 0 { longest = [reference] + rest }
    }
    return longest
  }
}
