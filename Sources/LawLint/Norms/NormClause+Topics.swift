extension NormClause {
  /// What the predicate, and the subject before it, are about.
  var topics: TopicSet {
    var topics: TopicSet = verb == nil ? [] : .decision
    var classes: WordClasses = []
    for part in [before, predicate.first, predicate.second] {
      for token in part { classes.formUnion(context.classes(token)) }
    }
    // Most words belong to none of these, and where a word stands costs more to ask.
    if classes.contains(.generalRules), has(.generalRules, where: isMade) { topics.insert(.delegation) }
    if classes.contains(.dataVerb), isAboutData { topics.insert(.data) }
    if classes.contains(.procedure), has(.procedure, where: isTheDeed) { topics.insert(.procedure) }
    if classes.contains(.organisation), has(.organisation, where: isUpToTheDeed) {
      topics.insert(.organisation)
    }
    if classes.contains(.penalty) { topics.insert(.penalty) }
    return topics
  }

  private func has(_ classes: WordClasses, where condition: (Int) -> Bool) -> Bool {
    for part in [before, predicate.first, predicate.second] {
      for token in part where context.has(token, classes) && condition(token) { return true }
    }
    return false
  }

  /// "kan foreta visitasjon for å bringe …": what stands behind the verb of deciding is not what may be done.
  private func isTheDeed(_ token: Int) -> Bool { verb.map { marker < token && token < $0 } ?? true }

  /// "may require the patron to dissolve the board": it is others who do what stands behind the verb.
  private func isUpToTheDeed(_ token: Int) -> Bool { language != .en || verb.map { token <= $0 } ?? true }

  /// Rules are made where they are object, subject of a passive or instrument ("i forskrift"), not where they are
  /// applied ("etter lov eller forskrift") or departed from ("fravike bestemmelsene").
  private func isMade(_ token: Int) -> Bool {
    // "forskrift 20. desember 2011 nr. 1437" is named, not made.
    if token + 1 < bounds.upperBound, context.has(token + 1, .number) { return false }
    // So is "förordning (EU) nr 651/2014".
    if language == .sv, token + 1 < bounds.upperBound, context.has(token + 1, .afterOpening) { return false }
    // "om han inte iakttar de föreskrifter som gäller": unless a verb of deciding has them as its object.
    let areKnown = language == .sv && token > bounds.lowerBound && context.has(token - 1, .determiner)
    var back = token - 1
    while back >= max(bounds.lowerBound, token - 4) {
      let classes = context.classes(back)
      // "in der Verordnung über Anlagen" names rules that are there.
      if classes.contains(.instrument) {
        return language != .de || back + 1 == token || !context.has(token + 1, .preposition)
      }
      if !classes.isDisjoint(with: [.preposition, .deviation]) { return false }
      if classes.contains(.decisionVerb) { return true }
      if isBreak(back + 1) {
        if language != .de { return false }
        break
      }
      // Another German noun right before belongs to another phrase: "für Betriebe Vorschriften erlassen".
      if language == .de, context.has(back, .capitalized), !context.has(back + 1, .coordinator) { break }
      back -= 1
    }
    return !areKnown && token > marker || isPassive
  }

  /// A verb of obtaining, disclosing or using with data as its object, or in a passive as its subject.
  private var isAboutData: Bool {
    for part in [predicate.first, predicate.second] {
      for token in part where context.has(token, .dataVerb) {
        if context.has(before, .dataNoun) || context.has(marker + 1..<token, .dataNoun) { return true }
        // In German the object never stands behind the infinitive.
        let end = max(token + 1, min(token + 17, bounds.upperBound))
        if language != .de, context.has(token + 1..<end, .dataNoun) { return true }
      }
    }
    return false
  }
}
