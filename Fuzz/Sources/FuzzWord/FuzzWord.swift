import LawLint
import Properties

/// The parts of Word and OpenDocument files, each of which the fuzzer changes as it likes.
///
/// An archive that was changed can hardly ever be unpacked; so it is made here, around the parts, which are
/// parted by NUL in what the fuzzer changes.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzWord(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let parts = Properties.bytes(start, count)
    .split(separator: 0, omittingEmptySubsequences: false).map(Array.init)
  for (name, bytes) in [("a.docx", wordFile(parts)), ("a.odt", openDocument(parts))] {
    for view in DocxView.allCases {
      var options = ReadingOptions()
      options.docxView = view
      Properties.checkReading(of: SourceFile(name: name, bytes: bytes, options: options))
    }
  }
  return 0
}

/// A Word file of a document and, as far as there are more parts, its numbering, styles, footnotes and endnotes.
private func wordFile(_ parts: [[UInt8]]) -> [UInt8] {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006"
  let kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
  let related = zip(["numbering", "styles", "footnotes", "endnotes"], parts.dropFirst())
  func relations(_ targets: [(String, String)]) -> [UInt8] {
    let lines = targets.map {
      "<Relationship Id=\"\($0)\" Type=\"\(office)/\($0)\" Target=\"\($1)\"/>"
    }
    return Array("<Relationships xmlns=\"\(package)/relationships\">\(lines.joined())</Relationships>".utf8)
  }
  let main = "<Override PartName=\"/word/document.xml\" ContentType=\"\(kind)\"/>"
  let types = "<Types xmlns=\"\(package)/content-types\">\(main)</Types>"
  var archive = StoredArchive()
  archive.add("[Content_Types].xml", Array(types.utf8))
  archive.add("_rels/.rels", relations([("officeDocument", "word/document.xml")]))
  archive.add("word/_rels/document.xml.rels", relations(related.map { ($0.0, "\($0.0).xml") }))
  archive.add("word/document.xml", parts.first ?? [])
  for (name, bytes) in related { archive.add("word/\(name).xml", bytes) }
  return archive.bytes
}

/// An OpenDocument text of a content and, where there is another part, styles.
private func openDocument(_ parts: [[UInt8]]) -> [UInt8] {
  var archive = StoredArchive()
  archive.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8))
  for (name, bytes) in zip(["content.xml", "styles.xml"], parts) { archive.add(name, bytes) }
  return archive.bytes
}
