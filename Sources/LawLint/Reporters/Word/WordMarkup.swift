/// How elements that are put into a part are written: with the prefix that the part has for Word's vocabulary.
struct WordMarkup {
  /// With its colon.
  let prefix: String
  /// Declares the prefix, where the part has none that attributes could have too.
  let declaration: String
  /// Whether the vocabulary is that of ISO/IEC 29500 Strict.
  let isStrict: Bool

  /// - Parameter root: The root element of a part in WordprocessingML.
  init(_ root: XMLTree.ID, of tree: XMLTree) {
    let name = tree.names[Int(tree.nodes[root].name)]
    isStrict = name.namespace.hasPrefix("http://purl.oclc.org/")
    prefix = name.prefix.isEmpty ? "w:" : name.prefix + ":"
    declaration = name.prefix.isEmpty ? " xmlns:w=\"\(name.namespace)\"" : ""
  }

  /// For a part of our own, whose root declares the prefix.
  init(isStrict: Bool) {
    (prefix, declaration) = ("w:", "")
    self.isStrict = isStrict
  }

  static let transitional = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
  /// The namespace of the vocabulary.
  var namespace: String { isStrict ? Self.strict : Self.transitional }
  /// What the types of relationships begin with.
  var relationships: String {
    isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships/"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
  }

  /// An element without attributes beyond those given, such as `w:id="3"` written `id="3"`.
  func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ content: String = "")
    -> String
  {
    let list = attributes.map { " \(prefix)\($0)=\"\($1.xmlText)\"" }.joined()
    return content.isEmpty
      ? "<\(prefix)\(name)\(list)/>" : "<\(prefix)\(name)\(list)>\(content)</\(prefix)\(name)>"
  }

  /// An element that stands alone among those of the part.
  func rootElement(_ name: String, _ attributes: KeyValuePairs<String, String>, _ content: String = "")
    -> String
  {
    let element = element(name, attributes, content)
    let end = element.index(element.startIndex, offsetBy: prefix.count + name.count + 1)
    return String(element[..<end]) + declaration + String(element[end...])
  }

  /// A run of text, bold if need be.
  func run(_ text: String, isBold: Bool = false) -> String {
    let bold = isBold ? element("rPr", [:], element("b")) : ""
    return element("r", [:], bold + "<\(prefix)t xml:space=\"preserve\">\(text.xmlText)</\(prefix)t>")
  }
}
