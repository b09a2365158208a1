extension OutlineWriter {
  // MARK: Divisions

  mutating func openDivision(_ line: DraftLine, at index: Int) -> Int {
    let last = paragraphEnd(from: index)
    let text = Int(line.textStart)..<Int(lines[last].end)
    if line.level == 1, !hasTitle {
      writeTitle(line.range.lowerBound..<text.upperBound)
      return last
    }
    if isMarkdown, LineCursor(bytes, line.range).isAt("författningstext") {
      writeRemark(line.range)
      return last
    }
    isFront = false
    let word = line.shape == .division ? DivisionWord.all[Int(line.word)] : nil
    let rank = line.level > 0 ? Int(line.level) : rank(of: line, word)
    closeDivisions(from: word?.kind == .annex ? 0 : rank)
    scope.divisions.append((word?.kind == .annex ? 0 : rank, builder.depth))
    let hasMark = line.shape != .prose && !line.mark.isEmpty
    builder.begin(
      word?.kind ?? .division, number: hasMark ? number(of: line) : nil, role: role(of: line, word))
    if hasMark {
      appendBlock(.number, line.mark)
      appendBlock(.heading, text)
      scope.awaitsHeading = text.isEmpty && line.level == 0
    } else {
      appendBlock(.heading, line.range.lowerBound..<text.upperBound)
    }
    return last
  }

  private func rank(of line: DraftLine, _ word: DivisionWord?) -> Int {
    guard let word else { return DivisionWord.headingRank + (line.shape == .romanAlone ? 0 : 1) }
    if word.kind == .article { return 1 }
    // In the German civil code a Titel lies in an Abschnitt; elsewhere titles hold chapters.
    return convention == .german && word.kind == .title ? 7 : word.rank
  }

  private func role(of line: DraftLine, _ word: DivisionWord?) -> Provision.Role? {
    if word?.kind == .annex { return .annex }
    return isTransitional(line) || line.shape == .amendmentNumber ? .transitional : nil
  }

  private func isTransitional(_ line: DraftLine) -> Bool {
    let cursor = LineCursor(bytes, line.range)
    return Self.transitionalWords.contains { cursor.isAt($0) }
  }

  private static let transitionalWords: [StaticString] = [
    "övergångsbestämmelser", "övergångs", "ikraftträdande- och övergångsbestämmelser",
  ]

  /// A heading without a word or number, such as those between Swedish sections.
  mutating func openHeading(_ text: Range<Int>, _ line: DraftLine) {
    isFront = false
    let isTransitional = isTransitional(line)
    var rank = isTransitional ? 1 : DivisionWord.headingRank
    // A heading right below another heading lies in it.
    if !isTransitional, scope.section == nil, !scope.hasContent, scope.divisions.last?.rank == rank {
      rank += 1
    }
    closeDivisions(from: rank)
    scope.divisions.append((rank, builder.depth))
    builder.begin(.division, role: isTransitional ? .transitional : nil)
    appendBlock(.heading, text)
  }

  // MARK: Sections

  mutating func openSection(_ line: DraftLine, _ kind: Provision.Kind, at index: Int) -> Int {
    isFront = false
    closeSection()
    openChapterOfNumber(line)
    scope.section = builder.depth
    builder.begin(kind, number: number(of: line))
    scope.isArticle = kind == .article
    appendBlock(.number, line.mark)

    let isTerm = HistoryNote.isTerm(at: LineCursor(bytes, line.rest))
    let last = isTerm ? index : paragraphEnd(from: index)
    let text = Int(line.textStart)..<Int(lines[last].end)
    guard !text.isEmpty else {
      scope.awaitsHeading = line.level == 0
      return last
    }
    // Danish drafts style the whole text beside `§ 3.` like a heading.
    let isStyledText = draft != nil && convention.putsTextBesideNumber
    if line.level > 0 && !isStyledText || kind == .article && convention == .european {
      appendBlock(.heading, text)
      return last
    }
    if let inner = innerLine(line.rest, at: index) {
      return openInner(inner, at: index)
    }
    if isSectionHeading(text, last: last) {
      appendBlock(.heading, text)
    } else if HistoryNote.begins(at: LineCursor(bytes, text)) {
      writeHistory(text)
    } else {
      writeBody(text)
    }
    return last
  }

  /// `2 kap. 3 §` outside its chapter begins the chapter, so that the section is cited with it.
  private mutating func openChapterOfNumber(_ line: DraftLine) {
    guard line.shape == .signLast, line.numberStart > line.start, scope.divisions.last?.rank != 4 else {
      return
    }
    var cursor = LineCursor(bytes, line.range)
    let start = cursor.index
    guard cursor.skipDigits() else { return }
    let number = String(decoding: bytes[start..<cursor.index], as: UTF8.self)
    closeDivisions(from: 4)
    scope.divisions.append((4, builder.depth))
    builder.begin(.chapter, number: number)
  }

  /// Whether the text beside a section's number is its heading, which the text below tells.
  private func isSectionHeading(_ text: Range<Int>, last: Int) -> Bool {
    if convention.putsTextBesideNumber { return false }
    guard let next = meaning(after: last), !next.endsSection else {
      return HeadingTest.isHeading(text, in: bytes, acceptsFullStop: false)
    }
    if next.isItem, !lines[last + 1].isAfterBlank {
      return HeadingTest.isHeading(text, in: bytes, acceptsFullStop: false)
    }
    // "Korleis retten skal verdsetje" has a verb, but no full stop, and a new paragraph follows.
    let isApart =
      lines[last + 1].isAfterBlank && HeadingTest.ending(of: text, in: bytes) == .open && !next.isItem
    if isApart || next.isSubsection {
      return HeadingTest.ending(of: text, in: bytes) != .leadIn && text.count < 300
    }
    return HeadingTest.isHeading(text, in: bytes, acceptsFullStop: true)
  }

  /// Whether a paragraph is the heading of the section or division whose number stands alone above it.
  func isAwaitedHeading(_ text: Range<Int>, first: Int, last: Int) -> Bool {
    guard scope.awaitsHeading, !LineCursor(bytes, text).isAtSmallLetter,
      HeadingTest.isHeading(text, in: bytes, acceptsFullStop: false)
    else { return false }
    guard scope.section != nil else { return true }
    guard let next = meaning(after: last), !next.endsSection, !next.isItem else { return false }
    return convention == .european || lines[last + 1].isAfterBlank || !next.isParagraph
  }

  /// Whether a paragraph is a heading between sections: what follows is a section, and what stands above is complete.
  func isHeadingBetweenSections(_ text: Range<Int>, first: Int, last: Int) -> Bool {
    guard lines[first].shape == .prose, last - first < 4, scope.section == nil || scope.hasContent else {
      return false
    }
    guard lines[first].isAfterBlank, !LineCursor(bytes, text).isAtSmallLetter else { return false }
    let isTransitional = isTransitional(lines[first]) && text.count < 60
    guard isTransitional || HeadingTest.isHeading(text, in: bytes, acceptsFullStop: false) else {
      return false
    }
    if isTransitional { return true }
    guard let next = meaning(after: last) else {
      return scope.section != nil && scope.hasContent && text.count < 80
    }
    if next.endsSection { return true }
    // Two headings in a row: the second one is followed by a section.
    guard next.isParagraph, lines[last + 1].shape == .prose, lines[last + 1].isAfterBlank else {
      return false
    }
    let second = paragraphEnd(from: last + 1)
    let secondText = Int(lines[last + 1].start)..<Int(lines[second].end)
    guard second - last < 4, HeadingTest.isHeading(secondText, in: bytes, acceptsFullStop: false) else {
      return false
    }
    return meaning(after: second)?.endsSection ?? false
  }
}
