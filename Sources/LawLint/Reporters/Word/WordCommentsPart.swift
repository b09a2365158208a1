/// The part of a Word document that holds its comments, and what has to be said of a new one.
struct WordCommentsPart {
  /// The style of the paragraphs of comments.
  var style: String?
  /// How many comments there are.
  private(set) var count = 0

  private let name: String
  /// The part with the text, to which the comments belong.
  private let owner: String
  private let markup: WordMarkup
  private let existing: (file: SourceFile, end: Offset<InContent>)?
  /// Whether the part is not yet known to the document.
  private let isNew: Bool
  private var taken: Set<Int> = []
  private var nextId = 0
  private var added = ""

  /// - Parameters:
  ///   - name: Of the part that the document has, or `nil`.
  ///   - owner: The part with the text.
  init(_ name: String?, of owner: String, in parts: PackageParts, isStrict: Bool) throws(ZipError) {
    self.owner = owner
    isNew = name == nil
    self.name = name ?? Self.freeName(beside: owner, in: parts)
    if let name, let bytes = try parts.archive.bytes(of: name), let tree = try parts.tree(name),
      let root = tree.root
    {
      let word = WordTree(tree)
      let comments = word.all(.comment, in: root)
      count = comments.count
      taken = Set(comments.compactMap { tree.attribute($0, "id").flatMap { Int($0) } })
      // A part whose root is one tag is empty, and written anew.
      if let end = tree.endTag(root) {
        let file = SourceFile(name: name, part: name, of: nil, bytes: bytes, options: ReadingOptions())
        markup = WordMarkup(root, of: tree)
        existing = (file, end)
        return
      }
    }
    markup = WordMarkup(isStrict: isStrict)
    existing = nil
  }

  private static func freeName(beside owner: String, in parts: PackageParts) -> String {
    let folder = PackageParts.folder(of: owner)
    var name = "\(folder)comments.xml"
    var number = 1
    while parts.archive.contains(name) {
      name = "\(folder)comments\(number).xml"
      number += 1
    }
    return name
  }

  // MARK: Comments

  /// Numbers that no new comment may have.
  mutating func reserve(_ ids: [Int]) { taken.formUnion(ids) }

  /// Adds a comment and gives its number, behind the highest one in use.
  mutating func add(_ comment: WordComment) -> Int {
    if added.isEmpty { nextId = taken.filter { $0 < Self.highest }.max().map { $0 + 1 } ?? 0 }
    while taken.contains(nextId) { nextId += 1 }
    taken.insert(nextId)
    added += comment.element(id: nextId, style: style, markup)
    count += 1
    return nextId
  }

  /// Word keeps numbers in 32 bits; higher ones are a file's mistake, and nothing is put behind them.
  private static let highest = 1 << 30

  // MARK: Parts

  /// The part, and for a new one the parts that tell of it.
  func entries(in parts: PackageParts) throws(ZipError) -> [ZipWriter.Entry] {
    var entries = [ZipWriter.Entry(name: name, bytes: bytes)]
    if isNew { entries += [try contentTypes(in: parts), try relationships(in: parts)] }
    return entries
  }

  private var bytes: [UInt8] {
    if let existing {
      var part = SourceInsertions(existing.file)
      part.insert(added, at: existing.end)
      return part.bytes()
    }
    let root = "w:comments xmlns:w=\"\(markup.namespace)\""
    return Array("\(Self.declaration)<\(root)>\(added)</w:comments>".utf8)
  }

  private static let declaration = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private func contentTypes(in parts: PackageParts) throws(ZipError) -> ZipWriter.Entry {
    let type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
    let file = "[Content_Types].xml"
    return try adding(
      "Override", ["PartName": "/" + name, "ContentType": type], to: file, in: parts,
      orAsRoot: "Types", "http://schemas.openxmlformats.org/package/2006/content-types")
  }

  private func relationships(in parts: PackageParts) throws(ZipError) -> ZipWriter.Entry {
    let file = PackageParts.relationshipsName(of: owner)
    let tree = try parts.tree(file)
    let known = Set(
      tree?.root.map { root in tree?.elements(root).compactMap { tree?.attribute($0, "Id") } ?? [] } ?? [])
    var number = known.count + 1
    while known.contains("rId\(number)") { number += 1 }
    let target = String(name.dropFirst(PackageParts.folder(of: owner).count))
    return try adding(
      "Relationship",
      ["Id": "rId\(number)", "Type": markup.relationships + "comments", "Target": target], to: file,
      in: parts,
      orAsRoot: "Relationships", "http://schemas.openxmlformats.org/package/2006/relationships")
  }

  /// A part with an element more at its end, or a new one with this element alone.
  private func adding(
    _ name: String, _ attributes: KeyValuePairs<String, String>, to file: String, in parts: PackageParts,
    orAsRoot root: String, _ namespace: String
  ) throws(ZipError) -> ZipWriter.Entry {
    let list = attributes.map { " \($0)=\"\($1.xmlText)\"" }.joined()
    if let bytes = try parts.archive.bytes(of: file), let tree = try parts.tree(file), let root = tree.root,
      let end = tree.endTag(root)
    {
      let prefix = tree.names[Int(tree.nodes[root].name)].prefix
      var part = SourceInsertions(
        SourceFile(name: file, part: file, of: nil, bytes: bytes, options: ReadingOptions()))
      part.insert("<\(prefix.isEmpty ? "" : prefix + ":")\(name)\(list)/>", at: end)
      return ZipWriter.Entry(name: file, bytes: part.bytes())
    }
    let element = "<\(root) xmlns=\"\(namespace)\"><\(name)\(list)/></\(root)>"
    return ZipWriter.Entry(name: file, bytes: Array((Self.declaration + element).utf8))
  }
}
