/// What an element of Lovdata's XHTML is, by its class or else its name.
enum LovdataElement {
  /// A chapter, part, annex or nameless group.
  case group
  /// A § or article.
  case section
  case sectionHeader
  /// A ledd.
  case subsection
  case numberedSubsection
  /// A paragraph that is no ledd: an instruction, an enacting formula.
  case paragraph
  /// A paragraph with its number in the margin, as in annexes.
  case marginPoint
  case listItem
  case heading
  case changeNote, footnote, footnoteLabel, footnoteReference
  /// The changes to one act, and one of them.
  case documentChange, change
  /// A § or heading of another act, as it will be.
  case futureSection, futureHeading
  case table, image, lineBreak
  /// Part of a sentence.
  case inline
  /// Any other: only its contents count.
  case container

  /// The elements of a tree, by node; text is part of a sentence.
  static func all(in tree: XMLTree) -> [Self] {
    let byName = tree.names.map { names[$0.local] ?? .container }
    var byClass: [Self?] = []
    // A class is written on thousands of elements; each spelling of it is looked into once.
    var spellings = WordTable(bits: 8)
    return tree.nodes.indices.map { id in
      guard tree.isElement(id) else { return .inline }
      let named = byName[Int(tree.nodes[id].name)]
      guard let range = tree.attributeRange(id, "class") else { return named }
      let spelling = tree.content.withUnsafeBufferPointer {
        Int(spellings.id(of: UnsafeBufferPointer(rebasing: $0[range.indices()])).index)
      }
      if spelling == byClass.count {
        let words = XMLReferences.decode(tree.content[range.indices()]).split(separator: " ")
        byClass.append(words.lazy.compactMap { classes[String($0)] }.first)
      }
      return byClass[spelling] ?? named
    }
  }

  private static let classes: [String: Self] = [
    "section": .group, "legalArticle": .section, "legalArticleHeader": .sectionHeader,
    "futureLegalArticleHeader": .sectionHeader, "legalP": .subsection, "numberedLegalP": .numberedSubsection,
    "defaultP": .paragraph, "centeredP": .paragraph, "marginIdArticle": .marginPoint,
    "miscHeadline": .heading,
    "changesToParent": .changeNote, "footnote": .footnote, "footnoteLabel": .footnoteLabel,
    "footnotereference": .footnoteReference, "document-change": .documentChange, "change": .change,
    "futureLegalArticle": .futureSection, "futuretitle": .futureHeading,
  ]

  private static let names: [String: Self] = [
    "h1": .heading, "h2": .heading, "h3": .heading, "h4": .heading, "h5": .heading, "h6": .heading,
    "li": .listItem,
    "table": .table, "img": .image, "br": .lineBreak, "a": .inline, "i": .inline, "em": .inline, "b": .inline,
    "strong": .inline, "u": .inline, "sub": .inline, "sup": .inline, "span": .inline,
  ]
}
