/// Where the clause of a modal verb begins, and how far its predicate runs.
struct ClauseEdges {
  /// The punctuation that parts clauses.
  static let breaks: Token.Flags = [
    .afterComma, .afterSemicolon, .afterColon, .afterOpening, .afterClosing,
  ]

  private let marker: Int
  let bounds: Range<Int>
  private let language: LanguageCode
  private let context: MatchContext

  init(marker: Int, bounds: Range<Int>, language: LanguageCode, _ context: MatchContext) {
    self.marker = marker
    self.bounds = bounds
    self.language = language
    self.context = context
  }

  /// The first token behind the last break before the modal verb.
  var start: Int {
    var start = marker
    while start > bounds.lowerBound, !isBreak(start) { start -= 1 }
    return start
  }

  /// The predicate, and what goes on with it behind a clause between two commas.
  var predicate: (first: Range<Int>, second: Range<Int>) {
    let end = bounds.upperBound
    var first = marker + 1..<marker + 1
    if marker + 1 < end, !ends(marker + 1) { first = run(from: marker + 1, overLists: true) }
    var second = first.upperBound..<first.upperBound
    // Behind a semicolon stands another sentence, not the rest of this one.
    if first.count <= 5, !context.has(first, .decision), first.upperBound < end,
      !context.has(first.upperBound, .afterSemicolon as Token.Flags)
    {
      if isBreak(first.upperBound) || first.isEmpty {
        var next = first.upperBound + 1
        while next < end, !isBreak(next) { next += 1 }
        if next < end { second = run(from: next, overLists: false) }
      } else if let next = behindSecondSubject(first) {
        second = run(from: next, overLists: false)
      }
    }
    return (first, second)
  }

  /// "får regeringen eller den myndighet som regeringen bestämmer meddela": the predicate goes on behind the verb of the
  /// clause that says who else may.
  private func behindSecondSubject(_ first: Range<Int>) -> Int? {
    let clause = first.upperBound + 1
    guard context.has(first, .coordinator), context.has(first, .determiner) else { return nil }
    return (clause..<max(clause, min(clause + 4, bounds.upperBound))).first { context.has($0, .finiteVerb) }
      .map { $0 + 1 }
  }

  func isBreak(_ token: Int) -> Bool { context.has(token, Self.breaks) }

  /// A comma inside a reference, or the one that closes it: "kan efter § 2, stk. 1, nr. 3, meddele" is one predicate.
  private func isInReference(_ token: Int) -> Bool {
    opensPartOfReference(token)
      || context.has(token, .afterComma) && token - 2 > marker && opensPartOfReference(token - 2)
  }

  /// "§ 2, stk. 1": a word between two numbers, behind a comma.
  private func opensPartOfReference(_ token: Int) -> Bool {
    context.has(token, .afterComma) && token + 1 < bounds.upperBound && token - 1 > marker
      && context.has(token - 1, .number) && !context.has(token, .number) && context.has(token + 1, .number)
  }

  /// Whether a clause begins that depends on this one.
  func opensClause(_ token: Int) -> Bool {
    // "om" is a preposition too, and "når som helst" is no clause.
    let classes = context.classes(token)
    return classes.contains(.subordinator) && !classes.contains(.preposition)
      && !context.has(token + 1..<max(token + 1, min(token + 3, bounds.upperBound)), .anyhow)
  }

  private func ends(_ token: Int) -> Bool { isBreak(token) && !isInReference(token) || opensClause(token) }

  private func run(from start: Int, overLists: Bool) -> Range<Int> {
    var end = start
    var resumed = start
    while end < bounds.upperBound,
      end == resumed || !ends(end) || overLists && isBreak(end) && isListed(end),
      !context.has(end, .modal)
    {
      end += 1
      if let behind = behindParenthesis(opening: end) { (end, resumed) = (behind, behind) }
    }
    return start..<end
  }

  /// How many tokens of a parenthesis are read over.
  private static let parenthesisReach = 24

  /// A German frame is closed behind what stands in parentheses: "kann für einen Typ (Bauart) erteilt werden".
  private func behindParenthesis(opening token: Int) -> Int? {
    guard language == .de, token < bounds.upperBound, context.has(token, .afterOpening) else { return nil }
    return (token + 1..<max(token + 1, min(token + Self.parenthesisReach, bounds.upperBound))).first {
      context.has($0, .afterClosing)
    }
  }

  /// A comma close behind the modal verb that no clause and no prepositional phrase follows joins a list.
  private func isListed(_ token: Int) -> Bool {
    context.has(token, .afterComma) && token - marker <= 8 && !opensClause(token)
      && !context.has(token, [.preposition, .determiner, .authority])
      // "får regeringen, eller den myndighet som regeringen bestämmer, …"
      && !(context.has(token, .coordinator) && context.has(token + 1, [.determiner, .authority]))
      && !context.has(marker + 1..<token, .decision)
  }
}
