/// A Word document made of acts that were read from another kind of file: titles, headings, provisions behind their
/// numbers, lists and tables.
struct WordDraft {
  private var content: [UInt8] = []
  /// By act: where in the part its text stands.
  private(set) var maps: [SourceMap] = []
  private let language: LanguageCode

  init(_ acts: [LintedDocument]) {
    language = acts.first?.language ?? .en
    put("\(Self.declaration)<w:document xmlns:w=\"\(WordMarkup.transitional)\"><w:body>")
    for (number, act) in acts.enumerated() {
      var writer = ActWriter(act.document, content: content)
      // Two owners would copy all of it.
      content = []
      writer.write(onNewPage: number > 0)
      content = writer.content
      maps.append(writer.map)
    }
    // A4 with margins of 2.5 centimetres, in twentieths of a point.
    put(
      "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1417\" w:right=\"1417\" w:bottom=\"1417\" "
        + "w:left=\"1417\" w:header=\"708\" w:footer=\"708\" w:gutter=\"0\"/></w:sectPr></w:body></w:document>"
    )
  }

  private mutating func put(_ text: String) { content += text.utf8 }

  /// The part with the text.
  var text: String { String(decoding: content, as: UTF8.self) }

  // MARK: The file

  /// The document as a file, and its part with the text.
  func file(name: String) throws(ZipError) -> (bytes: [UInt8], main: SourceFile) {
    let main = "word/document.xml"
    let texts = [
      ("[Content_Types].xml", Self.contentTypes), ("_rels/.rels", Self.relationships("officeDocument", main)),
      ("word/_rels/document.xml.rels", Self.relationships("styles", "styles.xml")),
      ("word/styles.xml", WordDraftStyles.part(language)),
    ]
    let parts = texts.map { ZipWriter.Entry(name: $0.0, bytes: Array($0.1.utf8)) }
    let bytes = try ZipWriter.archive(parts + [ZipWriter.Entry(name: main, bytes: content)])
    return (
      bytes, SourceFile(name: name, part: main, of: bytes, bytes: content, options: ReadingOptions())
    )
  }

  static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private static let contentTypes: String = {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml."
    return declaration + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/word/document.xml\" ContentType=\"\(word)document.main+xml\"/>"
      + "<Override PartName=\"/word/styles.xml\" ContentType=\"\(word)styles+xml\"/></Types>"
  }()

  private static func relationships(_ type: String, _ target: String) -> String {
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return declaration
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + "<Relationship Id=\"rId1\" Type=\"\(office)\(type)\" Target=\"\(target)\"/></Relationships>"
  }
}

/// Writes one act as paragraphs and tables of Word.
private struct ActWriter {
  private let document: Document
  private(set) var content: [UInt8]
  private(set) var map = SourceMap()
  /// Numbers that wait for the words which they stand before.
  private var numbers: [Block] = []

  init(_ document: Document, content: [UInt8]) {
    self.document = document
    self.content = content
  }

  mutating func write(onNewPage: Bool) {
    let hasTitle = document.blocks.contains { $0.kind == .heading && $0.provision == 0 }
    let page = onNewPage ? "<w:pageBreakBefore/>" : ""
    if !hasTitle, let title = document.metadata.title?.collapsed, !title.isEmpty {
      put(
        "<w:p><w:pPr><w:pStyle w:val=\"Title\"/>\(page)</w:pPr><w:r><w:t>\(title.xmlText)</w:t></w:r></w:p>")
    } else if onNewPage {
      put("<w:p><w:pPr>\(page)</w:pPr></w:p>")
    }
    var next = 0
    while next < document.blocks.count {
      let block = document.blocks[next]
      var following = next + 1
      switch block.kind {
      case .number:
        if let last = numbers.last, !belongs(block, behind: last) { writeNumbers() }
        numbers.append(block)
      case .heading: writeParagraph(block, style: headingStyle(of: block.provision))
      case .body: writeParagraph(block, style: nil)
      case .note: writeParagraph(block, style: WordDraftStyles.note)
      case .cell:
        writeNumbers()
        while following < document.blocks.count, document.blocks[following].kind == .cell,
          document.blocks[following].provision == block.provision
        {
          following += 1
        }
        writeTable(next..<following)
      }
      next = following
    }
    writeNumbers()
    pass(to: document.text.count)
  }

  private mutating func put(_ text: String) { content += text.utf8 }

  // MARK: Paragraphs

  /// Whether a number goes on in the line of another: "§ 5. (1)", but neither "Part I Chapter 1" nor "1. 2.".
  private func belongs(_ block: Block, behind last: Block) -> Bool {
    !document.provisions[last.provision].kind.isContainer
      && document.provisions[block.provision].parent == last.provision
  }

  /// Numbers with no words behind them.
  private mutating func writeNumbers() {
    guard let last = numbers.last else { return }
    let isHeading = document.provisions[last.provision].kind.isContainer
    begin(isHeading ? headingStyle(of: last.provision) : nil, last.provision)
    writePendingNumbers()
    put("</w:p>")
  }

  private mutating func writeParagraph(_ block: Block, style: String?) {
    if let last = numbers.last, document.provisions[last.provision].kind.isContainer,
      last.provision != block.provision
    {
      writeNumbers()
    }
    begin(style, block.provision)
    writePendingNumbers()
    write(block.range)
    put("</w:p>")
  }

  private mutating func begin(_ style: String?, _ provision: Provision.ID) {
    put("<w:p>")
    let steps = document.path(to: provision).count { [.point, .indent, .quotation].contains($0.kind) }
    let named = style.map { "<w:pStyle w:val=\"\($0)\"/>" } ?? ""
    // The number of a point hangs beside its words.
    let hanging = document.provisions[provision].kind == .point && !numbers.isEmpty
    let indent =
      steps == 0 || style != nil
      ? "" : "<w:ind w:left=\"\(min(steps, 12) * 425)\"\(hanging ? " w:hanging=\"425\"" : "")/>"
    if !(named + indent).isEmpty { put("<w:pPr>\(named)\(indent)</w:pPr>") }
  }

  private func headingStyle(of provision: Provision.ID) -> String {
    let depth = document.path(to: provision).count - 1
    return depth == 0 ? WordDraftStyles.title : WordDraftStyles.heading(min(depth, WordDraftStyles.headings))
  }

  private mutating func writePendingNumbers() {
    for number in numbers {
      let kind = document.provisions[number.provision].kind
      write(number.range, isBold: kind == .section || kind == .article)
      put(kind == .point ? "<w:r><w:tab/></w:r>" : "<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
    }
    numbers.removeAll(keepingCapacity: true)
  }

  // MARK: Tables

  private mutating func writeTable(_ cells: Range<Int>) {
    let rows = HTMLTable(cells, of: document).rows
    let columns = rows.map(\.count).max() ?? 1
    put(
      "<w:tbl><w:tblPr><w:tblStyle w:val=\"\(WordDraftStyles.table)\"/><w:tblW w:w=\"0\" w:type=\"auto\"/></w:tblPr>"
    )
    put("<w:tblGrid>" + String(repeating: "<w:gridCol/>", count: columns) + "</w:tblGrid>")
    for row in rows where !row.isEmpty {
      put("<w:tr>")
      for cell in row {
        put("<w:tc>")
        for block in cell.blocks {
          put("<w:p>")
          write(document.blocks[block].range, isBold: cell.isHeader)
          put("</w:p>")
        }
        // A cell without a paragraph is a fault to Word.
        put(cell.blocks.isEmpty ? "<w:p/></w:tc>" : "</w:tc>")
      }
      put("</w:tr>")
    }
    // Two tables that touch are one.
    put("</w:tbl><w:p/>")
  }

  // MARK: Text

  /// Text up to a place that the document does not show, such as a line break between two blocks.
  private mutating func pass(to end: Int) {
    let place = Offset<InContent>(content.count)
    map.appendUnit(textLength: end - map.textEnd.index, from: place..<place)
  }

  private mutating func write(_ range: TextRange, isBold: Bool = false) {
    pass(to: range.lowerBound.index)
    put(isBold ? "<w:r><w:rPr><w:b/></w:rPr>" : "<w:r>")
    put("<w:t xml:space=\"preserve\">")
    var text = document.text[range.indices()]
    if UTF8Check.firstError(in: Array(text)) != nil {
      unit(text.count, document.string(range).xmlText)
      text = []
    }
    while let byte = text.first {
      let plain = text.prefix { $0 >= 0x20 && !Self.marks.contains($0) && $0 != 0xEF }
      if !plain.isEmpty {
        let start = content.count
        content += plain
        map.appendVerbatim(ContentRange(bytes: start..<content.count))
        text = text.dropFirst(plain.count)
        continue
      }
      // A line that is broken in the file goes on.
      let blanks = text.prefix { [0x09, 0x0A, 0x0D].contains($0) }
      let length = blanks.isEmpty ? (byte == 0xEF ? 3 : 1) : blanks.count
      let written = String(decoding: text.prefix(length), as: UTF8.self)
      unit(length, blanks.isEmpty ? written.xmlText : " ")
      text = text.dropFirst(length)
    }
    put("</w:t></w:r>")
  }

  private static let marks: [UInt8] = Array("&<>\"\u{7F}".utf8)

  private mutating func unit(_ length: Int, _ text: String) {
    let start = content.count
    put(text)
    map.appendUnit(textLength: length, from: ContentRange(bytes: start..<content.count))
  }
}
