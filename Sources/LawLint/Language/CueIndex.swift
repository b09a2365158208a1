/// The cues of ``RoleCues``, ready to be compared with words.
///
/// A cue is tried only where the word that it begins with stands.
struct CueIndex: Sendable {
  private enum Element: Sendable {
    /// One of a few words.
    case words([UInt16])
    /// Up to so many words in between.
    case gap(Int)
  }

  private struct Cue: Sendable {
    var role: Provision.Role
    var order: Int
    var elements: [Element]
    /// How many words may stand before the cue.
    var lead: Int
  }

  private enum HeadingWord: Sendable {
    case role(Provision.Role)
    case filler
  }

  /// Records of words that no cue has, and of numbers.
  static let other: UInt16 = 1
  static let number: UInt16 = 2
  static let shared = CueIndex()
  private static let sign = Array("§".utf8)
  private static let doubleSign = Array("§§".utf8)

  private var ids: [WordKey: UInt16] = [:]
  private var headingWords: [UInt16: HeadingWord] = [:]
  private var headings: [UInt16: [Cue]] = [:]
  private var openings: [UInt16: [Cue]] = [:]
  /// By word: whether ``openings`` has it. Most words open no cue, and this costs less than to ask there.
  private var opens: [Bool] = []
  private var definingVerbs: [UInt16] = []

  private init() {
    for word in RoleCues.filler.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      headingWords[id(of: word)] = .filler
    }
    for (role, words) in RoleCues.headings {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        headingWords[id(of: word)] = .role(role)
      }
    }
    for (role, cue) in RoleCues.openHeadings { insert(cue, role, into: \.headings, order: 0) }
    for (order, (role, cue)) in RoleCues.openings.enumerated() {
      insert(cue, role, into: \.openings, order: order)
    }
    definingVerbs = ["means", "mean", "includes", "betyr", "avser"].compactMap {
      ids[WordKey(Array($0.utf8))]
    }
    opens = (0..<UInt16(ids.count) + Self.number + 1).map { openings[$0] != nil }
  }

  /// What ``ProvisionRoles`` remembers of a folded word.
  func record(of word: [UInt8]) -> UInt16 {
    ids[WordKey(word == Self.doubleSign ? Self.sign : word)] ?? Self.other
  }

  /// The role of a heading, by its words' records: the first role named, if all words belong to such headings.
  func roleOfHeading(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    if let first = words.first, let cue = headings[first]?.first(where: { matches($0, words, at: 0) }) {
      return cue.role
    }
    var role: Provision.Role?
    for word in words where word != Self.number {
      switch headingWords[word] {
      case nil: return nil
      case .filler: continue
      case .role(let named): role = role ?? named
      }
    }
    return role
  }

  /// The role of a provision, by the records of its first sentence's words.
  func roleOfOpening(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    var best: Cue?
    for (position, word) in words.enumerated() where opens[Int(word)] {
      for cue in openings[word] ?? [] where position <= cue.lead && cue.order < best?.order ?? .max {
        if matches(cue, words, at: position) { best = cue }
      }
    }
    return best?.role
  }

  /// Whether a sentence that begins with a quoted word defines it: `“controller” means …`.
  func roleOfQuotedTerm(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    words.prefix(10).contains(where: definingVerbs.contains) ? .definition : nil
  }

  private func matches(_ cue: Cue, _ words: UnsafeBufferPointer<UInt16>, at start: Int) -> Bool {
    matches(cue.elements[...], words, at: start)
  }

  /// Recursive by the elements of a cue, which are few.
  private func matches(_ elements: ArraySlice<Element>, _ words: UnsafeBufferPointer<UInt16>, at start: Int)
    -> Bool
  {
    guard let first = elements.first else { return true }
    switch first {
    case .words(let set):
      return start < words.count && set.contains(words[start])
        && matches(elements.dropFirst(), words, at: start + 1)
    case .gap(let limit):
      let last = min(words.count, start + limit)
      return start <= last && (start...last).contains { matches(elements.dropFirst(), words, at: $0) }
    }
  }

  // MARK: Reading the cues

  private mutating func id(of word: some StringProtocol) -> UInt16 {
    let key = WordKey(Array(word.utf8))
    if let known = ids[key] { return known }
    let id = UInt16(ids.count) + Self.number + 1
    ids[key] = id
    return id
  }

  private mutating func insert(
    _ text: String, _ role: Provision.Role, into list: WritableKeyPath<Self, [UInt16: [Cue]]>, order: Int
  ) {
    var lead = 0
    var elements: [Element] = []
    for part in text.split(separator: " ") {
      let gap = part == ".." ? 8 : part == "..." ? 80 : nil
      if let gap {
        if elements.isEmpty { lead = gap } else { elements.append(.gap(gap)) }
      } else {
        elements.append(.words(part.split(separator: "|").map { id(of: $0) }))
      }
    }
    guard case .words(let first) = elements.first else { return }
    for word in Set(first).sorted() {
      self[keyPath: list][word, default: []].append(
        Cue(role: role, order: order, elements: elements, lead: lead))
    }
  }
}
