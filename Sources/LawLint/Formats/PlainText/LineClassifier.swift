/// Finds the shape of a line from its first characters.
///
/// Most lines are prose that begins with a letter: they cost a look at one byte, and a few comparisons when that is a
/// capital. Nothing is decoded, and no line is read to its end except those of decoration.
struct LineClassifier {
  let bytes: [UInt8]

  /// - Parameter range: A line, or the rest of one, without white space around it and not empty.
  func classify(_ range: Range<Int>) -> DraftLine {
    var line = DraftLine(range)
    guard let first = range.first else { return line }
    switch bytes[first] {
    case 0x61...0x7A: letterMark(&line)
    case 0x41...0x5A: capital(&line)
    case 0x30...0x39: digit(&line)
    case UInt8(ascii: "("): parenthesis(&line, from: first)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"),
      UInt8(ascii: "."):
      bulletOrDecoration(&line)
    case UInt8(ascii: "\""): quotation(&line)
    case 0xC2: sign(&line)
    case 0xC3: if cursor(line).byte(1) == 0x86 || cursor(line).byte(1) == 0x84 { history(&line) }
    case 0xE2, 0xEF: dashOrQuotation(&line)
    default: break
    }
    return line
  }

  private func cursor(_ line: DraftLine) -> LineCursor { LineCursor(bytes, line.range) }

  private func finish(_ line: inout DraftLine, _ shape: LineShape, number: Range<Int>, at cursor: LineCursor)
  {
    line.shape = shape
    line.numberStart = UInt32(number.lowerBound)
    line.numberEnd = UInt32(number.upperBound)
    line.markEnd = UInt32(cursor.index)
    var cursor = cursor
    cursor.skipSpaces()
    line.textStart = UInt32(cursor.index)
  }

  // MARK: § and Stk.

  /// `§ 3-2 a.`, `§§ 5–7`, and Danish quotation marks, which begin with the same byte.
  private func sign(_ line: inout DraftLine) {
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

  private func attachedLetter(_ cursor: inout LineCursor) {
    guard LineCursor.isLetter(cursor.byte()) else { return }
    var next = cursor
    next.advance()
    if !next.isAtLetter { cursor = next }
  }

  /// The `a` of `§ 8 a`. A capital counts only before a full stop: "§ 3 I dette kapitlet" is section 3.
  private func detachedLetter(_ cursor: inout LineCursor) {
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

  private func digit(_ line: inout DraftLine) {
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
    if cursor.index > digitsEnd, cursor.byte() == UInt8(ascii: ".") {
      let number = start..<cursor.index
      cursor.advance()
      return numberDot(&line, number: number, cursor)
    }
    swedish(&line, number: start..<cursor.index, cursor)
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

  // MARK: Parentheses and letters

  /// `(1)`, `(a)`, `(iv)`, `(5a)`: up to four letters or six digits.
  private func parenthesis(_ line: inout DraftLine, from start: Int) {
    var cursor = LineCursor(bytes, start..<line.range.upperBound)
    cursor.advance()
    let first = cursor.index
    if cursor.skipDigits() { attachedLetter(&cursor) } else { _ = cursor.skipLetters() }
    let number = first..<cursor.index
    guard (1...6).contains(number.count), cursor.take(")") else { return }
    guard LineCursor.isDigit(bytes[first]) || number.count <= 2 || ListMarker.isRoman(bytes[number]) else {
      return
    }
    finish(&line, .parenthesised, number: number, at: cursor)
  }

  /// `a)`, `a.`, `iv)`, `A.`
  private func letterMark(_ line: inout DraftLine) {
    var cursor = cursor(line)
    // Looking no further than a mark can reach keeps prose cheap.
    var count = 0
    while count < 5, LineCursor.isLetter(cursor.byte(count)) { count += 1 }
    let mark = cursor.byte(count)
    guard mark == UInt8(ascii: ")") || mark == UInt8(ascii: ".") else { return }
    let number = cursor.index..<cursor.index + count
    guard
      count == 1 || count == 2 && bytes[number.lowerBound] == bytes[number.lowerBound + 1]
        || ListMarker.isRoman(bytes[number])
    else { return }
    cursor.advance(count + 1)
    guard cursor.isAtEnd || cursor.spaceWidth() > 0 || mark == UInt8(ascii: ")") else { return }
    let shape: LineShape = mark == UInt8(ascii: ")") ? .letterParenthesis : .letterDot
    finish(&line, shape, number: number, at: cursor)
  }

  // MARK: Capitals

  private func capital(_ line: inout DraftLine) {
    let cursor = cursor(line)
    switch cursor.byte() {
    case UInt8(ascii: "S") where cursor.isAt("stk") && cursor.byte(3) == UInt8(ascii: "."):
      return stk(&line)
    case UInt8(ascii: "E"), UInt8(ascii: "T"), UInt8(ascii: "O"), UInt8(ascii: "F"), UInt8(ascii: "L"),
      UInt8(ascii: "K"), UInt8(ascii: "I"):
      history(&line)
      if line.shape != .prose { return }
    default: break
    }
    if let word = DivisionWord.index(at: cursor) {
      var behind = cursor
      behind.advance(DivisionWord.all[word].word.utf8CodeUnitCount)
      return division(&line, word: word, behind, number: nil)
    }
    if let ordinal = DivisionWord.ordinal(at: cursor) {
      var next = cursor
      next.advance(ordinal.count)
      next.skipSpaces()
      if let word = DivisionWord.index(at: next), DivisionWord.all[word].kind.isContainer {
        let number = cursor.index..<cursor.index + ordinal.count
        next.advance(DivisionWord.all[word].word.utf8CodeUnitCount)
        return division(&line, word: word, next, number: number)
      }
    }
    letterMark(&line)
    if line.shape == .prose, line.count <= 6, ListMarker.isRoman(bytes[line.range]) {
      var end = cursor
      end.advance(line.count)
      finish(&line, .romanAlone, number: line.range, at: end)
    }
  }

  private func stk(_ line: inout DraftLine) {
    var cursor = cursor(line)
    cursor.advance(4)
    cursor.skipSpaces()
    let start = cursor.index
    guard cursor.skipDigits() else { return }
    attachedLetter(&cursor)
    let number = start..<cursor.index
    guard cursor.take(".") else { return }
    finish(&line, .stk, number: number, at: cursor)
  }

  /// A word of division is one only with a number behind it; an annex may do without.
  private func division(_ line: inout DraftLine, word: Int, _ cursor: LineCursor, number: Range<Int>?) {
    var cursor = cursor
    let isAnnex = DivisionWord.all[word].kind == .annex
    var found = number ?? cursor.index..<cursor.index
    if number == nil {
      var next = cursor
      _ = next.take(".")
      next.skipSpaces()
      let start = next.index
      if next.skipDigits() {
        attachedLetter(&next)
        while next.byte() == UInt8(ascii: "."), LineCursor.isDigit(next.byte(1)) {
          next.advance()
          _ = next.skipDigits()
        }
        detachedLetter(&next)
      } else {
        let count = next.skipLetters()
        guard count == 1 && !next.isAtSmallLetter || ListMarker.isRoman(bytes[start..<next.index]) else {
          if isAnnex { annexWithoutNumber(&line, word: word, cursor) }
          return
        }
      }
      guard !next.isAtLetter else { return }
      cursor = next
      found = start..<next.index
    }
    _ = cursor.take(".") || cursor.take(":")
    var behind = cursor
    behind.skipSpaces()
    // "Kapittel 3 gjelder ikke" speaks of the chapter; "Anlage 1 zu § 3" names it.
    if behind.isAtSmallLetter, !(isAnnex && (behind.isAt("til") || behind.isAt("till") || behind.isAt("zu")))
    {
      return
    }
    if behind.byte() == UInt8(ascii: ","), !behind.isAtEnd { return }
    line.word = UInt8(word)
    finish(&line, .division, number: found, at: cursor)
  }

  private func annexWithoutNumber(_ line: inout DraftLine, word: Int, _ cursor: LineCursor) {
    var cursor = cursor
    _ = cursor.take(".") || cursor.take(":")
    var behind = cursor
    behind.skipSpaces()
    guard
      behind.isAtEnd || behind.isAt("til") || behind.isAt("till") || behind.byte() == UInt8(ascii: "(")
        || behind.byte() == UInt8(ascii: "/")
    else { return }
    line.word = UInt8(word)
    finish(&line, .division, number: cursor.index..<cursor.index, at: cursor)
  }

  // MARK: Notes, bullets and quotation marks

  private func history(_ line: inout DraftLine) {
    if HistoryNote.begins(at: cursor(line)) { line.shape = .history }
  }

  private func bulletOrDecoration(_ line: inout DraftLine) {
    if line.count >= 3, isDecoration(line) {
      line.shape = .decoration
      return
    }
    var cursor = cursor(line)
    let start = cursor.index
    var isBullet = false
    // "* * 5,5" is a cell of a flattened table; Swedish lists may begin with "--om".
    while true {
      let before = cursor
      guard bulletCharacter(&cursor) else { break }
      if cursor.byte() == UInt8(ascii: "-"), cursor.take("-") {
        isBullet = true
        break
      }
      guard cursor.isAtEnd || cursor.spaceWidth() > 0 else {
        cursor = before
        break
      }
      isBullet = true
      cursor.skipSpaces()
    }
    guard isBullet else { return }
    var mark = LineCursor(bytes, start..<cursor.index)
    while !mark.isAtEnd, mark.spaceWidth() == 0 { mark.advance() }
    finish(&line, .bullet, number: mark.index..<mark.index, at: mark)
    line.textStart = UInt32(cursor.index)
    if line.textStart > line.markEnd { line.markEnd = UInt32(trimmedEnd(from: start, to: cursor.index)) }
  }

  private func trimmedEnd(from start: Int, to end: Int) -> Int {
    var end = end
    while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
    return end
  }

  private func bulletCharacter(_ cursor: inout LineCursor) -> Bool {
    switch cursor.byte() {
    case UInt8(ascii: "-"), UInt8(ascii: "*"): return cursor.take("-") || cursor.take("*")
    case 0xC2: return cursor.take("·")
    case 0xE2:
      return cursor.take("–") || cursor.take("•") || cursor.take("‒") || cursor.take("−") || cursor.take("▪")
    case 0xEF: return cursor.take("\u{F0B7}")
    default: return false
    }
  }

  private func isDecoration(_ line: DraftLine) -> Bool {
    var cursor = cursor(line)
    while !cursor.isAtEnd {
      switch cursor.byte() {
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "~"),
        0x20,
        0x09, UInt8(ascii: "."):
        cursor.advance()
      default:
        guard cursor.take("–") || cursor.take("—") || cursor.take("\u{A0}") else { return false }
      }
    }
    return true
  }

  private func dashOrQuotation(_ line: inout DraftLine) {
    var cursor = cursor(line)
    if cursor.take("“") || cursor.take("”") || cursor.take("„") || cursor.take("‘") {
      return quotation(&line)
    }
    if cursor.take("—") {
      cursor.skipSpaces()
      if cursor.byte() == UInt8(ascii: "(") { parenthesis(&line, from: cursor.index) }
      if line.shape == .prose { bulletOrDecoration(&line) }
      return
    }
    bulletOrDecoration(&line)
  }

  private func quotation(_ line: inout DraftLine) {
    line.shape = .quoted
  }
}
