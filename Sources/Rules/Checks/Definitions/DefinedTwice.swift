import LawLint

extension Check {
  /// Terms that the act defines for all of itself in two places.
  static let definedTwice = Check("defined-twice", reads: .definitions) { index in
    var first: [String: Definition] = [:]
    var matches: [Match] = []
    for definition in index.definitions where definition.holdsInAct {
      guard let known = first[definition.key] else {
        first[definition.key] = definition
        continue
      }
      matches.append(Match(definition.range, related: [known.range], arguments: ["term": definition.term]))
    }
    return matches
  }
}
