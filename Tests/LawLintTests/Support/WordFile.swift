@testable import LawLint

/// Makes Word documents of a few elements, for tests whose example is those elements.
enum WordFile {
  static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strictNamespace = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let strictOffice = "http://purl.oclc.org/ooxml/officeDocument/relationships"
  private static let mainType =
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  /// The parts of a document by name, in the order of the archive.
  static func parts(
    body: String, numbering: String = "", styles: String = "", type: String = mainType,
    isStrict: Bool = false,
    main: String = "word/document.xml"
  ) -> [(name: String, content: String)] {
    let office = isStrict ? strictOffice : office
    let word = isStrict ? strictNamespace : namespace
    func root(_ name: String, _ content: String) -> String {
      """
      <w:\(name) xmlns:w="\(word)" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
      xmlns:v="urn:schemas-microsoft-com:vml">\(content)</w:\(name)>
      """
    }
    func relations(_ targets: (type: String, target: String)...) -> String {
      let all = targets.enumerated().map { number, relation in
        "<Relationship Id=\"r\(number)\" Type=\"\(office)/\(relation.type)\" Target=\"\(relation.target)\"/>"
      }
      return """
        <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\(all.joined())\
        </Relationships>
        """
    }
    let base = main.split(separator: "/").last ?? ""
    let folder = main.dropLast(base.count)
    return [
      (
        "[Content_Types].xml",
        """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" \
        ContentType="application/xml"/><Override PartName="/\(main)" ContentType="\(type)"/></Types>
        """
      ),
      ("_rels/.rels", relations(("officeDocument", main))),
      ("\(folder)_rels/\(base).rels", relations(("numbering", "/lists.xml"), ("styles", "../looks.xml"))),
      (main, root("document", "<w:body>\(body)</w:body>")),
      ("lists.xml", root("numbering", numbering)),
      ("looks.xml", root("styles", styles)),
    ]
  }

  static func bytes(_ parts: [(name: String, content: String)]) -> [UInt8] {
    ZipFile(entries: parts.map { ZipFile.Entry($0.name, Array($0.content.utf8)) }).bytes
  }

  static func file(_ bytes: [UInt8], name: String = "draft.docx", view: DocxView = .accepted) -> SourceFile {
    var options = ReadingOptions()
    options.docxView = view
    return SourceFile(name: name, bytes: bytes, options: options)
  }
}
