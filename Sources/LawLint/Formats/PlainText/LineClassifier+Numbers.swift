/// Numbers that begin a line: `§ 3-2.`, `3 a §`, `2 kap.`, `1.`, `1)`.
extension LineClassifier {
  /// `§ 3-2 a.`, `§§ 5–7`, and Danish quotation marks, which begin with the same byte.
  func sign(_ line: inout DraftLine) {
    var cursor = cursor(line)
    if cursor.byte(1) == 0xAB || cursor.byte(1) == 0xBB { return quotation(&line) }
    if cursor.byte(1) == 0xB7 { return bulletOrDecoration(&line) }
    guard cursor.take("§") else { return }
    let isPlural = cursor.take("§")
    cursor.skipSpaces()
    let start = cursor.index
    guard sectionNumber(&cursor) else { return }
    if isPlural {
      cursor.skipSpaces()
      let isRange =
        cursor.take("-") || cursor.take("–") || skip("til", &cursor) || skip("bis", &cursor)
        || skip("og", &cursor)
        || skip("und", &cursor)
      cursor.skipSpaces()
      guard isRange, sectionNumber(&cursor) else { return }
    }
    let number = start..<cursor.index
    _ = cursor.take(".")
    finish(&line, .signFirst, number: number, at: cursor)
  }

  private func skip(_ word: StaticString, _ cursor: inout LineCursor) -> Bool {
    guard cursor.isAt(word) else { return false }
    cursor.advance(word.utf8CodeUnitCount)
    return true
  }

  /// `3`, `3a`, `3 a`, `3-2`, `5A-1`; a letter after a space only when no word begins with it.
  private func sectionNumber(_ cursor: inout LineCursor) -> Bool {
    guard cursor.skipDigits() else { return false }
    attachedLetter(&cursor)
    while cursor.byte() == UInt8(ascii: "-") || cursor.byte() == UInt8(ascii: "."),
      LineCursor.isDigit(cursor.byte(1))
    {
      cursor.advance()
      _ = cursor.skipDigits()
      attachedLetter(&cursor)
    }
    detachedLetter(&cursor)
    return !cursor.isAtLetter
  }

  func attachedLetter(_ cursor: inout LineCursor) {
    guard LineCursor.isLetter(cursor.byte()) else { return }
    var next = cursor
    next.advance()
    if !next.isAtLetter { cursor = next }
  }

  /// The `a` of `§ 8 a`. A capital counts only before a full stop: "§ 3 I dette kapitlet" is section 3.
  func detachedLetter(_ cursor: inout LineCursor) {
    var next = cursor
    next.skipSpaces()
    guard next.index > cursor.index, LineCursor.isLetter(next.byte()) else { return }
    let isSmall = next.isAtSmallLetter
    next.advance()
    guard next.isAtEnd || next.byte() == UInt8(ascii: ".") || isSmall && next.spaceWidth() > 0 else { return }
    // "§ 6 i loven" speaks of section 6.
    var behind = next
    behind.skipSpaces()
    if behind.isAtSmallLetter { return }
    cursor = next
  }

  // MARK: Digits

  func digit(_ line: inout DraftLine) {
    var cursor = cursor(line)
    let start = cursor.index
    _ = cursor.skipDigits()
    let digitsEnd = cursor.index

    if cursor.byte() == UInt8(ascii: ".") {
      while cursor.byte() == UInt8(ascii: "."), LineCursor.isDigit(cursor.byte(1)) {
        cursor.advance()
        _ = cursor.skipDigits()
      }
      let number = start..<cursor.index
      guard cursor.take(".") || number.upperBound > digitsEnd else { return }
      return numberDot(&line, number: number, cursor)
    }
    if cursor.byte() == UInt8(ascii: ")") {
      cursor.advance()
      return finish(&line, .numberParenthesis, number: start..<digitsEnd, at: cursor)
    }
    if cursor.byte() == UInt8(ascii: ":") {
      cursor.advance()
      guard cursor.skipDigits(), cursor.isAtEnd else { return }
      return finish(&line, .amendmentNumber, number: start..<cursor.index, at: cursor)
    }
    attachedLetter(&cursor)
    if cursor.index == digitsEnd, digitsEnd - start < 3 { insertedLetter(&cursor) }
    if cursor.index > digitsEnd, cursor.byte() == UInt8(ascii: ".") {
      let number = start..<cursor.index
      cursor.advance()
      return numberDot(&line, number: number, cursor)
    }
    swedish(&line, number: start..<cursor.index, cursor)
  }

  /// The `a` of `4 a. text`, which Swedish lists have between 4 and 5.
  private func insertedLetter(_ cursor: inout LineCursor) {
    var next = cursor
    guard next.take(" "), LineCursor.isLetter(next.byte()), next.isAtSmallLetter else { return }
    next.advance()
    let letterEnd = next
    guard next.take("."), next.take(" "), next.isAtSmallLetter else { return }
    cursor = letterEnd
  }

  /// `1. `, also `5.—(1)`; and `9. kapitel`.
  private func numberDot(_ line: inout DraftLine, number: Range<Int>, _ cursor: LineCursor) {
    var cursor = cursor
    var next = cursor
    next.skipSpaces()
    if number.count < 4, let word = DivisionWord.index(at: next), DivisionWord.all[word].kind == .chapter {
      next.advance(DivisionWord.all[word].word.utf8CodeUnitCount)
      _ = next.take(".")
      line.word = UInt8(word)
      return finish(&line, .division, number: number, at: next)
    }
    if next.take("—") { cursor = next }
    finish(&line, .numberDot, number: number, at: cursor)
  }

  /// `3 a §`, `2 kap.`, `2 kap. 3 §`, and a number without any mark.
  private func swedish(_ line: inout DraftLine, number: Range<Int>, _ cursor: LineCursor) {
    var next = cursor
    next.skipSpaces()
    guard next.index > cursor.index || next.byte() == 0xC2 else { return }
    var bare = cursor
    bare.skipSpaces()

    if let end = signEnd(&next, from: number.upperBound) {
      return finish(&line, .signLast, number: number.lowerBound..<end, at: next)
    }
    if HistoryNote.begins(at: bare) {
      line.shape = .history
      return
    }
    guard skip("kap", &next) || letterThen("kap", &next) else {
      return finish(&line, .bareNumber, number: number, at: cursor)
    }
    _ = next.take(".")
    line.word = UInt8(Self.chapter)
    let chapter = next
    next.skipSpaces()
    let start = next.index
    if next.skipDigits() {
      attachedLetter(&next)
      let digitsEnd = next.index
      next.skipSpaces()
      if let end = signEnd(&next, from: digitsEnd) {
        return finish(&line, .signLast, number: start..<end, at: next)
      }
    }
    finish(&line, .division, number: number, at: chapter)
  }

  private static let chapter = DivisionWord.all.firstIndex { $0.kind == .chapter } ?? 0

  /// Moves behind `§` or `a §`; gives the end of the number before it.
  private func signEnd(_ cursor: inout LineCursor, from numberEnd: Int) -> Int? {
    var next = cursor
    var end = numberEnd
    if LineCursor.isLetter(next.byte()) {
      next.advance()
      end = next.index
      next.skipSpaces()
    }
    guard next.take("§"), next.byte() != 0xC2 || next.byte(1) != 0xA7 else { return nil }
    _ = next.take(".")
    cursor = next
    return end
  }

  private func letterThen(_ word: StaticString, _ cursor: inout LineCursor) -> Bool {
    var next = cursor
    guard LineCursor.isLetter(next.byte()), next.byte(1) == 0x20 else { return false }
    next.advance(2)
    guard skip(word, &next) else { return false }
    cursor = next
    return true
  }
}
