/// Why a file is not read as a Word document: one sentence on what is wrong and what to do.
struct DocxError: Error, Hashable {
  let message: String

  init(_ message: String) { self.message = message }
}

/// The parts of a Word document that its text is made of.
///
/// Parts are found as Office finds them (ECMA-376-2): by their relationships, never by their usual names.
struct WordPackage {
  /// The text, usually `word/document.xml`.
  let main: SourceFile
  let styles: XMLTree?
  let numbering: XMLTree?
  let footnotes: XMLTree?
  let endnotes: XMLTree?

  init(_ file: SourceFile, limits: ZipArchive.Limits = .init()) throws(DocxError) {
    do throws(ZipError) {
      let parts = try PackageParts(ZipArchive(file.bytes, limits: limits))
      let root = try parts.relationships(of: "")
      guard let target = root["officeDocument"] else { throw ZipError(parts.reasonForNoDocument) }
      guard let main = try parts.file(target, of: file), try parts.isWord(target) else {
        throw ZipError(parts.reasonForNoDocument)
      }
      self.main = main
      let related = try parts.relationships(of: target)
      styles = try related["styles"].flatMap { (name) throws(ZipError) in try parts.tree(name) }
      numbering = try related["numbering"].flatMap { (name) throws(ZipError) in try parts.tree(name) }
      footnotes = try related["footnotes"].flatMap { (name) throws(ZipError) in try parts.tree(name) }
      endnotes = try related["endnotes"].flatMap { (name) throws(ZipError) in try parts.tree(name) }
    } catch {
      throw DocxError(error.message)
    }
  }
}
