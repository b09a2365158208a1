extension ReferenceReader {
  /// Numbers in words, and the unit that they count: `første og annet ledd`.
  struct Group {
    var numbers: [(text: String, token: Int)]
    var unit: Reference.Step.Unit
    /// The token of the unit.
    var end: Int
  }

  /// `første og annet ledd`: numbers in words, and the unit that they count.
  func ordinals(at start: Int, _ bounds: Range<Int>) -> Group? {
    var numbers: [(String, Int)] = []
    var i = start
    while i < bounds.upperBound, word(i).kind == .ordinal {
      numbers.append((String(word(i).value), i))
      i += 1
      let joint = kind(i, bounds)
      if joint == .and || joint == .through, kind(i + 1, bounds) == .ordinal { i += 1 }
    }
    switch kind(i, bounds) {
    case .subsection: return Group(numbers: numbers, unit: .subsection, end: i)
    case .sentence: return Group(numbers: numbers, unit: .sentence, end: i)
    default: return nil
    }
  }

  /// The addresses of a group, the last narrowed down by what follows.
  ///
  /// - Parameter narrowing: Whether the last address found is the one that the group narrows down.
  func spread(
    _ group: Group, from start: Int, after steps: [Reference.Step], narrowing: Bool = false,
    _ bounds: Range<Int>, into found: inout [ReferenceAddress]
  ) -> Int {
    var begin = start
    var isJoined = !steps.isEmpty
    // Steps of an address before are those of its article or section.
    let isArticle = !steps.isEmpty && (found.last?.isArticle ?? false)
    if narrowing {
      let narrowed = found.removeLast()
      begin = narrowed.tokens.lowerBound
      isJoined = narrowed.isJoined
    }
    for (index, number) in group.numbers.enumerated() {
      let isLast = index == group.numbers.count - 1
      found.append(
        ReferenceAddress(
          tokens: (index == 0 ? begin : number.token)...(isLast ? group.end : number.token),
          steps: steps + [step(group.unit, number.text)], isJoined: index > 0 || isJoined,
          isArticle: isArticle))
    }
    return tail(found.removeLast(), isPlural: false, bounds, into: &found)
  }
}
