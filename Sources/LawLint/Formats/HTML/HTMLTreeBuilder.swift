/// Builds an ``XMLTree`` from the pieces of a page, with the end tags that its writer left out.
///
/// Names of elements and attributes are in small letters. `<p/>` is a whole element, as in the XHTML that is
/// served as HTML. An end tag that matches nothing open is passed over.
struct HTMLTreeBuilder {
  private(set) var tree: XMLTree
  /// The root was begun and never ended.
  private(set) var isCutOff = false

  private let bytes: UnsafeBufferPointer<UInt8>
  private var open: [XMLTree.ID] = []
  private var names: [String: UInt16] = [:]

  /// - Parameter bytes: Those of `content`; they must outlive the builder.
  init(content: [UInt8], bytes: UnsafeBufferPointer<UInt8>) {
    tree = XMLTree(content: content)
    self.bytes = bytes
  }

  mutating func build(from start: Int) throws(XMLGuard.Refusal) {
    var scanner = HTMLScanner(bytes, from: start)
    // The root holds what stands outside `html` too.
    tree.names.append(XMLTree.Name(prefix: "", local: "", namespace: ""))
    append(.element, start..<bytes.count, parent: nil)
    open = [0]
    var hasRoot = false
    var endsRoot = false
    while let piece = scanner.next() {
      switch piece {
      case .text(let range): appendText(range)
      case .startTag(let name, let attributes, let isClosed, let whole):
        let local = folded(name)
        if local == "html" { hasRoot = true }
        try begin(local, attributes, whole, hasContent: !isClosed)
        if Self.rawText.contains(local), !isClosed {
          guard let text = scanner.skipRawText(of: Array(local.utf8)) else {
            throw Self.unended(at: whole.lowerBound)
          }
          if local == "title" || local == "textarea" { appendText(text) }
        }
      case .endTag(let name, let whole):
        let local = folded(name)
        if local == "html" || local == "body" { endsRoot = true }
        end(local, whole)
      case .other: continue
      case .unended(let offset): throw Self.unended(at: offset)
      case .crowded(let offset):
        throw XMLGuard.Refusal(
          message: "a tag has more than \(XMLGuard.maximumAttributes) attributes; remove some", offset: offset
        )
      }
    }
    close(to: 0, at: bytes.count)
    isCutOff = hasRoot && !endsRoot
  }

  private static func unended(at offset: Int) -> XMLGuard.Refusal {
    XMLGuard.Refusal(
      message: "the file ends inside markup that begins here; load the page again", offset: offset)
  }

  private func folded(_ range: Range<Int>) -> String {
    String(decoding: bytes[range].prefix(Self.longestName).map(HTMLScanner.folded), as: UTF8.self)
  }

  /// Longer names are cut: no element of HTML has them.
  private static let longestName = 64

  // MARK: Elements

  private mutating func begin(
    _ local: String, _ attributes: [HTMLScanner.Attribute], _ whole: Range<Int>, hasContent: Bool
  ) throws(XMLGuard.Refusal) {
    closeImplied(by: local, at: whole.lowerBound)
    guard open.count <= XMLGuard.maximumDepth else {
      throw XMLGuard.Refusal(
        message: "elements are nested more than \(XMLGuard.maximumDepth) deep; flatten the page",
        offset: whole.lowerBound)
    }
    let first = tree.attributes.count
    for attribute in attributes {
      tree.attributes.append(
        XMLTree.Attribute(
          name: try index(of: folded(attribute.name), at: whole.lowerBound),
          start: UInt32(attribute.value.lowerBound), stop: UInt32(attribute.value.upperBound)))
    }
    let name = try index(of: local, at: whole.lowerBound)
    append(.element, whole, name: name, parent: open.last, extra: first..<tree.attributes.count)
    if hasContent, !Self.void.contains(local) { open.append(tree.nodes.count - 1) }
  }

  private mutating func index(of local: String, at offset: Int) throws(XMLGuard.Refusal) -> UInt16 {
    if let known = names[local] { return known }
    guard tree.names.count < XMLGuard.maximumNames else {
      throw XMLGuard.Refusal(
        message: "there are more than \(XMLGuard.maximumNames) names of elements and attributes; use fewer",
        offset: offset)
    }
    let index = UInt16(tree.names.count)
    tree.names.append(XMLTree.Name(prefix: "", local: local, namespace: ""))
    names[local] = index
    return index
  }

  private mutating func end(_ local: String, _ whole: Range<Int>) {
    var index = open.count - 1
    while index > 0 {
      let name = tree.name(open[index])
      if name == local {
        close(to: index + 1, at: whole.lowerBound)
        tree.nodes[open[index]].stop = UInt32(whole.upperBound)
        close(to: index, at: whole.upperBound)
        return
      }
      // An end tag inside a cell does not end what is around the table.
      if Self.scopes.contains(name), !Self.scopes.contains(local) { return }
      index -= 1
    }
  }

  /// Ends the elements that a start tag ends without saying so.
  private mutating func closeImplied(by local: String, at offset: Int) {
    if Self.endsParagraph.contains(local), let index = outermost(of: ["p"], within: Self.scopes) {
      close(to: index, at: offset)
    }
    if let ended = Self.siblings[local], let index = outermost(of: ended.ends, within: ended.within) {
      close(to: index, at: offset)
    }
  }

  /// The place in the stack of the outermost of the elements to end, looked for no further than the limits.
  private func outermost(of ends: Set<String>, within limits: Set<String>) -> Int? {
    var found: Int?
    for index in open.indices.reversed() where index > 0 {
      let name = tree.name(open[index])
      if ends.contains(name) { found = index } else if limits.contains(name) { break }
    }
    return found
  }

  private mutating func close(to count: Int, at offset: Int) {
    while open.count > count {
      let id = open.removeLast()
      tree.nodes[id].end = Int32(tree.nodes.count)
      if Int(tree.nodes[id].stop) < offset { tree.nodes[id].stop = UInt32(offset) }
    }
  }

  // MARK: Text

  /// Splits text at its references.
  private mutating func appendText(_ range: Range<Int>) {
    var start = range.lowerBound
    var search = start
    while case let mark = ByteSearch.firstIndex(
      of: UInt8(ascii: "&"), in: UnsafeBufferPointer(rebasing: bytes[..<range.upperBound]), from: search),
      mark < range.upperBound
    {
      guard let reference = HTMLReference(bytes, from: mark, to: range.upperBound) else {
        search = mark + 1
        continue
      }
      appendVerbatim(start..<mark)
      let first = tree.decoded.count
      tree.decoded.append(contentsOf: reference.characters.utf8)
      append(.decodedText, mark..<reference.end, parent: open.last, extra: first..<tree.decoded.count)
      start = reference.end
      search = start
    }
    appendVerbatim(start..<range.upperBound)
  }

  private mutating func appendVerbatim(_ range: Range<Int>) {
    if !range.isEmpty { append(.text, range, parent: open.last) }
  }

  private mutating func append(
    _ kind: XMLTree.Kind, _ range: Range<Int>, name: UInt16 = 0, parent: XMLTree.ID?,
    extra: Range<Int> = 0..<0
  ) {
    tree.nodes.append(
      XMLTree.Node(
        kind: kind, name: name, parent: Int32(parent ?? -1), end: Int32(tree.nodes.count + 1),
        start: UInt32(range.lowerBound), stop: UInt32(range.upperBound), firstExtra: UInt32(extra.lowerBound),
        extraCount: UInt32(extra.count)))
  }
}

// MARK: The habits of HTML

extension HTMLTreeBuilder {
  fileprivate static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]

  /// What stands in them is no markup.
  fileprivate static let rawText: Set<String> = [
    "script", "style", "title", "textarea", "iframe", "noembed", "noframes", "xmp",
  ]

  fileprivate static let scopes: Set<String> = ["table", "td", "th", "caption", "html", "body"]

  fileprivate static let endsParagraph: Set<String> = [
    "address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl",
    "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li",
    "main",
    "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul", "dd", "dt",
  ]

  /// What a start tag ends, and how far out it may be.
  fileprivate static let siblings: [String: (ends: Set<String>, within: Set<String>)] = {
    let lists: Set<String> = ["ul", "ol", "menu", "dir", "table", "td", "th"]
    let table: Set<String> = ["table"]
    return [
      "li": (["li"], lists), "dt": (["dt", "dd"], ["dl", "table", "td"]),
      "dd": (["dt", "dd"], ["dl", "table", "td"]),
      "td": (["td", "th"], ["tr", "table"]), "th": (["td", "th"], ["tr", "table"]), "tr": (["tr"], table),
      "tbody": (["tbody", "thead", "tfoot", "tr"], table),
      "tfoot": (["tbody", "thead", "tfoot", "tr"], table),
      "thead": (["tbody", "thead", "tfoot", "tr"], table),
      "option": (["option"], ["select"]), "body": (["head"], ["html"]),
    ]
  }()
}
