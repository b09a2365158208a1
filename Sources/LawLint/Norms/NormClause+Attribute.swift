/// German attributes between an article and its noun.
extension NormClause {
  /// The noun of an article that a preposition follows: "die *nach Landesrecht zuständige* Behörde", "der *für die
  /// Erstattung zuständige* Träger".
  ///
  /// An adjective closes the attribute; one right behind the preposition or an article belongs to a noun within
  /// ("das *von der zuständigen Behörde bestimmte* Labor").
  ///
  /// - Returns: The token of the noun; `nil` where no preposition follows the article, or no noun is found before `end`.
  func nounBehindAttribute(of article: Int, before end: Int) -> Int? {
    guard language == .de, article + 3 < end, context.has(article, .determiner),
      context.has(article + 1, .preposition)
    else { return nil }
    for token in article + 3..<min(end, article + Self.attributeReach) {
      if isBreak(token) { return nil }
      if context.has(token, .capitalized), closesAttribute(token - 1, of: article) { return token }
    }
    return nil
  }

  /// How many tokens an article and its noun are apart at most.
  private static let attributeReach = 24

  private func closesAttribute(_ adjective: Int, of article: Int) -> Bool {
    guard isAdjective(adjective) else { return false }
    var back = adjective - 1
    while back > article + 1, isAdjective(back) { back -= 1 }
    // "die von ihr beauftragte Stelle": what the preposition governs is no noun.
    if back == article + 1 { return adjective - back > 1 }
    return !context.has(back, [.determiner, .preposition])
  }

  /// A word that is written small, and neither opens a noun phrase nor governs one.
  private func isAdjective(_ token: Int) -> Bool {
    !context.has(token, [.capitalized, .number] as Token.Flags)
      && !context.has(token, [.determiner, .preposition, .coordinator] as WordClasses)
  }
}
