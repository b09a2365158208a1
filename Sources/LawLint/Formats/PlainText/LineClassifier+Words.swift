/// Words with a capital that begin a line: divisions, annexes, `Stk. 2.`, notes on amendments.
extension LineClassifier {
  func capital(_ line: inout DraftLine) {
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
}
