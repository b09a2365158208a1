/// Cuts the blocks of a document into sentences.
///
/// A sentence can end only where a stop or a blank line stands between two tokens; the flags of the second token say
/// so. There the gap must look like the end of a sentence, the second token like the beginning of one, and the
/// first must be no abbreviation, ordinal, initial or number of a list item. Semicolons and colons end nothing:
/// what follows them belongs to the norm before.
struct SentenceSplitter {
  /// What a stop behind a spelling means.
  enum Abbreviation {
    /// The word is no abbreviation: its stop ends a sentence.
    case none
    /// The stop belongs to the word, which never ends a sentence: `jf.`, `Abs.`
    case inside
    /// The stop belongs to the word, and ends the sentence too before a capital letter: `m.v.`, `pct.`
    case final
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let tokens: UnsafeBufferPointer<Token>
  /// In German all nouns have capitals, so a capital after a number says little.
  private let capitalsAreCommon: Bool
  private let abbreviation: (WordID) -> Abbreviation

  /// The sentences of all blocks that are text, cells of tables or headings, in order.
  ///
  /// They hold every token of those blocks exactly once. A range has no white space at its ends, and begins and
  /// ends with the punctuation that belongs to the sentence.
  ///
  /// - Parameters:
  ///   - tokens: Those of the whole document, in order; none crosses a block.
  ///   - languages: By provision.
  ///   - abbreviation: Asked only about words with a stop behind them.
  static func split(
    _ document: Document, tokens: UnsafeBufferPointer<Token>, languages: [LanguageCode],
    abbreviation: (WordID, LanguageCode) -> Abbreviation
  ) -> [Sentence] {
    var sentences: [Sentence] = []
    sentences.reserveCapacity(document.blocks.count * 2)
    document.text.withUnsafeBufferPointer { text in
      var next = 0
      for (index, block) in document.blocks.enumerated() {
        while next < tokens.count, tokens[next].start < block.range.lowerBound.bytes { next += 1 }
        let first = next
        while next < tokens.count, tokens[next].start < block.range.upperBound.bytes { next += 1 }
        guard block.kind.hasSentences, first < next else { continue }
        let language = languages[block.provision]
        withoutActuallyEscaping({ abbreviation($0, language) }) { abbreviation in
          let splitter = SentenceSplitter(
            text: text, tokens: tokens, capitalsAreCommon: language == .de, abbreviation: abbreviation)
          splitter.split(block, index, first..<next, into: &sentences)
        }
      }
    }
    return sentences
  }

  private func split(_ block: Block, _ index: Int, _ range: Range<Int>, into sentences: inout [Sentence]) {
    var first = range.lowerBound
    var start = block.range.lowerBound.index
    // A block may begin with the no-break spaces that stand behind its number.
    while isSpace(at: start) { start += spaceLength(at: start) }
    func append(_ tokens: Range<Int>, end: Int) {
      sentences.append(
        Sentence(
          range: TextRange(bytes: start..<end), tokens: tokens, block: index, provision: block.provision))
    }
    for next in range.dropFirst() {
      guard !tokens[next].flags.isDisjoint(with: [.afterPeriod, .afterMark, .afterBlankLine]) else {
        continue
      }
      guard let end = boundary(before: next, sentence: first) else { continue }
      append(first..<next, end: end)
      first = next
      start = end
      while isSpace(at: start) { start += spaceLength(at: start) }
    }
    append(first..<range.upperBound, end: endOfWords(in: block, behind: range.upperBound - 1))
  }

  /// Where the last sentence of a block ends: with what stands behind its last token, but for white space.
  private func endOfWords(in block: Block, behind last: Int) -> Int {
    var end = Int(tokens[last].range.upperBound.index)
    var i = end
    while i < block.range.upperBound.index {
      let space = spaceLength(at: i)
      i += max(space, 1)
      if space == 0 { end = i }
    }
    return end
  }

  // MARK: Boundaries

  /// Where the sentence that begins with the token `first` ends, if it ends before the token `next`.
  private func boundary(before next: Int, sentence first: Int) -> Int? {
    let gap = Int(tokens[next - 1].range.upperBound.index)..<tokens[next].range.lowerBound.index
    if tokens[next].flags.contains(.afterBlankLine), let end = blankLine(in: gap) { return end }
    guard let stop = stop(in: gap) else { return nil }
    guard begins(next) else { return nil }
    if stop.isPeriod, stop.followsWord, !ends(next - 1, before: next, sentence: first) { return nil }
    return stop.end
  }

  /// The last stop of a gap, with the quotes and parentheses that close behind it.
  ///
  /// `nil` if no white space follows, or if a comma, semicolon or colon does.
  private func stop(in gap: Range<Int>) -> (end: Int, isPeriod: Bool, followsWord: Bool)? {
    guard var i = gap.last(where: { isStop(text[$0]) }) else { return nil }
    let isPeriod = text[i] == UInt8(ascii: ".")
    let followsWord = i == gap.lowerBound || gap.contains(i - 1) && text[i - 1] == UInt8(ascii: "\"")
    i += 1
    while i < gap.upperBound {
      let length = closingLength(at: i)
      if length == 0 { break }
      i += length
    }
    guard i < gap.upperBound, isSpace(at: i) else { return nil }
    for rest in i..<gap.upperBound where text[rest] == UInt8(ascii: ",") || text[rest] == UInt8(ascii: ";") {
      return nil
    }
    return (i, isPeriod, followsWord)
  }

  /// The start of a run of white space with a blank line in it.
  private func blankLine(in gap: Range<Int>) -> Int? {
    var start = gap.lowerBound
    var breaks = 0
    for i in gap {
      if isSpace(at: i) {
        if text[i] == 0x0A || text[i] == 0x0D && !(i + 1 < gap.upperBound && text[i + 1] == 0x0A) {
          breaks += 1
        }
        if breaks == 2 { return start }
      } else {
        start = i + 1
        breaks = 0
      }
    }
    return nil
  }

  /// Whether a token can begin a sentence after a stop.
  private func begins(_ index: Int) -> Bool {
    let token = tokens[index]
    if !token.flags.isDisjoint(with: [.capitalized, .number, .sectionSign]) { return true }
    if token.flags.contains(.afterLineBreak), !token.flags.isDisjoint(with: [.afterDash, .afterSign]) {
      return true
    }
    // The label of a list item: `a) `, `(a) `.
    return length(index) <= 2 && end(index) < text.count && text[end(index)] == UInt8(ascii: ")")
  }

  /// Whether the stop behind the token `last` ends a sentence, given that `next` can begin one.
  private func ends(_ last: Int, before next: Int, sentence first: Int) -> Bool {
    let token = tokens[last]
    if startsWithDigit(last) {
      if isLabel(last, of: first) { return false }
      if isBareNumber(next) { return token.length > 2 }
      return !capitalsAreCommon || token.length >= 4 || endsReference(last, sentence: first)
    }
    if isLetter(last) {
      if isLabel(last, of: first) || isLetter(next) || isBareNumber(next) { return false }
      return endsAtLetter(last, before: next)
    }
    if isRomanNumeral(last), isLabel(last, of: first) { return false }
    switch abbreviation(token.word) {
    case .none: return true
    case .inside: return false
    case .final: return !isBareNumber(next)
    }
  }

  /// Whether a number or letter is the label of the sentence itself, as in `2. Sie`, `§ 3 a. Retten`, `Stk. 2. Den`.
  private func isLabel(_ last: Int, of first: Int) -> Bool {
    if last == first || tokens[last].flags.contains(.afterLineBreak) { return true }
    if tokens[first].flags.contains(.sectionSign) { return last - first <= 2 }
    return last == first + 1 && tokens[first].flags.contains(.capitalized)
  }

  /// Whether a number ends a reference such as `Satz 2` or `§§ 3, 4 und 5`, rather than being an ordinal.
  private func endsReference(_ last: Int, sentence first: Int) -> Bool {
    var i = last
    while i > first {
      let before = i - 1
      let afterComma = tokens[i].flags.contains(.afterComma)
      if tokens[before].flags.contains(.sectionSign) || tokens[i].flags.contains(.afterPeriod) { return true }
      if startsWithDigit(before) || afterComma {
        guard startsWithDigit(before), afterComma else { return false }
      } else if isCapital(before) {
        return before > (startsWithDigit(first) ? first + 1 : first)
      } else if before > first, startsWithDigit(before - 1) {
        i -= 1
      } else {
        return false
      }
      i -= 1
    }
    return false
  }

  /// A single letter ends a sentence as part of a reference, `bokstav a. Kongen`, `vedlegg I. Kongen`, not as an
  /// initial or as the last letter of an abbreviation with spaces, `z. B. Stoffe`.
  private func endsAtLetter(_ last: Int, before next: Int) -> Bool {
    if abbreviation(tokens[last].word) == .inside { return false }
    if tokens[last].flags.contains(.afterPeriod) { return !capitalsAreCommon && !isCapital(last) }
    if startsWithDigit(last - 1) { return true }
    return length(last - 1) >= 3 && (capitalsAreCommon || !isCapital(last) || !isCapital(last - 1))
  }

  // MARK: Tokens

  private func length(_ index: Int) -> Int { Int(tokens[index].length) }
  private func end(_ index: Int) -> Int { Int(tokens[index].start) + length(index) }
  private func isCapital(_ index: Int) -> Bool { tokens[index].flags.contains(.capitalized) }

  /// Whether a token is a number without a parenthesis before it: `2`, not `(2)`.
  private func isBareNumber(_ index: Int) -> Bool {
    tokens[index].flags.contains(.number) && !tokens[index].flags.contains(.afterOpening)
  }

  private func startsWithDigit(_ index: Int) -> Bool {
    let byte = text[Int(tokens[index].start)]
    return byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a token is one letter, of ASCII or Latin-1.
  private func isLetter(_ index: Int) -> Bool {
    let first = text[Int(tokens[index].start)]
    return length(index) == 1 && first >= UInt8(ascii: "A") || length(index) == 2 && first == 0xC3
  }

  private func isRomanNumeral(_ index: Int) -> Bool {
    text[Int(tokens[index].start)..<end(index)].allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "I"), UInt8(ascii: "V"), UInt8(ascii: "X"), UInt8(ascii: "L"): true
      default: false
      }
    }
  }

  // MARK: Bytes

  private func isStop(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?")
  }

  private func isSpace(at i: Int) -> Bool { spaceLength(at: i) > 0 }

  /// The length of the white space character at `i`, or 0.
  private func spaceLength(at i: Int) -> Int {
    guard i < text.count else { return 0 }
    switch text[i] {
    case 0x20, 0x09...0x0D: return 1
    case 0xC2: return i + 1 < text.count && text[i + 1] == 0xA0 ? 2 : 0
    case 0xE2:
      // U+2000 to U+200A, and U+202F.
      guard i + 2 < text.count, text[i + 1] == 0x80 else { return 0 }
      return text[i + 2] <= 0x8A || text[i + 2] == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// The length of a closing parenthesis or quote at `i`, or 0. Any quote directly behind a stop closes.
  private func closingLength(at i: Int) -> Int {
    switch text[i] {
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "\""), UInt8(ascii: "'"): return 1
    case 0xC2: return i + 1 < text.count && (text[i + 1] == 0xAB || text[i + 1] == 0xBB) ? 2 : 0
    case 0xE2:
      guard i + 2 < text.count, text[i + 1] == 0x80 else { return 0 }
      return text[i + 2] >= 0x98 && text[i + 2] <= 0x9F || text[i + 2] == 0xB9 || text[i + 2] == 0xBA ? 3 : 0
    default: return 0
    }
  }
}

extension Block.Kind {
  /// Whether the text is made of sentences; numbers and notes are not.
  var hasSentences: Bool {
    switch self {
    case .heading, .body, .cell: true
    case .number, .note: false
    }
  }
}
