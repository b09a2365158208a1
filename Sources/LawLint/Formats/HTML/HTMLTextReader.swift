/// Cuts a page into paragraphs: what each element does to the text in it, as browsers show it without a style
/// sheet.
struct HTMLTextReader {
  private struct Frame {
    /// It stands apart from the text around it.
    var breaks = false
    var style: ParagraphLines.Style
    var isPreformatted: Bool
    var list: HTMLList?
    /// A row whose first cell is the number of what stands in the next.
    var isItemRow = false
  }

  private let tree: XMLTree
  private let marks: ItemMarks
  private var frames: [Frame] = []
  private var cell = DraftLine.Cell.none
  /// The cell that holds the number of an item, until the text beside it has begun: both are one line.
  private var joinedCell: XMLTree.ID?
  private(set) var lines: ParagraphLines

  init(_ tree: XMLTree) {
    self.tree = tree
    marks = ItemMarks(tree)
    lines = ParagraphLines(content: tree.content)
  }

  mutating func read(_ content: HTMLContent) {
    if let title = content.title { read(title, as: .init(level: 1), isPreformatted: false) }
    read(content.element, as: .init(), isPreformatted: content.isPreformatted)
  }

  private mutating func read(_ root: XMLTree.ID, as style: ParagraphLines.Style, isPreformatted: Bool) {
    frames = [Frame(breaks: true, style: style, isPreformatted: isPreformatted)]
    lines.begin(style, at: tree.range(root).lowerBound)
    var walk = XMLWalk(tree, from: root)
    while let event = walk.next() {
      switch event {
      case .begin(let element) where element != root:
        if !begin(element) { walk.skipInside() }
      case .end(let element) where element != root: end(element)
      case .text(let node): append(node)
      case .begin, .end: continue
      }
    }
    lines.end()
  }

  // MARK: Elements

  /// Whether to go into the element.
  private mutating func begin(_ element: XMLTree.ID) -> Bool {
    guard let around = frames.last else { return false }
    var frame = Frame(style: around.style, isPreformatted: around.isPreformatted)
    frame.style.label = nil
    defer { frames.append(frame) }
    let name = tree.name(element)
    switch name {
    case _ where Self.leftOut.contains(name): return false
    case "br":
      lines.breakLine(at: tree.range(element))
      return true
    case "h1", "h2", "h3", "h4", "h5", "h6": frame.style.level = Int(name.utf8.last ?? 0x31) - 0x30
    case "pre", "listing": frame.isPreformatted = true
    case "ol", "ul", "menu", "dir": frame.list = HTMLList(element, in: tree)
    case "li": frame.style.label = label(of: element)
    case "table": cell = .first
    case "tr": frame.isItemRow = marks.isItemRow(element)
    case "td", "th":
      if around.isItemRow {
        if marks.isMark(element) { joinedCell = element }
      } else if !marks.isLayout(element) {
        frame.style.cell = cell
        cell = .other
      }
    case _ where Self.blocks.contains(name): break
    default: return true
    }
    frame.breaks = true
    separate(frame.style, at: tree.range(element).lowerBound)
    return true
  }

  private mutating func end(_ element: XMLTree.ID) {
    guard let frame = frames.popLast(), frame.breaks, let around = frames.last else { return }
    if frame.isItemRow { joinedCell = nil }
    var style = around.style
    style.label = nil
    separate(style, at: tree.range(element).upperBound)
  }

  private mutating func separate(_ style: ParagraphLines.Style, at place: Offset<InContent>) {
    if joinedCell == nil { lines.begin(style, at: place) } else { lines.appendSpace(for: place..<place) }
  }

  /// The number that the list gives to an item, unless its text brings one.
  private mutating func label(of item: XMLTree.ID) -> String? {
    guard let list = frames.lastIndex(where: { $0.list != nil }) else { return nil }
    let label = frames[list].list?.label(of: item, in: tree)
    return marks.beginsWithMark(item) ? nil : label
  }

  // MARK: Text

  private mutating func append(_ node: XMLTree.ID) {
    switch tree.nodes[node].kind {
    case .text where frames.last?.isPreformatted == true: appendLines(tree.range(node))
    case .text: lines.append(tree.range(node))
    case .decodedText: lines.append(tree.bytes(node), for: tree.range(node))
    case .element, .processingInstruction: break
    }
    if let joined = joinedCell, node >= Int(tree.nodes[joined].end),
      !tree.bytes(node).allSatisfy(HTMLScanner.isSpace)
    {
      joinedCell = nil
    }
  }

  private mutating func appendLines(_ range: ContentRange) {
    var start = range.lowerBound.index
    let stop = range.upperBound.index
    while start < stop {
      let end = tree.content[start..<stop].firstIndex(of: 0x0A) ?? stop
      lines.append(ContentRange(bytes: start..<end))
      if end < stop { lines.breakLine(at: ContentRange(bytes: end..<end + 1)) }
      start = end + 1
    }
  }

  // MARK: By name alone

  private static let leftOut: Set<String> = [
    "head", "title", "script", "style", "noscript", "template", "nav", "svg", "iframe", "object", "audio",
    "video",
    "canvas", "button", "select", "textarea", "datalist", "noframes", "noembed",
  ]

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog",
    "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "html",
    "legend",
    "main", "p", "section", "summary", "tbody", "tfoot", "thead", "xmp",
  ]
}
