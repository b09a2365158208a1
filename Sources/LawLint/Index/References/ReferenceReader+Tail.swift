extension ReferenceReader {
  /// Narrows an address down as far as the words do, and reads what is joined to it.
  func tail(
    _ first: ReferenceAddress, isPlural: Bool, _ bounds: Range<Int>, into found: inout [ReferenceAddress]
  ) -> Int {
    var address = first
    let isSectionList = isPlural && first.steps.last?.unit == .section
    var isPlural = isPlural
    var i = address.tokens.upperBound + 1
    while i < bounds.upperBound, found.count < 10_000 {
      let flags = tokens[i].flags
      guard !flags.contains(.afterSemicolon), !flags.contains(.afterColon),
        !flags.contains(.afterDash) || isPlural
      else { break }
      let depth = level(address.steps)
      switch word(i).kind {
      case .subsection where depth < 1, .point where depth < 3 && !isNextPoint(i, address, bounds), .sentence:
        guard let number = number(at: i + 1, bounds), isUnitNumber(number.text) else {
          return end(address, i, &found)
        }
        let unit: Reference.Step.Unit
        switch word(i).kind {
        case .sentence: unit = .sentence
        case .subsection where !isLetter(number.text): unit = .subsection
        default: unit = .point
        }
        address.extend(to: number.plainEnd, step(unit, number.plain))
        i = number.plainEnd + 1
        isPlural = true
        continue
      case .subsection, .point:
        // `stk. 2 og stk. 3`: a unit of the same or a higher level begins another address.
        guard flags.contains(.afterComma) || i > 0 && word(i - 1).kind == .and,
          let number = number(at: i + 1, bounds), isUnitNumber(number.text)
        else { return end(address, i, &found) }
        let unit: Reference.Step.Unit =
          word(i).kind == .subsection && !isLetter(number.text) ? .subsection : .point
        found.append(address)
        address = ReferenceAddress(
          tokens: i...number.plainEnd, steps: address.steps.above(unit) + [step(unit, number.plain)],
          isJoined: true, isArticle: address.isArticle)
        i = number.plainEnd + 1
        isPlural = true
        continue
      case .ordinal:
        guard let group = ordinals(at: i, bounds) else { return end(address, i, &found) }
        found.append(address)
        // `§ 6 nr. 4 sjette ledd` narrows down, `§ 6 første ledd nr. 4, andre ledd` does not.
        let isDeeper = group.unit == .sentence || depth < 1 || !flags.contains(.afterComma)
        return spread(
          group, from: i, after: isDeeper ? address.steps : address.steps.above(.subsection),
          narrowing: isDeeper, bounds, into: &found)
      case .and, .through:
        let next = i + 1
        if isPlural, let number = number(at: next, bounds), !isOrdinal(number.end, bounds),
          isListed(number.end + 1, bounds)
        {
          found.append(address)
          address = address.sibling(
            number.text, next...number.end, loose: number.loose, isSectionList: isSectionList)
          i = number.end + 1
          continue
        }
        switch kind(next, bounds) {
        // `§ 218 und Absatz 4`: the second is not one of the first.
        case .subsection where depth > 0, .point where depth > 0: i = next
        case .ordinal:
          guard let group = ordinals(at: next, bounds), depth > 0 || group.unit == .subsection else {
            return end(address, i, &found)
          }
          found.append(address)
          return spread(
            group, from: next, after: address.steps.above(group.unit), bounds, into: &found)
        default: return end(address, i, &found)
        }
        continue
      default:
        // `section 3(2)(a)`, `§ 12 (2)`.
        if flags.contains(.afterOpening), !flags.contains(.afterComma), depth < 3,
          let inner = number(at: i, bounds), inner.text.utf8.count <= 4, isClosed(inner.end)
        {
          let unit: Reference.Step.Unit = depth < 1 && !isLetter(inner.text) ? .subsection : .point
          address.extend(to: inner.end, step(unit, inner.text))
          i = inner.end + 1
          continue
        }
        // `2. ledd`, `2. pkt.`: a number before its unit.
        if language != .sv, let number = number(at: i, bounds), number.end == i,
          [.subsection, .sentence].contains(kind(i + 1, bounds)), startsWithFullStop(i + 1)
        {
          let unit: Reference.Step.Unit = kind(i + 1, bounds) == .sentence ? .sentence : .subsection
          guard unit == .sentence || depth < 1 else { return end(address, i, &found) }
          address.extend(to: i + 1, step(unit, number.text))
          i += 2
          isPlural = false
          continue
        }
        // `§§ 3, 4 og 5` and `§§ 3–5`.
        if isPlural, flags.contains(.afterComma) || flags.contains(.afterDash),
          let number = number(at: i, bounds), !isOrdinal(number.end, bounds),
          flags.contains(.afterDash) || isListed(number.end + 1, bounds)
        {
          found.append(address)
          address = address.sibling(
            number.text, i...number.end, loose: number.loose, isSectionList: isSectionList)
          i = number.end + 1
          continue
        }
        // `3 § första stycket 2`: Swedish points have no word.
        if language == .sv, address.steps.last?.unit == .subsection, let number = number(at: i, bounds),
          flags.subtracting([.number, .afterSpace]).isEmpty, kind(number.end + 1, bounds) != .section
        {
          address.extend(to: number.end, step(.point, number.text))
          i = number.end + 1
          continue
        }
        return end(address, i, &found)
      }
    }
    return end(address, i, &found)
  }

  /// Whether a point stands beside the last of an address and not in it: `Nummer 2 Buchstabe d, Nummer 3`.
  private func isNextPoint(_ i: Int, _ address: ReferenceAddress, _ bounds: Range<Int>) -> Bool {
    guard let last = address.steps.last(where: { $0.unit == .point }), let number = number(at: i + 1, bounds)
    else { return false }
    let isBehind = tokens[i].flags.contains(.afterComma) || i > 0 && word(i - 1).kind == .and
    return isBehind && !isLetter(number.text) && (!isLetter(last.number) || language != .da)
  }

  private func end(_ address: ReferenceAddress, _ i: Int, _ found: inout [ReferenceAddress]) -> Int {
    found.append(address)
    return i
  }

  private func level(_ steps: [Reference.Step]) -> Int {
    guard let last = steps.last(where: { $0.unit != .sentence }) else { return 0 }
    switch last.unit {
    case .chapter, .section: return 0
    case .subsection: return 1
    case .point: return 2
    case .sentence: return 0
    }
  }

  func step(_ unit: Reference.Step.Unit, _ number: String) -> Reference.Step {
    // `stk. 1-3` without spaces: the first stands for all.
    let first = unit == .section ? number[...] : number.prefix { $0 != "-" }
    return Reference.Step(unit: unit, number: first.isEmpty ? number : String(first))
  }
}
