import CLibXML2

/// What the names in a document's markup mean where they stand.
///
/// A name is a number already; what it means was mostly found out before, in the same scope.
struct XMLNamespaces {
  /// A prefix, and the namespace it stands for until its element ends.
  private struct Binding {
    var prefix: Range<Int>
    var namespace: UInt16
  }

  /// What an enclosing element is to put back at its end.
  struct Scope {
    fileprivate var bindings: Int
    fileprivate var number: UInt32
  }

  private struct Meaning {
    /// The scope in which it was looked up; 0 is never one.
    var scope: UInt32 = 0
    var name: UInt16 = 0
  }

  /// A name as written.
  private struct Written {
    var prefix: Range<Int>
    var local: Range<Int>
    var element = Meaning()
    var attribute = Meaning()
  }

  /// More namespaces, or more of them declared at a time, no format has. Declarations are searched one by one.
  private static let maximum = 100
  /// In bytes; each prefix is compared with those that are declared.
  private static let longestPrefix = 32
  private static let xml = "http://www.w3.org/XML/1998/namespace"
  private static let xmlns = "http://www.w3.org/2000/xmlns/"

  /// In order of first use; for ``XMLTree/names``.
  private(set) var names: [XMLTree.Name] = []

  private let bytes: UnsafeBufferPointer<UInt8>
  private var written: [Written] = []
  private var indices: [UInt32: UInt16] = [:]
  private var namespaces = ["", Self.xml]
  /// The namespaces as they are written, each with its number: the first is the third of ``namespaces``.
  private var uris = XMLNames()
  private var bindings: [Binding] = []
  private var scope = Scope(bindings: 0, number: 1)
  private var lastScope: UInt32 = 1

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  // MARK: Names

  /// Looks at a written name when it comes first.
  ///
  /// - Parameters:
  ///   - number: Of the name; a new one is one more than the last.
  ///   - range: Where it is written.
  @inline(__always)
  mutating func note(_ number: UInt16, at range: Range<Int>) throws(XMLCursor.Unusual) {
    if Int(number) == written.count { try append(range) }
  }

  private mutating func append(_ range: Range<Int>) throws(XMLCursor.Unusual) {
    let colon = bytes[range].firstIndex(of: UInt8(ascii: ":"))
    let local = (colon.map { $0 + 1 } ?? range.lowerBound)..<range.upperBound
    let prefix = range.lowerBound..<(colon ?? range.lowerBound)
    guard let first = bytes[local].first, XMLCursor.beginsName(first),
      XMLCursor.beginsName(bytes[range.lowerBound]),
      !bytes[local].contains(UInt8(ascii: ":"))
    else { throw XMLCursor.Unusual() }
    written.append(Written(prefix: prefix, local: local))
  }

  /// The index in ``names`` of what an element's name means here.
  @inline(__always)
  mutating func element(_ number: UInt16) throws(XMLCursor.Unusual) -> UInt16 {
    let known = written[Int(number)].element
    if known.scope == scope.number { return known.name }
    let name = try index(of: number, in: namespace(ofPrefix: written[Int(number)].prefix))
    written[Int(number)].element = Meaning(scope: scope.number, name: name)
    return name
  }

  /// The index in ``names`` of what an attribute's name means here: without a prefix it is in no namespace.
  @inline(__always)
  mutating func attribute(_ number: UInt16) throws(XMLCursor.Unusual) -> UInt16 {
    let known = written[Int(number)].attribute
    if known.scope == scope.number { return known.name }
    let prefix = written[Int(number)].prefix
    let name = try index(of: number, in: prefix.isEmpty ? 0 : namespace(ofPrefix: prefix))
    written[Int(number)].attribute = Meaning(scope: scope.number, name: name)
    return name
  }

  /// The index in ``names`` of the target of a processing instruction.
  mutating func target(_ number: UInt16) throws(XMLCursor.Unusual) -> UInt16 {
    guard written[Int(number)].prefix.isEmpty else { throw XMLCursor.Unusual() }
    return try index(of: number, in: 0)
  }

  private mutating func index(
    of number: UInt16, in namespace: UInt16?
  ) throws(XMLCursor.Unusual) -> UInt16 {
    guard let namespace else { throw XMLCursor.Unusual() }
    let key = UInt32(number) << 16 | UInt32(namespace)
    if let known = indices[key] { return known }
    guard let index = UInt16(exactly: names.count) else { throw XMLCursor.Unusual() }
    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
    let name = written[Int(number)]
    names.append(
      XMLTree.Name(
        prefix: string(name.prefix), local: string(name.local), namespace: namespaces[Int(namespace)]))
    indices[key] = index
    return index
  }

  // MARK: Scopes

  /// Declares the default namespace, or that of a prefix, and says whether that changes anything.
  ///
  /// - Parameter name: `xmlns` or `xmlns:prefix`.
  mutating func declare(_ name: Range<Int>, as value: Range<Int>) throws(XMLCursor.Unusual) -> Bool {
    let prefix = min(name.lowerBound + 6, name.upperBound)..<name.upperBound
    if isWritten(prefix, "xml"), bytes[value].elementsEqual(Self.xml.utf8) { return false }
    // `xml` and `xmlns` mean what they mean; a prefix cannot be taken back.
    guard !isWritten(prefix, "xml"), !isWritten(prefix, "xmlns"), prefix.isEmpty || !value.isEmpty,
      prefix.count <= Self.longestPrefix
    else {
      throw XMLCursor.Unusual()
    }
    let namespace = try self.namespace(value)
    if try self.namespace(ofPrefix: prefix) == namespace { return false }
    guard bindings.count < Self.maximum else { throw XMLCursor.Unusual() }
    bindings.append(Binding(prefix: prefix, namespace: namespace))
    return true
  }

  /// Makes a scope of what was declared since the last one, and gives that.
  mutating func enter() -> Scope {
    let outer = scope
    lastScope += 1
    scope = Scope(bindings: bindings.count, number: lastScope)
    return outer
  }

  /// Ends a scope, and goes back to the one that was given when it was entered.
  mutating func leave(to outer: Scope) {
    bindings.removeLast(bindings.count - outer.bindings)
    scope = outer
  }

  /// The number of a namespace that a declaration names. libxml2 judges whether it is a URI.
  private mutating func namespace(_ value: Range<Int>) throws(XMLCursor.Unusual) -> UInt16 {
    guard !value.isEmpty else { return 0 }
    let number = uris.index(of: value, in: bytes) + 2
    if number < namespaces.count { return number }
    let uri = String(decoding: bytes[value], as: UTF8.self)
    guard namespaces.count < Self.maximum, uri != Self.xml, uri != Self.xmlns,
      uri.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "&") }),
      let parsed = xmlParseURI(uri)
    else { throw XMLCursor.Unusual() }
    xmlFreeURI(parsed)
    namespaces.append(uri)
    return UInt16(namespaces.count - 1)
  }

  private func namespace(ofPrefix prefix: Range<Int>) throws(XMLCursor.Unusual) -> UInt16? {
    let prefixBytes = bytes[prefix]
    for binding in bindings.reversed()
    where binding.prefix.count == prefix.count && bytes[binding.prefix].elementsEqual(prefixBytes) {
      return binding.namespace
    }
    if prefix.isEmpty { return 0 }
    return isWritten(prefix, "xml") ? 1 : nil
  }

  private func isWritten(_ range: Range<Int>, _ text: StaticString) -> Bool {
    range.count == text.utf8CodeUnitCount
      && bytes[range].elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
