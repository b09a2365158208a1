/// The list that a paragraph or style takes its number from.
struct NumberingReference: Sendable, Hashable {
  /// `0` takes a number away that a style would give.
  var list: String?
  var level: Int?
  /// The style that named the list, when a style did: the list may say which level belongs to the style.
  var style: String?

  init() {}

  /// From `pPr`, of a paragraph or a style.
  init(_ properties: WordTree.ID, in word: WordTree) {
    guard let numbering = word.first(.numPr, in: properties) else { return }
    list = word.value(.numId, in: numbering)
    level = word.number(.ilvl, in: numbering)
  }

  /// What is not said here is taken from a style.
  func inheriting(_ other: NumberingReference, from style: String) -> NumberingReference {
    var result = self
    if result.list == nil, other.list != nil {
      result.list = other.list
      result.style = other.style ?? style
    }
    result.level = result.level ?? other.level
    return result
  }
}

/// The lists of a document, by `numbering.xml` (ECMA-376-1, 17.9): which number each paragraph has.
///
/// Lists that come from one abstract list count together, unless one starts anew.
struct WordNumbering {
  struct Level: Sendable {
    var format = "decimal"
    /// What is printed, with `%1` for the number of the first level and so on.
    var text = ""
    var start = 1
    /// The level from 1 whose use starts this one anew; 0 for none, `nil` for any further out.
    var restart: Int?
    /// All numbers are printed in Arabic figures.
    var isLegal = false
    var isHidden = false
    var style: String?
  }

  struct List: Sendable {
    var abstract: String
    var levels: [Level]
    /// The levels whose count starts anew where the list first uses them.
    var startsAnew: Set<Int> = []
  }

  private let lists: [String: List]
  private let language: LanguageCode?
  private var counts: [String: [Int?]] = [:]
  /// The levels of each list that have been used, among those that start anew.
  private var used: [String: Set<Int>] = [:]

  /// Each paragraph may have one, so a long one would be a very long text.
  private static let longestLabel = 64
  /// Word has nine.
  static let levelCount = 9

  /// - Parameter language: That of the document, in which ordinals are printed.
  init(_ part: XMLTree?, language: LanguageCode?) {
    self.language = language
    lists = part.flatMap { NumberingPart($0)?.lists } ?? [:]
  }

  /// The number of the next paragraph that takes one from a list, or `nil` when it has none to print.
  mutating func label(_ reference: NumberingReference) -> String? {
    guard let name = reference.list, let list = lists[name] else { return nil }
    var level = reference.level ?? 0
    if let style = reference.style, let own = list.levels.firstIndex(where: { $0.style == style }) {
      level = own
    }
    guard list.levels.indices.contains(level) else { return nil }
    count(level, of: name, list)
    let definition = list.levels[level]
    guard !definition.isHidden else { return nil }
    if definition.format == "bullet" { return NumberFormat.bullet(definition.text) }
    let label = text(of: definition, in: list)
    return label.isEmpty ? nil : String(label.prefix(Self.longestLabel))
  }

  private mutating func count(_ level: Int, of name: String, _ list: List) {
    var counts = self.counts[list.abstract] ?? Array(repeating: nil, count: Self.levelCount)
    if list.startsAnew.contains(level), used[name, default: []].insert(level).inserted { counts[level] = nil }
    counts[level] = (counts[level] ?? list.levels[level].start - 1) + 1
    for outer in 0..<level where counts[outer] == nil { counts[outer] = list.levels[outer].start }
    for inner in (level + 1)..<max(level + 1, list.levels.count) {
      let restart = list.levels[inner].restart
      if restart.map({ level < $0 }) ?? true { counts[inner] = nil }
    }
    self.counts[list.abstract] = counts
  }

  private func text(of definition: Level, in list: List) -> String {
    let counts = self.counts[list.abstract] ?? []
    var result = ""
    var rest = definition.text[...]
    while let character = rest.popFirst() {
      guard character == "%", let digit = rest.first?.wholeNumberValue, (1...Self.levelCount).contains(digit)
      else {
        result.append(character)
        continue
      }
      rest.removeFirst()
      guard list.levels.indices.contains(digit - 1), let count = counts[digit - 1] else { continue }
      let format = list.levels[digit - 1].format
      let isPlain = definition.isLegal && format != "none" && format != "bullet"
      result += NumberFormat.text(count, isPlain ? "decimal" : format, language: language)
    }
    return result
  }
}
