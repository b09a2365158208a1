/// Counts the items of lists as an office program does (ODF 1.3-3, 5.3 and 19.880).
struct OpenDocumentNumbering {
  /// A list that is open, and those in it.
  private struct Open {
    var style: String
    var id: String?
    /// An item has begun whose number no paragraph has yet.
    var isPending = false
    /// The number that the item sets.
    var start: Int?
  }

  private let styles: OpenDocumentStyles
  private var open: [Open] = []
  /// The last number of each level, of the lists that are open.
  private var counters: [Int] = []
  /// Where the lists of a style and those with an id stopped.
  private var stopped: [String: [Int]] = [:]
  private var headings: [Int] = []

  init(_ styles: OpenDocumentStyles) { self.styles = styles }

  mutating func beginList(style: String?, id: String?, continues: Bool, after other: String?) {
    let style = style ?? open.last?.style ?? ""
    if open.isEmpty {
      counters = other.flatMap { stopped["#" + $0] } ?? (continues ? stopped[style] ?? [] : [])
    }
    open.append(Open(style: style, id: id))
  }

  mutating func endList() {
    guard let list = open.popLast() else { return }
    if open.isEmpty {
      stopped[list.style] = counters
      if let id = list.id { stopped["#" + id] = counters }
    }
  }

  mutating func beginItem(start: Int?) {
    guard !open.isEmpty else { return }
    open[open.count - 1].isPending = true
    open[open.count - 1].start = start
  }

  /// The label of a paragraph, when it is the first of an item.
  ///
  /// - Parameter style: The list that the paragraph's style names, for a list that names none.
  mutating func label(style: String?) -> String? {
    guard let list = open.last, list.isPending else { return nil }
    open[open.count - 1].isPending = false
    let name = list.style.isEmpty ? style ?? "" : list.style
    guard let levels = styles.list(named: name) else { return nil }
    return Self.advance(&counters, level: open.count, start: list.start, levels)
  }

  /// The label of a heading that stands in no list.
  mutating func label(ofHeading level: Int) -> String? {
    styles.outline[level] == nil ? nil : Self.advance(&headings, level: level, start: nil, styles.outline)
  }

  /// Nobody nests lists deeper; a file may say that a heading is.
  static let deepest = 10

  private static func advance(
    _ counters: inout [Int], level: Int, start: Int?, _ levels: [Int: OpenDocumentStyles.Level]
  ) -> String? {
    guard (1...deepest).contains(level), let format = levels[level] else { return nil }
    if let bullet = format.bullet { return bullet }
    while counters.count < level { counters.append((levels[counters.count + 1]?.start ?? 1) &- 1) }
    counters.removeLast(counters.count - level)
    counters[level - 1] = start ?? counters[level - 1] &+ 1
    guard !format.format.isEmpty else { return nil }
    let first = max(1, level - min(level, format.displayed) + 1)
    let numbers = (first...level).compactMap { each -> String? in
      let shown = levels[each]?.format ?? ""
      return shown.isEmpty
        ? nil : NumberFormat.text(counters[each - 1], formats[shown] ?? "decimal", language: nil)
    }
    let label = format.prefix + numbers.joined(separator: ".") + format.suffix
    return label.contains { !$0.isWhitespace } ? label : nil
  }

  private static let formats = ["a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"]
}
