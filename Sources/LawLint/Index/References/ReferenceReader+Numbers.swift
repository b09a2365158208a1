extension ReferenceReader {
  /// The number of a unit.
  struct Number {
    var text: String
    var end: Int
    /// The letter that is part of the number only if the act has such a section.
    var loose: String?
    /// The number without that letter, for units that are counted without.
    var plain: String
    var plainEnd: Int
  }

  /// `3`, `3-4`, `8a`, `8 a`, `b`, `IV` at a token.
  func number(at i: Int, _ bounds: Range<Int>) -> Number? {
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
  func isOrdinal(_ end: Int, _ bounds: Range<Int>) -> Bool {
    let place = Int(tokens[end].start) + Int(tokens[end].length)
    guard place < text.count, text[place] == UInt8(ascii: ".") else { return false }
    switch kind(end + 1, bounds) {
    case .and, .through, .sentence, .subsection: return true
    default: return false
    }
  }

  /// Whether the number before a unit belongs to an address that is not read: `Anlage 3 Absatz 2`.
  func isBehindNumber(_ i: Int, _ bounds: Range<Int>) -> Bool {
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

  func isUnitNumber(_ text: String) -> Bool { text.utf8.count <= 4 }

  func isLetter(_ text: String) -> Bool { !(text.first?.isNumber ?? false) }

  /// Whether a unit stands behind its number, so that the number behind the unit is another: `2. ledd 3`.
  func isPostfix(_ i: Int) -> Bool {
    guard i > 0, i < tokens.count, language != .de, language != .en, word(i).kind != .section else {
      return false
    }
    return tokens[i - 1].flags.contains(.number) && tokens[i].flags.contains(.afterPeriod)
  }

  func startsWithFullStop(_ i: Int) -> Bool { tokens[i].flags.contains(.afterPeriod) }

  /// Whether what follows a number in a list lets it be one: not a noun that it counts, as in `§§ 3 og 14 dager`.
  func isListed(_ i: Int, _ bounds: Range<Int>) -> Bool {
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

  func isClosed(_ i: Int) -> Bool {
    let end = Int(tokens[i].start) + Int(tokens[i].length)
    return end < text.count && text[end] == UInt8(ascii: ")")
  }
}
