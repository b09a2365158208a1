/// Decides whether an address is one of this act or of another that the words around it name.
///
/// Where the words leave a doubt, the answer is a doubt: a draft that cites another act must not be told that it has no such
/// section.
struct Owners {
  enum Owner { case own, other, unclear }

  private let document: Document
  /// Provisions whose text names another act; the points below them may belong to it.
  private var naming: Set<Provision.ID> = []
  /// The sections that hold them.
  private var namingSections: Set<Provision.ID> = []
  private var namingSentences: Set<Int> = []

  init(_ document: Document) { self.document = document }

  /// Notes whether a sentence names another act.
  ///
  /// - Parameters:
  ///   - index: Among the sentences of the act.
  mutating func note(
    _ sentence: Sentence, at index: Int, _ language: LanguageCode, _ words: ReferenceWords,
    _ text: UnsafeBufferPointer<UInt8>
  ) {
    let context = AddressContext(language: language, words: words, text: text, bounds: sentence.tokens)
    guard sentence.tokens.contains(where: { context.mayNameOtherAct($0) }) else { return }
    namingSentences.insert(index)
    naming.insert(sentence.provision)
    namingSections.insert(section(of: sentence.provision))
  }

  /// Whether a sentence was noted to name another act.
  func names(_ sentence: Int) -> Bool { namingSentences.contains(sentence) }

  /// Whether nothing in the section around a provision names another act, so that what is not found is missing.
  func isSure(_ id: Provision.ID) -> Bool { !namingSections.contains(section(of: id)) }

  private func section(of id: Provision.ID) -> Provision.ID {
    var section = id
    while let parent = document.provisions[section].parent, !document.provisions[parent].kind.isContainer,
      document.provisions[section].kind != .section, document.provisions[section].kind != .article
    {
      section = parent
    }
    return section
  }

  /// The owner of each address of a sentence.
  func own(
    _ addresses: [ReferenceReader.Address], in sentence: Sentence, _ language: LanguageCode,
    _ words: ReferenceWords, _ text: UnsafeBufferPointer<UInt8>
  ) -> [Owner] {
    guard !addresses.isEmpty else { return [] }
    let place = AddressContext(language: language, words: words, text: text, bounds: sentence.tokens)
    let acts = sentence.tokens.filter { place.namesOtherAct($0) }
    let isBelow = isBelowName(sentence.provision)
    var owners = addresses.map { address -> Owner in
      if let owner = place.owner(behind: address.tokens.upperBound) { return owner }
      if let owner = place.owner(before: address.tokens.lowerBound) { return owner }
      let isBehindName = acts.contains { $0 < address.tokens.lowerBound }
      // `§ 15 første ledd, jf. tredje ledd`: of which section the second is cannot be told.
      if address.isJoined, address.steps.first?.unit != .section, address.steps.first?.unit != .chapter {
        return .unclear
      }
      return isBehindName || isBelow ? .unclear : .own
    }
    // What is joined belongs to one act, unless the words say otherwise of each.
    var start = 0
    while start < addresses.count {
      var end = start + 1
      while end < addresses.count, addresses[end].isJoined { end += 1 }
      if owners[start..<end].contains(where: { $0 != .own }) {
        let isOther = owners[end - 1] == .other
        for index in start..<end where owners[index] == .own {
          owners[index] = isOther && index == end - 1 ? .other : .unclear
        }
      }
      start = end
    }
    return owners
  }

  private func isBelowName(_ id: Provision.ID) -> Bool {
    guard [.point, .indent, .paragraph].contains(document.provisions[id].kind) else { return false }
    var next = document.provisions[id].parent
    while let around = next, !document.provisions[around].kind.isContainer {
      if naming.contains(around) { return true }
      next = document.provisions[around].parent
    }
    return false
  }
}

/// The words around the addresses of a sentence.
private struct AddressContext {
  let language: LanguageCode
  let words: ReferenceWords
  let text: UnsafeBufferPointer<UInt8>
  let bounds: Range<Int>

  private var tokens: UnsafeBufferPointer<Token> { words.tokens }
  private func word(_ i: Int) -> ReferenceWord { words[i] }

  /// Whether a token names an act that is not this one.
  func namesOtherAct(_ i: Int) -> Bool {
    switch word(i).kind {
    case .otherAct: return !isThis(i)
    // `lov 10. april 2025 nr. 8`, `lov om …`: with a date, a number or a subject it is the name of an act.
    case .act: return isNamed(i) && !isThis(i)
    default: return false
    }
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
    // `§ 3, stk. 2, i lov om …`: in Danish a comma closes the address.
    let isClosing = language == .da && word(i).kind == .of && tokens[i].flags.contains(.afterComma)
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

  /// The owner that the words right before an address name.
  func owner(before start: Int) -> Owners.Owner? {
    let i = start - 1
    guard i >= bounds.lowerBound, !endsClause(start) else { return nil }
    switch word(i).kind {
    case .otherAct: return isThis(i) ? .own : .other
    case .act: return isThis(i) ? .own : .unclear
    case .this: return i > bounds.lowerBound && word(i - 1).kind == .act ? .own : nil
    default: return nil
    }
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

  private func spells(_ i: Int, _ form: String) -> Bool { bytes(i).elementsEqual(form.utf8) }

  private func bytes(_ i: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[Int(tokens[i].start)..<Int(tokens[i].start) + Int(tokens[i].length)]
  }
}
