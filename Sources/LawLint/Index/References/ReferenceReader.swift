/// Reads the references of one sentence, before anybody knows what they point at.
///
/// An address is a word for a unit and a number (`§ 3`, `stk. 2`), a number in words and a unit (`første ledd`), or a number in
/// parentheses behind a section (`section 3(2)(a)`); what follows it narrows it down, and what `og` or a comma joins to it
/// begins another address that shares its first steps.
struct ReferenceReader {
  /// An address as it is written.
  struct Address {
    var tokens: ClosedRange<Int>
    var steps: [Reference.Step]
    /// Whether a comma, `og` or `jf.` alone stands between it and the address before.
    var isJoined = false
    /// A letter behind a space that may be part of the section's number: `a` of `§ 3 a`.
    var looseLetter: String?
    var isArticle = false
    /// The section that a bare number behind a part may name as well: `501` of `§§ 500, stk. 1, og 501`.
    var otherSection: String?
  }

  let language: LanguageCode
  let words: ReferenceWords
  /// The bytes of a document's text.
  let text: UnsafeBufferPointer<UInt8>

  private var tokens: UnsafeBufferPointer<Token> { words.tokens }
  private func word(_ i: Int) -> ReferenceWord { words[i] }

  func addresses(in bounds: Range<Int>) -> [Address] {
    var found: [Address] = []
    var i = bounds.lowerBound
    while i < bounds.upperBound {
      let before = found.count
      let next = address(at: i, bounds, into: &found)
      if before > 0, found.count > before {
        let gap = found[before - 1].tokens.upperBound + 1..<found[before].tokens.lowerBound
        found[before].isJoined = isJoint(gap)
      }
      i = max(next, i + 1)
    }
    return found
  }

  /// The text of an address, with the parenthesis that closes it.
  func range(of address: Address) -> TextRange {
    let last = address.tokens.upperBound
    let isClosed = tokens[last].flags.contains(.afterOpening) && isClosed(last)
    return tokens[address.tokens.lowerBound].range.lowerBound..<tokens[last].range.upperBound
      + (isClosed ? 1 : 0)
  }

  /// Whether two addresses with these tokens between them belong to the same act.
  private func isJoint(_ gap: Range<Int>) -> Bool {
    gap.count <= 3
      && gap.allSatisfy {
        switch word($0).kind {
        case .and, .compare, .through: true
        case .of: language == .de || language == .en
        default: language == .de && ["in", "mit", "i", "v", "m"].contains(string($0).lowercased())
        }
      }
  }

  /// Reads the address that begins at a token, and those that are joined to it.
  ///
  /// - Returns: The token behind it, or `i` where none begins.
  private func address(at i: Int, _ bounds: Range<Int>, into found: inout [Address]) -> Int {
    switch word(i).kind {
    case .section, .sections, .article, .articles, .chapter:
      let kind = word(i).kind
      let unit: Reference.Step.Unit = kind == .chapter ? .chapter : .section
      guard let number = number(at: i + 1, bounds), !isPostfix(i) else {
        return language == .sv ? swedish(at: i, bounds, into: &found) : i
      }
      return tail(
        Address(
          tokens: i...number.end, steps: [step(unit, number.text)], looseLetter: number.loose,
          isArticle: kind == .article || kind == .articles),
        isPlural: kind == .sections || kind == .articles, bounds, into: &found)
    case .subsection:
      // `ledd` and `stycket` are counted in words before them.
      guard language == .da || language == .de || language == .en, let number = number(at: i + 1, bounds),
        !isPostfix(i), !isBehindNumber(i, bounds), language == .en || !isLetter(number.text)
      else { return i }
      let unit: Reference.Step.Unit = isLetter(number.text) ? .point : .subsection
      return tail(
        Address(tokens: i...number.end, steps: [step(unit, number.text)]), isPlural: true, bounds,
        into: &found)
    case .ordinal:
      guard let group = ordinals(at: i, bounds), group.unit == .subsection, !isBehindNumber(i, bounds) else {
        return i
      }
      return spread(group, from: i, after: [], bounds, into: &found)
    default:
      return language == .sv ? swedish(at: i, bounds, into: &found) : i
    }
  }

  /// `3 §`, `3 kap. 4 §`, `5 och 6 §§`: in Swedish the number comes first.
  private func swedish(at i: Int, _ bounds: Range<Int>, into found: inout [Address]) -> Int {
    var steps: [Reference.Step] = []
    var next = i
    if let chapter = number(at: i, bounds), kind(chapter.end + 1, bounds) == .chapter {
      steps = [step(.chapter, chapter.text)]
      next = chapter.end + 2
    }
    var numbers: [(text: String, tokens: ClosedRange<Int>)] = []
    while let number = number(at: next, bounds) {
      numbers.append((number.text, next...number.end))
      next = number.end + 1
      let joint = kind(next, bounds)
      if joint == .section || joint == .sections { break }
      if joint == .and || joint == .through {
        next += 1
      } else if next >= bounds.upperBound || !tokens[next].flags.contains(.afterComma),
        !tokens[min(next, bounds.upperBound - 1)].flags.contains(.afterDash)
      {
        break
      }
    }
    guard let last = numbers.last, [.section, .sections].contains(kind(next, bounds)) else { return i }
    for (index, number) in numbers.enumerated() {
      let start = index == 0 ? i : number.tokens.lowerBound
      let end = index == numbers.count - 1 ? next : number.tokens.upperBound
      found.append(
        Address(
          tokens: start...end, steps: steps + [step(.section, number.text)], isJoined: index > 0))
    }
    _ = last
    let address = found.removeLast()
    return tail(address, isPlural: false, bounds, into: &found)
  }

  /// Narrows an address down as far as the words do, and reads what is joined to it.
  private func tail(
    _ first: Address, isPlural: Bool, _ bounds: Range<Int>, into found: inout [Address]
  ) -> Int {
    var address = first
    let isSectionList = isPlural && first.steps.last?.unit == .section
    var isPlural = isPlural
    var i = address.tokens.upperBound + 1
    while i < bounds.upperBound, found.count < 10_000 {
      let flags = tokens[i].flags
      guard !flags.contains(.afterSemicolon), !flags.contains(.afterColon),
        !flags.contains(.afterDash) || isPlural
      else { break }
      let depth = level(address.steps)
      switch word(i).kind {
      case .subsection where depth < 1, .point where depth < 3 && !isNextPoint(i, address, bounds), .sentence:
        guard let number = number(at: i + 1, bounds), isUnitNumber(number.text) else {
          return end(address, i, &found)
        }
        let unit: Reference.Step.Unit
        switch word(i).kind {
        case .sentence: unit = .sentence
        case .subsection where !isLetter(number.text): unit = .subsection
        default: unit = .point
        }
        address.extend(to: number.plainEnd, step(unit, number.plain))
        i = number.plainEnd + 1
        isPlural = true
        continue
      case .subsection, .point:
        // `stk. 2 og stk. 3`: a unit of the same or a higher level begins another address.
        guard flags.contains(.afterComma) || i > 0 && word(i - 1).kind == .and,
          let number = number(at: i + 1, bounds), isUnitNumber(number.text)
        else { return end(address, i, &found) }
        let unit: Reference.Step.Unit =
          word(i).kind == .subsection && !isLetter(number.text) ? .subsection : .point
        found.append(address)
        address = Address(
          tokens: i...number.plainEnd, steps: address.steps.above(unit) + [step(unit, number.plain)],
          isJoined: true)
        i = number.plainEnd + 1
        isPlural = true
        continue
      case .ordinal:
        guard let group = ordinals(at: i, bounds) else { return end(address, i, &found) }
        found.append(address)
        // `§ 6 nr. 4 sjette ledd` narrows down, `§ 6 første ledd nr. 4, andre ledd` does not.
        let isDeeper = group.unit == .sentence || depth < 1 || !flags.contains(.afterComma)
        return spread(
          group, from: i, after: isDeeper ? address.steps : address.steps.above(.subsection),
          narrowing: isDeeper, bounds, into: &found)
      case .and, .through:
        let next = i + 1
        if isPlural, let number = number(at: next, bounds), !isOrdinal(number.end, bounds),
          isListed(number.end + 1, bounds)
        {
          found.append(address)
          address = address.sibling(
            number.text, next...number.end, loose: number.loose, isSectionList: isSectionList)
          i = number.end + 1
          continue
        }
        switch kind(next, bounds) {
        // `§ 218 und Absatz 4`: the second is not one of the first.
        case .subsection where depth > 0, .point where depth > 0: i = next
        case .ordinal:
          guard let group = ordinals(at: next, bounds), depth > 0 || group.unit == .subsection else {
            return end(address, i, &found)
          }
          found.append(address)
          return spread(
            group, from: next, after: address.steps.above(group.unit), bounds, into: &found)
        default: return end(address, i, &found)
        }
        continue
      default:
        // `section 3(2)(a)`, `§ 12 (2)`.
        if flags.contains(.afterOpening), !flags.contains(.afterComma), depth < 3,
          let inner = number(at: i, bounds), inner.text.utf8.count <= 4, isClosed(inner.end)
        {
          let unit: Reference.Step.Unit = depth < 1 && !isLetter(inner.text) ? .subsection : .point
          address.extend(to: inner.end, step(unit, inner.text))
          i = inner.end + 1
          continue
        }
        // `2. ledd`, `2. pkt.`: a number before its unit.
        if language != .sv, let number = number(at: i, bounds), number.end == i,
          [.subsection, .sentence].contains(kind(i + 1, bounds)), startsWithFullStop(i + 1)
        {
          let unit: Reference.Step.Unit = kind(i + 1, bounds) == .sentence ? .sentence : .subsection
          guard unit == .sentence || depth < 1 else { return end(address, i, &found) }
          address.extend(to: i + 1, step(unit, number.text))
          i += 2
          isPlural = false
          continue
        }
        // `§§ 3, 4 og 5` and `§§ 3–5`.
        if isPlural, flags.contains(.afterComma) || flags.contains(.afterDash),
          let number = number(at: i, bounds), !isOrdinal(number.end, bounds),
          flags.contains(.afterDash) || isListed(number.end + 1, bounds)
        {
          found.append(address)
          address = address.sibling(
            number.text, i...number.end, loose: number.loose, isSectionList: isSectionList)
          i = number.end + 1
          continue
        }
        // `3 § första stycket 2`: Swedish points have no word.
        if language == .sv, address.steps.last?.unit == .subsection, let number = number(at: i, bounds),
          flags.subtracting([.number, .afterSpace]).isEmpty, kind(number.end + 1, bounds) != .section
        {
          address.extend(to: number.end, step(.point, number.text))
          i = number.end + 1
          continue
        }
        return end(address, i, &found)
      }
    }
    return end(address, i, &found)
  }

  /// Whether a point stands beside the last of an address and not in it: `Nummer 2 Buchstabe d, Nummer 3`.
  private func isNextPoint(_ i: Int, _ address: Address, _ bounds: Range<Int>) -> Bool {
    guard let last = address.steps.last(where: { $0.unit == .point }), let number = number(at: i + 1, bounds)
    else { return false }
    let isBehind = tokens[i].flags.contains(.afterComma) || i > 0 && word(i - 1).kind == .and
    return isBehind && !isLetter(number.text) && (!isLetter(last.number) || language != .da)
  }

  private func end(_ address: Address, _ i: Int, _ found: inout [Address]) -> Int {
    found.append(address)
    return i
  }

  // MARK: Numbers in words

  private struct Group {
    var numbers: [(text: String, token: Int)]
    var unit: Reference.Step.Unit
    /// The token of the unit.
    var end: Int
  }

  /// `første og annet ledd`: numbers in words, and the unit that they count.
  private func ordinals(at start: Int, _ bounds: Range<Int>) -> Group? {
    var numbers: [(String, Int)] = []
    var i = start
    while i < bounds.upperBound, word(i).kind == .ordinal {
      numbers.append((String(word(i).value), i))
      i += 1
      let joint = kind(i, bounds)
      if joint == .and || joint == .through, kind(i + 1, bounds) == .ordinal { i += 1 }
    }
    switch kind(i, bounds) {
    case .subsection: return Group(numbers: numbers, unit: .subsection, end: i)
    case .sentence: return Group(numbers: numbers, unit: .sentence, end: i)
    default: return nil
    }
  }

  /// The addresses of a group, the last narrowed down by what follows.
  ///
  /// - Parameter narrowing: Whether the last address found is the one that the group narrows down.
  private func spread(
    _ group: Group, from start: Int, after steps: [Reference.Step], narrowing: Bool = false,
    _ bounds: Range<Int>, into found: inout [Address]
  ) -> Int {
    var begin = start
    var isJoined = !steps.isEmpty
    if narrowing {
      let narrowed = found.removeLast()
      begin = narrowed.tokens.lowerBound
      isJoined = narrowed.isJoined
    }
    for (index, number) in group.numbers.enumerated() {
      let isLast = index == group.numbers.count - 1
      found.append(
        Address(
          tokens: (index == 0 ? begin : number.token)...(isLast ? group.end : number.token),
          steps: steps + [step(group.unit, number.text)], isJoined: index > 0 || isJoined))
    }
    return tail(found.removeLast(), isPlural: false, bounds, into: &found)
  }

  // MARK: Numbers

  private struct Number {
    var text: String
    var end: Int
    /// The letter that is part of the number only if the act has such a section.
    var loose: String?
    /// The number without that letter, for units that are counted without.
    var plain: String
    var plainEnd: Int
  }

  /// `3`, `3-4`, `8a`, `8 a`, `b`, `IV` at a token.
  private func number(at i: Int, _ bounds: Range<Int>) -> Number? {
    guard i < bounds.upperBound, let own = numberText(i) else { return nil }
    let next = i + 1
    // In the Nordic languages an `i` is a word more often than a number.
    if own == "i", language != .de, language != .en, !isUnit(next, bounds) { return nil }
    if own.last?.isNumber ?? false, next < bounds.upperBound, language != .en,
      tokens[next].flags.subtracting([.afterSpace, .capitalized]).isEmpty, isSuffix(next)
    {
      let byte = text[Int(tokens[next].start)]
      let isLetter = (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
      if isLetter, byte != UInt8(ascii: "i") || isUnit(next + 1, bounds) {
        let letter = String(UnicodeScalar(byte | 0x20))
        return Number(text: own + letter, end: next, loose: letter, plain: own, plainEnd: i)
      }
    }
    return Number(text: own, end: i, loose: nil, plain: own, plainEnd: i)
  }

  /// Whether a token is one letter, or the letters of a range such as `c-98`.
  private func isSuffix(_ i: Int) -> Bool {
    tokens[i].length == 1 || text[Int(tokens[i].start) + 1] == UInt8(ascii: "-")
  }

  /// Whether an address ends or goes on at a token, so that an `i` before it is no preposition.
  private func isUnit(_ i: Int, _ bounds: Range<Int>) -> Bool {
    guard i < bounds.upperBound, !tokens[i].flags.contains(.afterComma) else { return true }
    switch word(i).kind {
    case .subsection, .point, .sentence: return true
    default: return false
    }
  }

  /// Whether a number is one of order, followed by a stop: `1. og 4. pkt.`.
  private func isOrdinal(_ end: Int, _ bounds: Range<Int>) -> Bool {
    let place = Int(tokens[end].start) + Int(tokens[end].length)
    guard place < text.count, text[place] == UInt8(ascii: ".") else { return false }
    switch kind(end + 1, bounds) {
    case .and, .through, .sentence, .subsection: return true
    default: return false
    }
  }

  /// Whether the number before a unit belongs to an address that is not read: `Anlage 3 Absatz 2`.
  private func isBehindNumber(_ i: Int, _ bounds: Range<Int>) -> Bool {
    i > bounds.lowerBound && !tokens[i].flags.contains(.afterSemicolon) && numberText(i - 1) != nil
      && word(i - 1).kind != .and
  }

  private func numberText(_ i: Int) -> String? {
    let length = Int(tokens[i].length)
    let bytes = text[Int(tokens[i].start)..<Int(tokens[i].start) + length]
    guard length <= 8, let first = bytes.first else { return nil }
    let isAlnum = bytes.allSatisfy {
      $0 >= 0x30 && $0 <= 0x39 || ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || $0 == UInt8(ascii: "-")
    }
    guard isAlnum else { return nil }
    let lower = String(decoding: bytes, as: UTF8.self).lowercased()
    if first >= 0x30, first <= 0x39 { return lower }
    let isLetters = length == 1 || length == 2 && bytes.allSatisfy { $0 == first }
    let isRoman = length <= 4 && bytes.allSatisfy { "ivxIVX".utf8.contains($0) }
    return isLetters || isRoman ? lower : nil
  }

  private func isUnitNumber(_ text: String) -> Bool { text.utf8.count <= 4 }

  private func isLetter(_ text: String) -> Bool { !(text.first?.isNumber ?? false) }

  /// Whether a unit stands behind its number, so that the number behind the unit is another: `2. ledd 3`.
  private func isPostfix(_ i: Int) -> Bool {
    guard i > 0, i < tokens.count, language != .de, language != .en, word(i).kind != .section else {
      return false
    }
    return tokens[i - 1].flags.contains(.number) && tokens[i].flags.contains(.afterPeriod)
  }

  private func startsWithFullStop(_ i: Int) -> Bool { tokens[i].flags.contains(.afterPeriod) }

  /// Whether what follows a number in a list lets it be one: not a noun that it counts, as in `§§ 3 og 14 dager`.
  private func isListed(_ i: Int, _ bounds: Range<Int>) -> Bool {
    guard i < bounds.upperBound else { return true }
    let flags = tokens[i].flags
    if !flags.subtracting([.afterSpace, .capitalized, .number, .afterLineBreak]).isEmpty { return true }
    switch word(i).kind {
    case .and, .through, .of, .subsection, .point, .sentence, .compare, .ordinal, .otherAct: return true
    default: return !Self.counted(string(i).lowercased())
    }
  }

  private static func counted(_ word: String) -> Bool {
    let nouns = [
      "dag", "døgn", "uke", "veke", "uge", "måned", "månad", "år", "time", "prosent", "pct", "kroner", "kr",
      "tag",
      "woche", "monat", "jahr", "euro", "prozent", "day", "week", "month", "year", "per",
    ]
    return nouns.contains { word.hasPrefix($0) }
  }

  private func isClosed(_ i: Int) -> Bool {
    let end = Int(tokens[i].start) + Int(tokens[i].length)
    return end < text.count && text[end] == UInt8(ascii: ")")
  }

  private func level(_ steps: [Reference.Step]) -> Int {
    guard let last = steps.last(where: { $0.unit != .sentence }) else { return 0 }
    switch last.unit {
    case .chapter, .section: return 0
    case .subsection: return 1
    case .point: return 2
    case .sentence: return 0
    }
  }

  private func kind(_ i: Int, _ bounds: Range<Int>) -> ReferenceWord.Kind {
    i < bounds.upperBound ? word(i).kind : .none
  }

  private func step(_ unit: Reference.Step.Unit, _ number: String) -> Reference.Step {
    // `stk. 1-3` without spaces: the first stands for all.
    let first = unit == .section ? number[...] : number.prefix { $0 != "-" }
    return Reference.Step(unit: unit, number: first.isEmpty ? number : String(first))
  }

  private func string(_ i: Int) -> String {
    String(decoding: text[Int(tokens[i].start)..<Int(tokens[i].start) + Int(tokens[i].length)], as: UTF8.self)
  }
}

extension ReferenceReader.Address {
  fileprivate mutating func extend(to end: Int, _ step: Reference.Step) {
    tokens = tokens.lowerBound...end
    steps.append(step)
  }

  /// The address with another number in its last step.
  fileprivate func sibling(
    _ number: String, _ tokens: ClosedRange<Int>, loose: String?, isSectionList: Bool
  ) -> Self {
    guard let last = steps.last else { return self }
    let part = last.unit == .section ? number[...] : number.prefix { $0 != "-" }
    return Self(
      tokens: tokens, steps: steps.dropLast() + [Reference.Step(unit: last.unit, number: String(part))],
      isJoined: true, looseLetter: loose, isArticle: isArticle,
      otherSection: isSectionList && last.unit != .section ? number : nil)
  }
}

extension [Reference.Step] {
  /// The steps that stand above a unit.
  fileprivate func above(_ unit: Reference.Step.Unit) -> Self {
    guard let index = firstIndex(where: { $0.unit == unit }) else {
      return unit == .subsection ? filter { $0.unit == .section || $0.unit == .chapter } : self
    }
    return Array(self[..<index])
  }
}
