/// An element of WordprocessingML that holds text, numbers it, comments on it, or decides whether it counts.
enum WordElement: String {
  case body, p, r, t, delText, tab, ptab, br, cr, noBreakHyphen, softHyphen, sym, rt
  case pPr, rPr, pPrChange, pStyle, rStyle, numPr, numId, ilvl, outlineLvl, vanish, lang
  case ins, del, moveFrom, moveTo, cellIns, cellDel, trPr, tcPr
  case tbl, tblGrid, gridCol, tblPr, tblPrEx, tr, tc, txbxContent
  case sdt, sdtPr, sdtContent, docPartObj, docPartGallery, showingPlcHdr
  case footnote, endnote, footnoteReference, endnoteReference, altChunk, subDoc, sectPr
  case style, basedOn, name, docDefaults, rPrDefault
  case abstractNum, num, abstractNumId, lvl, lvlOverride, startOverride, start, numFmt, lvlText, lvlRestart,
    isLgl
  case lvlPicBulletId, numStyleLink, styleLink
  case hyperlink, fldSimple, smartTag, comment, commentRangeStart, commentRangeEnd, commentReference
  // Of other vocabularies than Word's.
  case alternateContent = "AlternateContent"
  case choice = "Choice"
  case fallback = "Fallback"
  case formula = "m:t"

  /// `nil` for elements that matter to nobody here.
  init?(_ name: XMLTree.Name) {
    switch name.namespace {
    case "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
      "http://purl.oclc.org/ooxml/wordprocessingml/main":
      self.init(rawValue: name.local)
    case "http://schemas.openxmlformats.org/markup-compatibility/2006":
      guard ["AlternateContent", "Choice", "Fallback"].contains(name.local) else { return nil }
      self.init(rawValue: name.local)
    case "http://schemas.openxmlformats.org/officeDocument/2006/math",
      "http://purl.oclc.org/ooxml/officeDocument/math":
      self.init(rawValue: "m:" + name.local)
    default: return nil
    }
  }
}

/// A part in WordprocessingML, whose elements are known by what they mean.
struct WordTree {
  typealias ID = XMLTree.ID

  let tree: XMLTree
  private let kinds: [WordElement?]

  init(_ tree: XMLTree) {
    self.tree = tree
    kinds = tree.names.map { WordElement($0) }
  }

  func kind(_ id: ID) -> WordElement? {
    tree.isElement(id) ? kinds[Int(tree.nodes[id].name)] : nil
  }

  /// The children of one kind.
  func all(_ kind: WordElement, in id: ID) -> [ID] { tree.children(id).filter { self.kind($0) == kind } }

  func first(_ kind: WordElement, in id: ID) -> ID? { tree.children(id).first { self.kind($0) == kind } }

  /// The first child of one kind, and so on inwards.
  func first(_ path: WordElement..., in id: ID) -> ID? {
    var found: ID? = id
    for kind in path { found = found.flatMap { first(kind, in: $0) } }
    return found
  }

  /// The value of a child, as of `<w:ilvl w:val="1"/>`.
  func value(_ kind: WordElement, in id: ID) -> String? {
    first(kind, in: id).flatMap { tree.attribute($0, "val") }
  }

  func number(_ kind: WordElement, in id: ID) -> Int? { value(kind, in: id).flatMap { Int($0) } }

  /// Whether a switch such as `<w:vanish/>` is on; `nil` when it is not there (ECMA-376-1, 17.17.4).
  func isOn(_ kind: WordElement, in id: ID) -> Bool? {
    first(kind, in: id).map { !["0", "false", "off"].contains(tree.attribute($0, "val")) }
  }
}
