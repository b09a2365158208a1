/// The styles of a document, as far as they number, structure or hide text.
///
/// A style takes from the one that it is based on what it does not say itself.
struct WordStyles {
  struct Style: Sendable {
    /// In small letters. The built-in styles have English names in every language of Word.
    var name = ""
    var basedOn: String?
    var numbering = NumberingReference()
    /// 0 is the outermost; 9 is body text.
    var outlineLevel: Int?
    var isHidden: Bool?
  }

  private let styles: [String: Style]
  /// The style of a paragraph that names none.
  let defaultStyle: String?
  let language: LanguageCode?

  init(_ part: XMLTree?) {
    guard let part, let root = part.root else {
      (styles, defaultStyle, language) = ([:], nil, nil)
      return
    }
    let word = WordTree(part)
    var own: [String: Style] = [:]
    var defaultStyle: String?
    for id in word.all(.style, in: root) {
      guard let name = part.attribute(id, "styleId"), own[name] == nil else { continue }
      own[name] = Self.style(id, in: word)
      if part.attribute(id, "type") == "paragraph",
        ["1", "true", "on"].contains(part.attribute(id, "default"))
      {
        defaultStyle = name
      }
    }
    styles = own.mapValues { Self.resolved($0, own) }
    self.defaultStyle = defaultStyle
    language = word.first(.docDefaults, .rPrDefault, .rPr, in: root)
      .flatMap { word.value(.lang, in: $0) }.flatMap { LanguageCode.language($0) }
  }

  subscript(_ id: String?) -> Style { (id ?? defaultStyle).flatMap { styles[$0] } ?? Style() }

  /// The style that has a name, such as `annotation text`.
  func id(named name: String) -> String? { styles.filter { $0.value.name == name }.keys.min() }

  private static func style(_ id: WordTree.ID, in word: WordTree) -> Style {
    var style = Style()
    style.name = (word.value(.name, in: id) ?? "").lowercased()
    style.basedOn = word.value(.basedOn, in: id)
    if let properties = word.first(.pPr, in: id) {
      style.numbering = NumberingReference(properties, in: word)
      style.outlineLevel = word.number(.outlineLvl, in: properties)
    }
    if let properties = word.first(.rPr, in: id) { style.isHidden = word.isOn(.vanish, in: properties) }
    return style
  }

  /// How far a style can be based on others; Word stops at 11 or so, and files may hold a circle.
  private static let deepest = 32

  private static func resolved(_ style: Style, _ all: [String: Style]) -> Style {
    var result = style
    var next = style.basedOn
    for _ in 0..<deepest {
      guard let name = next, let base = all[name] else { break }
      result.numbering = result.numbering.inheriting(base.numbering, from: name)
      result.outlineLevel = result.outlineLevel ?? base.outlineLevel
      result.isHidden = result.isHidden ?? base.isHidden
      next = base.basedOn
    }
    return result
  }
}

extension WordStyles.Style {
  /// The level of a heading from 0, by the name or outline level of the style.
  var headingLevel: Int? {
    for word in ["heading ", "overskrift ", "überschrift ", "rubrik "] where name.hasPrefix(word) {
      if let level = Int(name.dropFirst(word.count)), (1...9).contains(level) { return level - 1 }
    }
    return outlineLevel.flatMap { (0..<9).contains($0) ? $0 : nil }
  }

  var isTitle: Bool { ["title", "titel", "tittel"].contains(name) }

  /// A line of a table of contents, which says again what the headings say.
  var isContents: Bool {
    name == "toc heading" || name.hasPrefix("toc ") && name.dropFirst(4).allSatisfy(\.isNumber)
  }
}
