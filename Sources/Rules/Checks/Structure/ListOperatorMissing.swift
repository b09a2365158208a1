import LawLint

extension Check {
  /// Lists of conditions that say neither in their lead nor in their items whether all or one must be met.
  static let listOperatorMissing = Check("list-operator-missing", reads: []) { index in
    let document = index.document
    var matches: [Match] = []
    for parent in document.provisions where !parent.isQuoted && index.isOperative(parent.id) {
      guard parent.role == .operative || parent.role == .scope else { continue }
      let items = document.items(of: parent)
      guard items.count > 1, let words = ListWords(index.languages[parent.id]),
        let lead = index.lead(of: parent.id, before: items[0]), let opener = words.opener(of: lead.text)
      else { continue }
      let isJoined = items.indices.contains { position in
        let range = document.provisions[items[position]].range
        let text = document.string(range)
        return position < items.count - 1 ? words.isClosed(text) : words.isOpened(text)
      }
      guard !isJoined else { continue }
      let end = lead.range.lowerBound.index + opener.upperBound
      let start = lead.range.lowerBound.index + opener.lowerBound
      matches.append(
        Match(
          Offset(start)..<Offset(end),
          related: [index.opening(of: items[0]), index.opening(of: items[items.count - 1])],
          arguments: ["items": String(items.count)]))
    }
    return matches
  }
}

extension Document {
  /// The points that stand directly in a provision.
  fileprivate func items(of parent: Provision) -> [Provision.ID] {
    var items: [Provision.ID] = []
    var child = parent.id + 1
    while child < parent.end {
      if provisions[child].kind == .point || provisions[child].kind == .indent { items.append(child) }
      child = provisions[child].end
    }
    return items
  }
}

extension ActIndex {
  /// The words of a provision right before the first item of its list.
  fileprivate func lead(of id: Provision.ID, before item: Provision.ID) -> (range: TextRange, text: String)? {
    let blocks = document.blocks
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= document.provisions[item].range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let start = document.provisions[id].range.lowerBound
    let own = blocks[..<low].reversed().prefix { $0.range.lowerBound >= start }
      .first { $0.provision == id && $0.kind == .body }
    return own.map { ($0.range, document.string($0.range)) }
  }
}

/// The words that open and join lists of conditions.
private struct ListWords {
  /// Words at the end of a lead that make its items conditions: `dersom`, `wenn`.
  private let openers: [String]
  private let operators: [String]
  /// Words of a lead that say how many conditions must be met.
  private let quantities: [String]

  init?(_ language: LanguageCode) {
    switch language {
    case .nb:
      openers = ["dersom", "hvis", "når"]
      operators = ["og", "eller", "samt"]
      quantities = ["alle", "samtlige", "ett av", "en av", "minst ett", "en eller flere", "enten", "både"]
    case .nn:
      openers = ["dersom", "viss", "når"]
      operators = ["og", "eller", "samt"]
      quantities = ["alle", "eitt av", "ein av", "minst eitt", "ein eller fleire", "anten", "både"]
    case .da:
      openers = ["hvis", "såfremt", "når"]
      operators = ["og", "eller", "samt"]
      quantities = [
        "alle", "samtlige", "én af", "en af", "et af", "mindst", "en eller flere", "enten", "både",
      ]
    case .sv:
      openers = ["om", "när"]
      operators = ["och", "eller", "samt"]
      quantities = ["samtliga", "alla", "något av", "någon av", "minst ett", "antingen", "både"]
    case .de:
      openers = ["wenn", "sofern", "soweit", "falls"]
      operators = ["und", "oder", "sowie"]
      quantities = ["alle", "eine der", "einer der", "eines der", "mindestens", "entweder", "sowohl"]
    case .en:
      openers = ["if", "where", "when"]
      operators = ["and", "or"]
      quantities = ["all of", "any of", "one of", "one or more", "either", "both", "each of"]
    }
  }

  /// The last word of a lead, if it makes conditions of the items, in bytes.
  func opener(of lead: String) -> Range<Int>? {
    guard let last = lead.lastIndex(where: { !$0.isWhitespace && !":,–-".contains($0) }) else { return nil }
    let whole = lead[...last]
    let start = whole.lastIndex(where: \.isWhitespace).map(whole.index(after:)) ?? whole.startIndex
    // The last word is looked at first: few leads end with one of these.
    guard openers.contains(whole[start...].lowercased()) else { return nil }
    let lower = lead.lowercased()
    guard !quantities.contains(where: { lower.contains($0) }) else { return nil }
    return whole[..<start].utf8.count..<whole.utf8.count
  }

  /// Whether an item ends with a word that joins it to the next.
  func isClosed(_ item: String) -> Bool { isOperator(item.split(whereSeparator: isGap).last) }

  /// Whether an item begins with such a word, behind its number.
  func isOpened(_ item: String) -> Bool {
    item.split(whereSeparator: isGap).prefix(3).contains { isOperator($0) }
  }

  private func isOperator(_ word: Substring?) -> Bool {
    guard let word else { return false }
    return operators.contains(word.lowercased())
  }

  private func isGap(_ character: Character) -> Bool {
    character.isWhitespace || ",;.:()".contains(character)
  }
}
