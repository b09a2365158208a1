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
    case UInt8(ascii: "/"): history(&line)
    case 0xC2: sign(&line)
    case 0xC3: if cursor(line).byte(1) == 0x86 || cursor(line).byte(1) == 0x84 { history(&line) }
    case 0xE2, 0xEF: dashOrQuotation(&line)
    default: break
    }
    return line
  }

  func cursor(_ line: DraftLine) -> LineCursor { LineCursor(bytes, line.range) }

  func finish(_ line: inout DraftLine, _ shape: LineShape, number: Range<Int>, at cursor: LineCursor) {
    line.shape = shape
    line.numberStart = UInt32(number.lowerBound)
    line.numberEnd = UInt32(number.upperBound)
    line.markEnd = UInt32(cursor.index)
    var cursor = cursor
    cursor.skipSpaces()
    line.textStart = UInt32(cursor.index)
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
  func letterMark(_ line: inout DraftLine) {
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

  // MARK: Notes, bullets and quotation marks

  func history(_ line: inout DraftLine) {
    if HistoryNote.begins(at: cursor(line)) { line.shape = .history }
  }

  func bulletOrDecoration(_ line: inout DraftLine) {
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

  func quotation(_ line: inout DraftLine) {
    line.shape = .quoted
  }
}
