/// The words around the addresses of a sentence.
struct AddressContext {
  let reader: ReferenceReader
  /// The tokens of the sentence.
  let bounds: Range<Int>

  private var language: LanguageCode { reader.language }
  private var tokens: UnsafeBufferPointer<Token> { reader.tokens }

  private func word(_ i: Int) -> ReferenceWord { reader.word(i) }

  /// Whether a token names an act that is not this one.
  func namesOtherAct(_ i: Int) -> Bool {
    switch word(i).kind {
    case .otherAct: return !isThis(i)
    // `lov 10. april 2025 nr. 8`, `lov om …`: with a date, a number or a subject it is the name of an act.
    case .act: return isNamed(i) && !isThis(i)
    default: return false
    }
  }

  /// Whether a token stands close behind a number that an address may end with: `§ 3 Absatz 2 Satz 1 BGB`.
  func isBehindAddress(_ i: Int) -> Bool {
    guard i > bounds.lowerBound else { return false }
    return tokens[i - 1].flags.contains(.number) && tokens[i].flags.isDisjoint(with: Self.clauseEnds)
  }

  /// Whether a token may name an act that is not this one.
  func mayNameOtherAct(_ i: Int) -> Bool {
    switch word(i).kind {
    case .otherAct: return !isThis(i)
    case .act: return !isThis(i) && !isDefinite(i)
    default: return language == .de && isAbbreviation(i)
    }
  }

  /// Whether `loven` alone speaks of this act.
  private func isDefinite(_ i: Int) -> Bool {
    spells(i, "loven") || spells(i, "Loven") || spells(i, "lova") || spells(i, "Lova") || spells(i, "lagen")
      || spells(i, "Lagen")
  }

  /// The owner that the words right behind an address name.
  func owner(behind end: Int) -> Owners.Owner? {
    let i = end + 1
    guard i < bounds.upperBound else { return nil }
    // `§ 3, stk. 2, i lov om …`, `Article 2, point (7), of Directive …`: a comma closes the address.
    let isClosing =
      (language == .da || language == .en) && word(i).kind == .of && tokens[i].flags.contains(.afterComma)
    // The parenthesis of `Article 3(2) of …` is part of the address.
    guard isClosing || tokens[i].flags.isDisjoint(with: Self.clauseEnds.subtracting(.afterClosing)) else {
      return nil
    }
    switch language {
    case .nb, .nn, .da, .sv:
      if language == .sv, namesOtherAct(i) { return .other }
      guard word(i).kind == .of else { return nil }
      for next in i + 1..<min(i + 10, bounds.upperBound) {
        if endsClause(next) { return nil }
        switch word(next).kind {
        case .this: return .own
        case .otherAct: return .other
        case .act: return isNamed(next) ? .other : .unclear
        case .section, .sections: return nil
        default: continue
        }
      }
      return nil
    case .de:
      if word(i).kind == .this { return nil }
      if word(i).kind == .of {
        guard i + 1 < bounds.upperBound else { return .unclear }
        return tokens[i + 1].flags.contains(.capitalized) ? .other : .unclear
      }
      return namesOtherAct(i) || isAbbreviation(i) ? .other : nil
    case .en:
      if isAbbreviation(i) { return .other }
      guard word(i).kind == .of, spells(i, "of"), i + 1 < bounds.upperBound else { return nil }
      return word(i + 1).kind == .this ? .own : .other
    }
  }

  /// Whether German adds an address to another that an act behind both may own: `§ 3 sowie den §§ 6 bis 10 des …`.
  func isAlso(_ address: ReferenceAddress, _ before: ReferenceAddress) -> Bool {
    let gap = before.tokens.upperBound + 1..<max(before.tokens.upperBound + 1, address.tokens.lowerBound)
    return language == .de && gap.count == 2 && word(gap.lowerBound).kind == .and
      && word(gap.upperBound - 1).kind != .act
  }

  /// The owner that the words right before an address name.
  func owner(before start: Int) -> Owners.Owner? {
    let i = start - 1
    guard i >= bounds.lowerBound, !endsClause(start) else { return nil }
    switch word(i).kind {
    case .otherAct: return isThis(i) ? .own : .other
    case .act: return isThis(i) ? .own : .unclear
    case .this: return i > bounds.lowerBound && word(i - 1).kind == .act ? .own : nil
    default: return isDate(endingAt: i) ? .unclear : nil
    }
  }

  /// `av 23 juni 1888 § 4`: the date of another act.
  private func isDate(endingAt i: Int) -> Bool {
    guard i - 2 >= bounds.lowerBound, tokens[i].length == 4, tokens[i].flags.contains(.number),
      tokens[i - 2].flags.contains(.number)
    else { return false }
    return CitedActReader(reader: reader, bounds: bounds).isMonth(i - 1)
  }

  private func isThis(_ i: Int) -> Bool {
    i > bounds.lowerBound && word(i - 1).kind == .this
      || i + 1 < bounds.upperBound && word(i + 1).kind == .this
        && (language == .nb || language == .nn)
  }

  private func isNamed(_ i: Int) -> Bool {
    guard i + 1 < bounds.upperBound else { return false }
    return tokens[i + 1].flags.contains(.number)
      || ["nr", "om", "av", "af", "über", "zur", "zum"].contains { spells(i + 1, $0) }
  }

  private func endsClause(_ i: Int) -> Bool {
    !tokens[i].flags.isDisjoint(with: Self.clauseEnds)
  }

  private static let clauseEnds: Token.Flags = [
    .afterComma, .afterSemicolon, .afterColon, .afterClosing, .afterOpening,
  ]

  private func isAbbreviation(_ i: Int) -> Bool { word(i).isAbbreviation }

  private func spells(_ i: Int, _ form: String) -> Bool { reader.spells(i, form) }
}
