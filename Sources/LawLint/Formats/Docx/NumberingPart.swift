/// What `numbering.xml` says: abstract lists, and the lists made of them, with their changes.
struct NumberingPart {
  let lists: [String: WordNumbering.List]

  init?(_ tree: XMLTree) {
    guard let root = tree.root else { return nil }
    let word = WordTree(tree)
    var abstracts: [String: WordTree.ID] = [:]
    var byStyle: [String: String] = [:]
    var styles: [String: String] = [:]
    for id in word.all(.abstractNum, in: root) {
      guard let name = tree.attribute(id, "abstractNumId"), abstracts[name] == nil else { continue }
      abstracts[name] = id
      if let style = word.value(.styleLink, in: id) { byStyle[style] = name }
      styles[name] = word.value(.numStyleLink, in: id)
    }

    var lists: [String: WordNumbering.List] = [:]
    var levels: [String: [WordNumbering.Level]] = [:]
    for id in word.all(.num, in: root) {
      guard let name = tree.attribute(id, "numId"), var abstract = word.value(.abstractNumId, in: id) else {
        continue
      }
      // A list whose levels stand in a numbering style.
      if let linked = styles[abstract].flatMap({ byStyle[$0] }) { abstract = linked }
      if levels[abstract] == nil {
        levels[abstract] = abstracts[abstract].map { Self.levels(of: $0, in: word) } ?? []
      }
      var list = WordNumbering.List(abstract: abstract, levels: levels[abstract] ?? [])
      for override in word.all(.lvlOverride, in: id) { Self.apply(override, to: &list, in: word) }
      lists[name] = list
    }
    self.lists = lists
  }

  private static func levels(of abstract: WordTree.ID, in word: WordTree) -> [WordNumbering.Level] {
    var levels: [WordNumbering.Level] = []
    for id in word.all(.lvl, in: abstract).prefix(WordNumbering.levelCount) {
      let index = word.tree.attribute(id, "ilvl").flatMap { Int($0) } ?? levels.count
      guard (0..<WordNumbering.levelCount).contains(index) else { continue }
      while levels.count <= index { levels.append(WordNumbering.Level()) }
      levels[index] = level(id, in: word)
    }
    return levels
  }

  private static func level(_ id: WordTree.ID, in word: WordTree) -> WordNumbering.Level {
    var level = WordNumbering.Level()
    level.format = word.value(.numFmt, in: id) ?? "decimal"
    level.text = String((word.value(.lvlText, in: id) ?? "").prefix(longestText))
    // A level without a start begins with 0 (17.9.25), but no program writes such.
    level.start = word.number(.start, in: id).map(clamped) ?? 0
    level.restart = word.number(.lvlRestart, in: id)
    level.isLegal = word.isOn(.isLgl, in: id) ?? false
    level.style = word.value(.pStyle, in: id)
    level.isHidden = word.first(.rPr, in: id).flatMap { word.isOn(.vanish, in: $0) } ?? false
    if word.first(.lvlPicBulletId, in: id) != nil { level.format = "bullet" }
    return level
  }

  /// What is longer is no number, and would be repeated for every paragraph.
  private static let longestText = 100

  private static func apply(_ override: WordTree.ID, to list: inout WordNumbering.List, in word: WordTree) {
    guard let index = word.tree.attribute(override, "ilvl").flatMap({ Int($0) }),
      (0..<WordNumbering.levelCount).contains(index)
    else { return }
    if let own = word.first(.lvl, in: override) {
      while list.levels.count <= index { list.levels.append(WordNumbering.Level()) }
      list.levels[index] = level(own, in: word)
    }
    if let start = word.number(.startOverride, in: override), index < list.levels.count {
      list.levels[index].start = clamped(start)
      list.startsAnew.insert(index)
    }
  }

  /// Word counts to 32,767; a larger start would only lead to overflow.
  private static func clamped(_ start: Int) -> Int { min(max(start, 0), 32_767) }
}
