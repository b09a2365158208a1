extension OutlineWriter {
  /// What a line is in its place.
  enum Meaning {
    case paragraph, note, division, subsection, recital, cell
    /// A line of a list of chapters.
    case entry
    case section(Provision.Kind)
    case item(ListMarker, level: Int)
    case quotation(lastLine: Int)

    var isParagraph: Bool { if case .paragraph = self { true } else { false } }
    var isSubsection: Bool { if case .subsection = self { true } else { false } }
    var isItem: Bool { if case .item = self { true } else { false } }

    /// Whether the line ends a section.
    var endsSection: Bool {
      switch self {
      case .division, .section: true
      case .paragraph, .note, .subsection, .recital, .item, .quotation, .cell, .entry: false
      }
    }
  }

  func meaning(of line: DraftLine, at index: Int) -> Meaning {
    if line.isNote { return .note }
    if line.cell != .none { return .cell }
    if line.level > 0 { return headingMeaning(of: line) }
    switch line.shape {
    case .prose, .decoration: return .paragraph
    case .history: return .note
    case .quoted: return quotationEnd(at: index).map { .quotation(lastLine: $0) } ?? .paragraph
    case .signFirst: return beginsSection(signFirst: line, at: index) ? .section(.section) : .paragraph
    case .signLast: return beginsSection(signLast: line, at: index) ? .section(.section) : .paragraph
    case .division: return divisionMeaning(of: line, at: index)
    case .stk: return convention == .danish && !flows(into: index) ? .subsection : .paragraph
    case .romanAlone:
      return convention == .norwegian && line.isAfterBlank && !isFront ? .division : .paragraph
    case .amendmentNumber: return convention == .swedish && line.isAfterBlank ? .division : .paragraph
    case .numberDot: return numberMeaning(of: line, at: index)
    case .parenthesised: return parenthesisMeaning(of: line, at: index)
    case .bareNumber where isFootnote(line, at: index): return .note
    case .numberParenthesis, .bareNumber, .letterDot, .letterParenthesis, .bullet:
      return itemMeaning(of: line, at: index)
    }
  }

  /// The meaning of the line after `index`, or `nil` at the end of the act.
  func meaning(after index: Int) -> Meaning? {
    let next = index + 1
    return next < lines.endIndex ? meaning(of: lines[next], at: next) : nil
  }

  private func headingMeaning(of line: DraftLine) -> Meaning {
    switch line.shape {
    case .signFirst, .signLast: return .section(.section)
    case .division where DivisionWord.all[Int(line.word)].kind == .article: return .section(.article)
    default: return .division
    }
  }

  // MARK: Sections and divisions

  /// `§ 3`, `§ 3-2.`: a section, unless the line only speaks of one.
  private func beginsSection(signFirst line: DraftLine, at index: Int) -> Bool {
    if flows(into: index) { return false }
    let rest = LineCursor(bytes, line.rest)
    let hasFullStop = bytes[Int(line.markEnd) - 1] == UInt8(ascii: ".")
    if sectionsAreHeadings, quotation == nil {
      // Some files lost the mark of many headings, but not the stop: `§ 3-7. Trygdetid`.
      return convention == .norwegian && hasFullStop && !rest.isAtEnd && !rest.isAtSmallLetter
    }
    if rest.isAtEnd { return true }
    if hasFullStop { return !rest.isAtSmallLetter || line.isAfterBlank }
    if convention == .danish { return false }
    switch rest.byte() {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ")"), UInt8(ascii: ":"): return false
    default: break
    }
    if convention == .german, Self.germanReferenceWords.contains(where: { rest.isAt($0) }) { return false }
    return !rest.isAtSmallLetter
  }

  private static let germanReferenceWords: [StaticString] = [
    "absatz", "abs", "absätze", "satz", "nr", "nummer", "nummern", "buchstabe", "halbsatz",
  ]

  /// `3 §`, `2 kap. 3 §`: a section, unless a small letter follows, as in "3 § lagen gäller", and no "har upphävts".
  private func beginsSection(signLast line: DraftLine, at index: Int) -> Bool {
    if sectionsAreHeadings, quotation == nil { return false }
    if convention != .swedish || flows(into: index) { return false }
    let rest = LineCursor(bytes, line.rest)
    if rest.byte() == UInt8(ascii: ",") || rest.byte() == UInt8(ascii: ";") { return false }
    return !rest.isAtSmallLetter || HistoryNote.begins(at: rest)
  }

  private func divisionMeaning(of line: DraftLine, at index: Int) -> Meaning {
    if contents.contains(index) { return .entry }
    if flows(into: index) { return .paragraph }
    let word = DivisionWord.all[Int(line.word)]
    let rest = LineCursor(bytes, line.rest)
    // "Section 61I (amended by section 8) is amended by …" is a sentence.
    if HeadingTest.ending(of: line.rest, in: bytes) == .leadIn { return .paragraph }
    if rest.byte() == UInt8(ascii: "("), HeadingTest.ending(of: line.rest, in: bytes) == .fullStop {
      return .paragraph
    }
    if word.kind == .article {
      if rest.byte() == UInt8(ascii: "("), LineCursor.isDigit(rest.byte(1)) { return .paragraph }
      if Self.germanReferenceWords.contains(where: { rest.isAt($0) }) { return .paragraph }
      return articlesHoldSections ? .division : .section(.article)
    }
    // "18 kap. 1, 2 eller 3 § offentlighets- och sekretesslagen" goes on with the line above.
    if convention == .swedish, LineCursor.isDigit(rest.byte()) || rest.isAtSmallLetter { return .paragraph }
    if convention == .irish, word.kind == .division { return .section(.section) }
    if !rest.isAtEnd, !HeadingTest.isHeading(line.rest, in: bytes, acceptsFullStop: true) {
      return .paragraph
    }
    return .division
  }

  // MARK: Numbers

  private func numberMeaning(of line: DraftLine, at index: Int) -> Meaning {
    if scope.section != nil, scope.isArticle {
      let value = ListMarker.candidates(line, in: bytes).first?.value ?? 0
      if value == scope.lastSubsection + 1, !flows(into: index) { return .subsection }
    } else if convention == .irish, !scope.isAnnex, !flows(into: index) {
      let rest = LineCursor(bytes, line.rest)
      if !rest.isAtSmallLetter, !rest.isAtEnd { return .section(.section) }
    }
    return isDate(line) ? .paragraph : itemMeaning(of: line, at: index)
  }

  /// `1. januar 2025 trer loven i kraft`.
  private func isDate(_ line: DraftLine) -> Bool {
    let rest = LineCursor(bytes, line.rest)
    return Self.months.contains { rest.isAt($0) }
  }

  private static let months: [StaticString] = [
    "januar", "februar", "mars", "marts", "märz", "april", "mai", "maj", "juni", "juli", "august",
    "september",
    "oktober", "november", "desember", "december", "dezember",
  ]

  private func parenthesisMeaning(of line: DraftLine, at index: Int) -> Meaning {
    guard let first = line.number.first, LineCursor.isDigit(bytes[first]) else {
      return itemMeaning(of: line, at: index)
    }
    switch convention {
    case .european:
      if isFront, quotation == nil { return .recital }
      return itemMeaning(of: line, at: index)
    case .norwegian, .danish, .german, .irish:
      let isSubsection = scope.section != nil || quotation != nil || scope.isAnnex && convention == .irish
      let begins = isSubsection && (!flows(into: index) || isNextSubsection(line))
      return begins ? .subsection : itemMeaning(of: line, at: index)
    case .swedish: return itemMeaning(of: line, at: index)
    }
  }

  /// `(2) The …` below subsection 1, which even a full line above does not make a reference.
  private func isNextSubsection(_ line: DraftLine) -> Bool {
    let rest = LineCursor(bytes, line.rest)
    let value = ListMarker.candidates(line, in: bytes).first?.value ?? 0
    return value == scope.lastSubsection + 1 && rest.isAtLetter && !rest.isAtSmallLetter
  }

  /// An item of a list, when its mark goes on with a list or begins one; a mark that does neither is one when it
  /// stands on a line of its own choice, as where a draft quotes a single point.
  private func itemMeaning(of line: DraftLine, at index: Int) -> Meaning {
    let candidates = ListMarker.candidates(line, in: bytes)
    let placed = scope.lists.place(candidates)
    switch line.shape {
    case .bareNumber:
      guard let placed, beginsBareList(placed.marker, at: index) else { return .paragraph }
      return .item(placed.marker, level: placed.level)
    case .letterDot where isCapital(line) && line.isAfterBlank && meaningOfHeading(after: index):
      return .division
    default: break
    }
    if let placed { return .item(placed.marker, level: placed.level) }
    guard let marker = candidates.first, line.isAfterBlank || !flows(into: index) else { return .paragraph }
    return .item(marker, level: scope.lists.level(of: marker))
  }

  /// Whether a number without any mark is an item: the list is open, or the next line has the number 2.
  private func beginsBareList(_ marker: ListMarker, at index: Int) -> Bool {
    if marker.value != 1 { return true }
    guard index + 1 < lines.endIndex, lines[index + 1].shape == .bareNumber else { return false }
    return ListMarker.candidates(lines[index + 1], in: bytes).first?.value == 2
  }

  /// `1 Jf. EØS-avtalen …`, which converters of Lovdata's pages to Markdown put right below a paragraph.
  private func isFootnote(_ line: DraftLine, at index: Int) -> Bool {
    guard isMarkdown, convention == .norwegian, !line.isAfterBlank, index > lines.startIndex else {
      return false
    }
    let rest = LineCursor(bytes, line.rest)
    guard rest.isAtLetter, !rest.isAtSmallLetter else { return false }
    return scope.lists.isEmpty && HeadingTest.ending(of: lines[index - 1].range, in: bytes) != .leadIn
  }

  private func isCapital(_ line: DraftLine) -> Bool { (0x41...0x5A).contains(bytes[Int(line.start)]) }

  /// Whether the next line begins a section, so that this one with its capital or numeral is a heading.
  private func meaningOfHeading(after index: Int) -> Bool {
    guard index + 1 < lines.endIndex else { return false }
    let next = lines[index + 1]
    switch next.shape {
    case .signFirst: return beginsSection(signFirst: next, at: index + 1)
    case .signLast: return beginsSection(signLast: next, at: index + 1)
    default: return false
    }
  }

  // MARK: Wrapped lines

  /// Whether the line before was broken only because it was full, so that a mark on this one begins nothing.
  func flows(into index: Int) -> Bool {
    isWrapped(into: index) && HeadingTest.ending(of: lines[index - 1].range, in: bytes) == .open
  }

  private func isWrapped(into index: Int) -> Bool {
    guard wrapping.width != nil, index > lines.startIndex, !lines[index].isAfterBlank else { return false }
    let previous = lines[index - 1]
    guard previous.level == 0, !isNumberAlone(previous) else { return false }
    return wrapping.isFull(previous.count, beforeWordOf: firstWordCount(lines[index]))
  }

  /// Whether a line of text goes on with the paragraph before it.
  func continuesParagraph(at index: Int) -> Bool {
    guard index > lines.startIndex, !lines[index].isAfterBlank, lines[index].level == 0 else { return false }
    if isWrapped(into: index) { return true }
    guard LineCursor(bytes, lines[index].range).isAtSmallLetter else { return false }
    return wrapping.width != nil || HeadingTest.ending(of: lines[index - 1].range, in: bytes) == .open
  }

  private func isNumberAlone(_ line: DraftLine) -> Bool {
    line.shape != .prose && line.rest.isEmpty && line.count < 24
  }

  private func firstWordCount(_ line: DraftLine) -> Int {
    var index = Int(line.start)
    let limit = min(Int(line.end), index + Wrapping.longest)
    while index < limit, bytes[index] > 0x20 { index += 1 }
    return index - Int(line.start)
  }

  /// The last line of the paragraph that a line begins.
  func paragraphEnd(from index: Int) -> Int {
    var last = index
    while last + 1 < lines.endIndex, continuesParagraph(at: last + 1),
      quotation.map({ last < $0.lastLine }) ?? true,
      meaning(of: lines[last + 1], at: last + 1).isParagraph
    {
      last += 1
    }
    return last
  }
}
