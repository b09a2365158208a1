/// The parts of a package of Office by their names, which have no slash at the beginning here.
struct PackageParts {
  let archive: ZipArchive

  init(_ archive: ZipArchive) { self.archive = archive }

  func file(_ name: String, of package: SourceFile) throws(ZipError) -> SourceFile? {
    try archive.bytes(of: name).map {
      SourceFile(name: package.name, part: name, of: package.bytes, bytes: $0, options: package.options)
    }
  }

  /// The tree of a part, or `nil` when there is no such part.
  func tree(_ name: String) throws(ZipError) -> XMLTree? {
    guard let bytes = try archive.bytes(of: name) else { return nil }
    let file = SourceFile(name: name, part: name, of: nil, bytes: bytes, options: ReadingOptions())
    let (tree, problems) = XMLReader.read(file)
    if let problem = (file.notes + problems).first(where: { $0.severity == .error }) {
      throw ZipError("in \(Self.known(name)), \(problem.message)")
    }
    return tree
  }

  /// The targets inside the package by the last word of their type, the first of each.
  ///
  /// The types of ISO strict and transitional documents differ in what stands before that word.
  func relationships(of part: String) throws(ZipError) -> [String: String] {
    guard let tree = try tree(Self.relationshipsName(of: part)), let root = tree.root else { return [:] }
    var targets: [String: String] = [:]
    for relation in tree.elements(root, "Relationship")
    where tree.attribute(relation, "TargetMode") != "External" {
      guard let type = tree.attribute(relation, "Type"), let target = tree.attribute(relation, "Target"),
        type.hasPrefix("http://schemas.openxmlformats.org/") || type.hasPrefix("http://purl.oclc.org/ooxml/"),
        let word = type.split(separator: "/").last, targets[String(word)] == nil
      else { continue }
      targets[String(word)] = Self.resolve(target, in: Self.folder(of: part))
    }
    return targets
  }

  /// The part that says what another part is related to.
  static func relationshipsName(of part: String) -> String {
    let folder = folder(of: part)
    return "\(folder)_rels/\(part.dropFirst(folder.count)).rels"
  }

  /// Where a part lies, with a slash at the end; empty for the root.
  static func folder(of part: String) -> String {
    part.lastIndex(of: "/").map { String(part[...$0]) } ?? ""
  }

  /// A target as the name of a part: from the root when it begins with a slash, otherwise from a folder.
  private static func resolve(_ target: String, in folder: String) -> String {
    var steps: [Substring] = []
    for step in (target.hasPrefix("/") ? target : folder + target).split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(step) }
    }
    return steps.joined(separator: "/")
  }

  /// Whether the declared type of a part is that of a document or template of Word, with macros or without.
  func isWord(_ part: String) throws(ZipError) -> Bool {
    guard let tree = try tree("[Content_Types].xml"), let root = tree.root else { return false }
    let name = "/" + part.lowercased()
    let ending = part.lowercased().split(separator: ".").last.map(String.init)
    let declared =
      tree.elements(root, "Override").first { tree.attribute($0, "PartName")?.lowercased() == name }
      ?? tree.elements(root, "Default").first { tree.attribute($0, "Extension")?.lowercased() == ending }
    guard let type = declared.flatMap({ tree.attribute($0, "ContentType") }) else { return false }
    return type.hasSuffix(".main+xml")
      && (type.contains("wordprocessingml.") || type.contains("ms-word.document.macroEnabled")
        || type.contains("ms-word.template.macroEnabled"))
  }

  /// Why the archive is no Word document, by what else it may be.
  var reasonForNoDocument: String {
    let kind =
      if archive.contains("xl/workbook.xml") {
        "it is a spreadsheet"
      } else if archive.contains("ppt/presentation.xml") {
        "it is a presentation"
      } else if archive.contains("mimetype"), archive.contains("content.xml") {
        "it is an OpenDocument file"
      } else {
        "it is an archive without a Word document"
      }
    return "\(kind); save the draft as .docx"
  }

  /// A part's name is an author's, and may be anything; the usual ones are said.
  private static func known(_ name: String) -> String {
    let usual = [
      "word/styles.xml", "word/numbering.xml", "word/footnotes.xml", "word/endnotes.xml",
      "[Content_Types].xml", "_rels/.rels",
    ]
    return usual.contains(name) ? name : "a part of the document"
  }
}
