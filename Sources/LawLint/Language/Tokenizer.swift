/// Cuts a document's text into tokens.
///
/// A word is a run of letters, digits, combining marks and soft hyphens. Inside it stand also a hyphen or an apostrophe
/// between letters (`e-post`), a separator between digits (`1.000,50`, `2019:981`), and the stops of an
/// abbreviation written without spaces (`bl.a`, `z.B`). A stop at its end never belongs to it.
struct Tokenizer {
  /// Appends the tokens of `range` to `tokens`.
  ///
  /// - Complexity: O(*bytes*).
  static func tokenize(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout Vec<Token>,
    words: inout WordTable
  ) {
    let first = tokens.count
    cut(text, range, into: &tokens)
    words.identify(
      UnsafeMutableBufferPointer(start: tokens.base + first, count: tokens.count - first), in: text)
  }

  /// Appends tokens that have the hash of their word in place of the word.
  private static func cut(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, into tokens: inout Vec<Token>
  ) {
    var flags: Token.Flags = []
    var i = range.lowerBound
    let end = range.upperBound
    while i < end {
      let byte = text[i]
      switch kind(byte) {
      case .letter, .digit:
        let stop = wordEnd(text, from: i, to: end)
        append(text, i..<stop, flags, &tokens)
        flags = []
        i = stop
      case .space:
        flags.insert(.afterSpace)
        i += 1
      case .lineBreak:
        flags.insert(.afterSpace)
        if !(byte == 0x0A && i > range.lowerBound && text[i - 1] == 0x0D) {
          flags.insert(flags.contains(.afterLineBreak) ? .afterBlankLine : .afterLineBreak)
        }
        i += 1
      case .high:
        let (kind, length) = highCharacter(text, at: i, end: end)
        switch kind {
        case .letter:
          let stop = wordEnd(text, from: i, to: end)
          append(text, i..<stop, flags, &tokens)
          flags = []
          i = stop
          continue
        case .sectionSign:
          var stop = i + length
          if stop + 1 < end, text[stop] == 0xC2, text[stop + 1] == 0xA7 { stop += 2 }
          append(text, i..<stop, flags.union(.sectionSign), &tokens)
          flags = []
          i = stop
          continue
        case .flag(let flag): flags.insert(flag)
        }
        i += length
      case .other:
        flags.insert(punctuation(byte))
        i += 1
      }
    }
  }

  private static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ before: Token.Flags,
    _ tokens: inout Vec<Token>
  ) {
    var flags = before
    let length = min(range.count, Int(UInt16.max))
    let word = UnsafeBufferPointer(rebasing: text[range.lowerBound..<range.lowerBound + length])
    if isCapital(word) { flags.insert(.capitalized) }
    if isDigit(word[0]), word.allSatisfy({ isDigit($0) || isNumberSeparator($0) }) { flags.insert(.number) }
    tokens.append(
      Token(
        start: UInt32(range.lowerBound), length: UInt16(length), flags: flags,
        word: WordID(index: WordHash.hash(word))))
  }

  private static func wordEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int {
    var i = start
    while true {
      i = smallLettersEnd(text, from: i, to: end)
      guard i < end else { return end }
      let byte = text[i]
      switch kind(byte) {
      case .letter, .digit:
        i += 1
      case .high:
        let (character, length) = highCharacter(text, at: i, end: end)
        if case .letter = character {
          i += length
        } else if length == 3, byte == 0xE2, text[i + 1] == 0x80, text[i + 2] == 0x99, i > start,
          isLetter(text, at: i + 3, end: end)
        {
          i += length
        } else {
          return i
        }
      case .space, .lineBreak:
        return i
      case .other:
        guard i > start, joins(text, at: i, start: start, end: end) else { return i }
        i += 1
      }
    }
  }

  /// Where a run of the letters a to z ends. Most letters are such, and eight are looked at together.
  @inline(__always)
  private static func smallLettersEnd(_ text: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> Int
  {
    let raw = UnsafeRawBufferPointer(text)
    let tops: UInt64 = 0x8080_8080_8080_8080
    var i = start
    while i + 8 <= end {
      let chunk = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self).littleEndian
      // Without their top bits, bytes from 61 on reach the top bit with 1F added, and those from 7B on with 05.
      let low = chunk & ~tops
      let isSmall = (low &+ 0x1F1F_1F1F_1F1F_1F1F) & ~(low &+ 0x0505_0505_0505_0505) & ~chunk & tops
      if isSmall != tops { return i + (isSmall ^ tops).trailingZeroBitCount / 8 }
      i += 8
    }
    while i < end, text[i] &- UInt8(ascii: "a") < 26 { i += 1 }
    return i
  }

  /// Whether the ASCII sign at `i` stands inside a word that began at `start`.
  private static func joins(_ text: UnsafeBufferPointer<UInt8>, at i: Int, start: Int, end: Int) -> Bool {
    guard i + 1 < end else { return false }
    let previousIsDigit = isDigit(text[i - 1])
    let nextIsDigit = isDigit(text[i + 1])
    switch text[i] {
    case UInt8(ascii: "-"):
      return nextIsDigit || isLetter(text, at: i + 1, end: end)
    case UInt8(ascii: "'"):
      return isLetter(text, at: i + 1, end: end) && !previousIsDigit
    case UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"):
      return previousIsDigit && nextIsDigit
    case UInt8(ascii: "."):
      if previousIsDigit || nextIsDigit { return previousIsDigit && nextIsDigit }
      guard isLetter(text, at: i + 1, end: end) else { return false }
      var run = i
      while run > start, text[run - 1] != UInt8(ascii: ".") { run -= 1 }
      let capitalFollows = isCapital(UnsafeBufferPointer(rebasing: text[i + 1..<end]))
      return i - run <= (capitalFollows ? 2 : 4)
    default:
      return false
    }
  }

  private static func isNumberSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "-"): true
    default: false
    }
  }

  private static func isLetter(_ text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> Bool {
    guard i < end else { return false }
    switch kind(text[i]) {
    case .letter: return true
    case .high:
      guard case .letter = highCharacter(text, at: i, end: end).0 else { return false }
      return true
    case .digit, .space, .lineBreak, .other: return false
    }
  }

  private static func isCapital(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = word.first else { return false }
    if first >= UInt8(ascii: "A"), first <= UInt8(ascii: "Z") { return true }
    return first == 0xC3 && word.count > 1 && word[1] >= 0x80 && word[1] <= 0x9E && word[1] != 0x97
  }

  private static func punctuation(_ byte: UInt8) -> Token.Flags {
    switch byte {
    case UInt8(ascii: ","): .afterComma
    case UInt8(ascii: "."): .afterPeriod
    case UInt8(ascii: ";"): .afterSemicolon
    case UInt8(ascii: ":"): .afterColon
    case UInt8(ascii: "?"), UInt8(ascii: "!"): .afterMark
    case UInt8(ascii: "("), UInt8(ascii: "["): .afterOpening
    case UInt8(ascii: ")"), UInt8(ascii: "]"): .afterClosing
    case UInt8(ascii: "\""), UInt8(ascii: "'"): .afterQuote
    case UInt8(ascii: "-"): .afterDash
    default: .afterSign
    }
  }

  private enum High {
    case letter, sectionSign
    case flag(Token.Flags)
  }

  /// What the character outside ASCII at `i` is, and its length in bytes. Malformed bytes are signs of one byte.
  private static func highCharacter(_ text: UnsafeBufferPointer<UInt8>, at i: Int, end: Int) -> (High, Int) {
    let first = text[i]
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
    guard length > 1, i + length <= end else { return (.flag(.afterSign), 1) }
    let second = text[i + 1]
    switch first {
    case 0xC2:
      switch second {
      case 0xA0: return (.flag(.afterSpace), 2)
      case 0xA7: return (.sectionSign, 2)
      case 0xAB, 0xBB: return (.flag(.afterQuote), 2)
      // A soft hyphen is part of the word that it may break; ª, µ and º are letters.
      case 0xAD, 0xAA, 0xB5, 0xBA: return (.letter, 2)
      default: return (.flag(.afterSign), 2)
      }
    case 0xC3: return second == 0x97 || second == 0xB7 ? (.flag(.afterSign), 2) : (.letter, 2)
    // The one white space among these letters is U+1680.
    case 0xE1: return second == 0x9A && text[i + 2] == 0x80 ? (.flag(.afterSpace), 3) : (.letter, 3)
    case 0xE2:
      guard second == 0x80 else { return (.flag(.afterSign), 3) }
      switch text[i + 2] {
      case 0x80...0x8A, 0xAF: return (.flag(.afterSpace), 3)
      // A zero-width joiner or no-joiner, or the hyphen that does not break.
      case 0x8B...0x8D, 0x91: return (.letter, 3)
      case 0x90, 0x92...0x95: return (.flag(.afterDash), 3)
      case 0x98...0x9F, 0xB9, 0xBA: return (.flag(.afterQuote), 3)
      default: return (.flag(.afterSign), 3)
      }
    case 0xE3: return text[i + 1] == 0x80 ? (.flag(.afterSign), 3) : (.letter, 3)
    case 0xEF: return second == 0xBB || second == 0xBF ? (.flag(.afterSign), 3) : (.letter, 3)
    case 0xF0...0xFF: return (.flag(.afterSign), 4)
    default: return (.letter, length)
    }
  }

  private enum Kind {
    case letter, digit, space, lineBreak
    /// A byte of a character outside ASCII.
    case high
    case other
  }

  @inline(__always)
  private static func kind(_ byte: UInt8) -> Kind {
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return .letter }
    switch byte {
    case 0x20, 0x09, 0x0B, 0x0C: return .space
    case 0x0A, 0x0D: return .lineBreak
    case 0x80...: return .high
    default: return isDigit(byte) ? .digit : .other
    }
  }

  @inline(__always)
  private static func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
}
