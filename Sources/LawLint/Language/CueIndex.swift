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

  private var ids = WordMap<UInt16>()
  /// These by word.
  private var headingWords: [HeadingWord?]
  private var headings: [[Cue]]
  private var openings: [[Cue]]
  private var definingVerbs: [UInt16] = []

  private init() {
    headingWords = Array(repeating: nil, count: Int(Self.number) + 1)
    headings = Array(repeating: [], count: Int(Self.number) + 1)
    openings = headings
    for word in RoleCues.filler.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
      headingWords[Int(id(of: word))] = .filler
    }
    for (role, words) in RoleCues.headings {
      for word in words.split(whereSeparator: { $0 == " " || $0 == "\n" }) {
        headingWords[Int(id(of: word))] = .role(role)
      }
    }
    for (role, cue) in RoleCues.openHeadings { insert(cue, role, into: \.headings, order: 0) }
    for (order, (role, cue)) in RoleCues.openings.enumerated() {
      insert(cue, role, into: \.openings, order: order)
    }
    definingVerbs = ["means", "mean", "includes", "betyr", "avser"].compactMap { known($0[...]) }
    // A double sign opens what a single one does.
    if let sign = known("§") {
      _ = Array("§§".utf8).withUnsafeBufferPointer { ids.index(of: $0, orInsert: sign) }
    }
  }

  /// What ``ProvisionRoles`` remembers of a folded word.
  func record(of word: UnsafeBufferPointer<UInt8>) -> UInt16 { ids[word] ?? Self.other }

  /// The role of a heading, by its words' records: the first role named, if all words belong to such headings.
  func roleOfHeading(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    if let first = words.first, let cue = headings[Int(first)].first(where: { matches($0, words, at: 0) }) {
      return cue.role
    }
    var role: Provision.Role?
    for word in words where word != Self.number {
      switch headingWords[Int(word)] {
      case nil: return nil
      case .filler: continue
      case .role(let named): role = role ?? named
      }
    }
    return role
  }

  /// The role of a provision, by the records of its first sentence's words.
  func roleOfOpening(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    var best: (role: Provision.Role, order: Int)?
    for (position, word) in words.enumerated() where !openings[Int(word)].isEmpty {
      for cue in openings[Int(word)] where position <= cue.lead && cue.order < best?.order ?? .max {
        if matches(cue, words, at: position) { best = (cue.role, cue.order) }
      }
    }
    return best?.role
  }

  /// Whether a sentence that begins with a quoted word defines it: `“controller” means …`.
  func roleOfQuotedTerm(_ words: UnsafeBufferPointer<UInt16>) -> Provision.Role? {
    words.prefix(10).contains(where: definingVerbs.contains) ? .definition : nil
  }

  private func matches(_ cue: Cue, _ words: UnsafeBufferPointer<UInt16>, at start: Int) -> Bool {
    matches(cue.elements, from: 0, words, at: start)
  }

  /// Whether the elements from one on stand at a word. Recursive by the elements of a cue, which are few.
  private func matches(
    _ elements: [Element], from index: Int, _ words: UnsafeBufferPointer<UInt16>, at start: Int
  ) -> Bool {
    guard index < elements.count else { return true }
    switch elements[index] {
    case .words(let set):
      return start < words.count && set.contains(words[start])
        && matches(elements, from: index + 1, words, at: start + 1)
    case .gap(let limit):
      let last = min(words.count, start + limit)
      return start <= last && (start...last).contains { matches(elements, from: index + 1, words, at: $0) }
    }
  }

  // MARK: Reading the cues

  private func known(_ word: Substring) -> UInt16? {
    Array(word.utf8).withUnsafeBufferPointer { ids[$0] }
  }

  private mutating func id(of word: Substring) -> UInt16 {
    let next = UInt16(headingWords.count)
    let index = Array(word.utf8).withUnsafeBufferPointer { ids.index(of: $0, orInsert: next) }
    if ids[index] == next {
      headingWords.append(nil)
      headings.append([])
      openings.append([])
    }
    return ids[index]
  }

  private mutating func insert(
    _ text: String, _ role: Provision.Role, into list: WritableKeyPath<Self, [[Cue]]>, order: Int
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
      self[keyPath: list][Int(word)].append(
        Cue(role: role, order: order, elements: elements, lead: lead))
    }
  }
}
