/// Reads the references of one sentence, before anybody knows what they point at.
///
/// An address is a word for a unit and a number (`§ 3`, `stk. 2`), a number in words and a unit (`første ledd`), or a number in
/// parentheses behind a section (`section 3(2)(a)`); what follows it narrows it down, and what `og` or a comma joins to it
/// begins another address that shares its first steps.
struct ReferenceReader {
  let language: LanguageCode
  let tokens: UnsafeBufferPointer<Token>
  /// The bytes of a document's text.
  let text: UnsafeBufferPointer<UInt8>
  /// By spelling, what a word does in references.
  let words: UnsafePointer<ReferenceWord>

  func addresses(in bounds: Range<Int>) -> [ReferenceAddress] {
    var found: [ReferenceAddress] = []
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
  func range(of address: ReferenceAddress) -> TextRange {
    let last = address.tokens.upperBound
    let isClosed = tokens[last].flags.contains(.afterOpening) && isClosed(last)
    return tokens[address.tokens.lowerBound].range.lowerBound..<tokens[last].range.upperBound
      + (isClosed ? 1 : 0)
  }

  /// Whether the words right before an address, or in German behind it, say that it tells what is meant.
  func isBorrowing(_ address: ReferenceAddress, in bounds: Range<Int>) -> Bool {
    let start = address.tokens.lowerBound
    for i in max(bounds.lowerBound, start - 3)..<start where word(i).kind == .borrowed { return true }
    guard language == .de || language == .sv else { return false }
    let end = address.tokens.upperBound + 1
    return (end..<max(end, min(bounds.upperBound, end + 2))).contains { word($0).kind == .borrowed }
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
  private func address(at i: Int, _ bounds: Range<Int>, into found: inout [ReferenceAddress]) -> Int {
    switch word(i).kind {
    case .section, .sections, .article, .articles, .chapter:
      let kind = word(i).kind
      let unit: Reference.Step.Unit = kind == .chapter ? .chapter : .section
      guard let number = number(at: i + 1, bounds), !isPostfix(i) else {
        return language == .sv ? swedish(at: i, bounds, into: &found) : i
      }
      return tail(
        ReferenceAddress(
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
        ReferenceAddress(tokens: i...number.end, steps: [step(unit, number.text)]), isPlural: true, bounds,
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
  private func swedish(at i: Int, _ bounds: Range<Int>, into found: inout [ReferenceAddress]) -> Int {
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
    guard !numbers.isEmpty, [.section, .sections].contains(kind(next, bounds)) else { return i }
    for (index, number) in numbers.enumerated() {
      let start = index == 0 ? i : number.tokens.lowerBound
      let end = index == numbers.count - 1 ? next : number.tokens.upperBound
      found.append(
        ReferenceAddress(
          tokens: start...end, steps: steps + [step(.section, number.text)], isJoined: index > 0))
    }
    let address = found.removeLast()
    return tail(address, isPlural: false, bounds, into: &found)
  }

  // MARK: Words

  /// What the word of a token does in references.
  @inline(__always)
  func word(_ i: Int) -> ReferenceWord { words[Int(tokens[i].word.index)] }

  func kind(_ i: Int, _ bounds: Range<Int>) -> ReferenceWord.Kind {
    i < bounds.upperBound ? word(i).kind : .none
  }

  func string(_ i: Int) -> String { String(decoding: bytes(i), as: UTF8.self) }

  /// Whether a token is written so, capitals too.
  func spells(_ i: Int, _ form: String) -> Bool { bytes(i).elementsEqual(form.utf8) }

  func bytes(_ i: Int) -> Slice<UnsafeBufferPointer<UInt8>> {
    text[Int(tokens[i].start)..<Int(tokens[i].start) + Int(tokens[i].length)]
  }
}
