/// What the styles of an OpenDocument say of lists, headings and the language.
struct OpenDocumentStyles {
  /// How the items of one level of a list are numbered.
  struct Level {
    /// The format of a number, or empty for none.
    var format = ""
    var prefix = ""
    var suffix = ""
    /// How many levels the number shows, its own too.
    var displayed = 1
    var start = 1
    var bullet: String?
  }

  private struct Style {
    var parent: String?
    var list: String?
  }

  private var lists: [String: [Int: Level]] = [:]
  private var styles: [String: Style] = [:]
  /// How headings are numbered that stand in no list.
  private(set) var outline: [Int: Level] = [:]
  private(set) var language: LanguageCode?

  /// Takes in the styles of a part; those read later stand before those read first.
  mutating func read(_ tree: XMLTree) {
    for node in tree.nodes.indices where tree.isElement(node) {
      switch tree.name(node) {
      case "list-style":
        if let name = tree.attribute(node, "name") { lists[name] = levels(of: node, in: tree) }
      case "outline-style": outline = levels(of: node, in: tree)
      case "style":
        guard let name = tree.attribute(node, "name"), tree.attribute(node, "family") == "paragraph" else {
          continue
        }
        styles[name] = Style(
          parent: tree.attribute(node, "parent-style-name"), list: tree.attribute(node, "list-style-name"))
      case "text-properties":
        if language == nil { language = tree.attribute(node, "language").flatMap(LanguageCode.language) }
      default: continue
      }
    }
  }

  private func levels(of list: XMLTree.ID, in tree: XMLTree) -> [Int: Level] {
    var levels: [Int: Level] = [:]
    for element in tree.elements(list) {
      guard let number = tree.attribute(element, "level").flatMap({ Int($0) }) else { continue }
      var level = Level()
      if tree.name(element) == "list-level-style-bullet" {
        level.bullet = NumberFormat.bullet(tree.attribute(element, "bullet-char") ?? "•")
      } else {
        level.format = tree.attribute(element, "num-format") ?? ""
        level.prefix = tree.attribute(element, "num-prefix") ?? ""
        level.suffix = tree.attribute(element, "num-suffix") ?? ""
        let displayed = tree.attribute(element, "display-levels").flatMap { Int($0) } ?? 1
        level.displayed = min(max(1, displayed), OpenDocumentNumbering.deepest)
        level.start = tree.attribute(element, "start-value").flatMap { Int($0) } ?? 1
      }
      levels[number] = level
    }
    return levels
  }

  func list(named name: String) -> [Int: Level]? { lists[name] }

  /// The list that a paragraph style or one it is based on names.
  func list(ofStyle name: String?) -> String? {
    line(of: name).lazy.compactMap { styles[$0]?.list }.first
  }

  /// Whether a paragraph style is that of titles, or based on it.
  func isTitle(_ name: String?) -> Bool { line(of: name).contains("Title") }

  /// A style and those it is based on, no further than styles are deep, since they may stand in a circle.
  private func line(of name: String?) -> [String] {
    var line: [String] = []
    var next = name
    while let name = next, line.count < 16 {
      line.append(name)
      next = styles[name]?.parent
    }
    return line
  }
}
