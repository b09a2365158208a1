/// The styles of the Word documents that lawlint makes: few, plain, and with the names that Word knows.
enum WordDraftStyles {
  static let title = "Title"
  static let note = "Note"
  static let table = "TableGrid"
  /// How many levels of headings there are.
  static let headings = 6

  static func heading(_ level: Int) -> String { "Heading\(level)" }

  static func part(_ language: LanguageCode) -> String {
    var styles = """
      \(WordDraft.declaration)<w:styles xmlns:w="\(WordMarkup.transitional)"><w:docDefaults><w:rPrDefault><w:rPr>\
      <w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:cs="Calibri"/><w:sz w:val="22"/><w:lang w:val="\(tag(language))"/>\
      </w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="120" w:line="276" w:lineRule="auto"/></w:pPr>\
      </w:pPrDefault></w:docDefaults>\
      <w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
      """
    styles += paragraph(title, "Title", size: 36, before: 0, isBold: true)
    for level in 1...headings {
      styles += paragraph(
        heading(level), "heading \(level)", size: [30, 26, 24][min(level, 3) - 1], before: 280, isBold: true,
        level: level - 1)
    }
    styles += paragraph(note, "Note", size: 18, before: 0)
    styles += paragraph("CommentText", "annotation text", size: 20, before: 0)
    styles += """
      <w:style w:type="character" w:styleId="CommentReference"><w:name w:val="annotation reference"/><w:rPr>\
      <w:sz w:val="16"/></w:rPr></w:style>
      """
    let edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map {
      "<w:\($0) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>"
    }
    return styles + """
      <w:style w:type="table" w:styleId="\(table)"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
      \(edges.joined())</w:tblBorders></w:tblPr></w:style></w:styles>
      """
  }

  /// - Parameters:
  ///   - size: In half points.
  ///   - before: The space above, in twentieths of a point.
  ///   - level: Of a heading, from 0, which stays with the words below it.
  private static func paragraph(
    _ id: String, _ name: String, size: Int, before: Int, isBold: Bool = false, level: Int? = nil
  ) -> String {
    let outline = level.map { "<w:outlineLvl w:val=\"\($0)\"/>" } ?? ""
    let keep = isBold ? "<w:keepNext/>" : ""
    return
      "<w:style w:type=\"paragraph\" w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/><w:basedOn w:val=\"Normal\"/>"
      + "<w:pPr>\(keep)<w:spacing w:before=\"\(before)\" w:after=\"120\"/>\(outline)</w:pPr>"
      + "<w:rPr>\(isBold ? "<w:b/>" : "")<w:sz w:val=\"\(size)\"/></w:rPr></w:style>"
  }

  private static func tag(_ language: LanguageCode) -> String {
    switch language {
    case .nb: "nb-NO"
    case .nn: "nn-NO"
    case .da: "da-DK"
    case .sv: "sv-SE"
    case .de: "de-DE"
    case .en: "en-GB"
    }
  }
}
