import CLibXML2

/// What libxml2 calls an element or attribute.
///
/// libxml2 keeps each name once, so that equal names of one document are equal pointers.
struct XMLNameKey: Hashable {
  var local, prefix, namespace: UnsafePointer<xmlChar>?
}

/// Which name of a tree is meant by what libxml2 calls a name and how the content writes it.
///
/// The written name is a number already, so the same name in the same namespace as last time is found without a hash.
struct XMLNameTable {
  private struct Meaning: Hashable {
    var written: UInt16
    var key: XMLNameKey
  }

  private var last: [(key: XMLNameKey, index: UInt16)?]
  private var indices: [Meaning: UInt16] = [:]

  /// - Parameter count: Of written names.
  init(count: Int) { last = Array(repeating: nil, count: count) }

  mutating func index(of key: XMLNameKey, writtenAs written: UInt16) -> UInt16? {
    if let last = last[Int(written)], last.key == key { return last.index }
    guard let index = indices[Meaning(written: written, key: key)] else { return nil }
    last[Int(written)] = (key, index)
    return index
  }

  mutating func insert(_ key: XMLNameKey, writtenAs written: UInt16, index: UInt16) {
    indices[Meaning(written: written, key: key)] = index
    last[Int(written)] = (key, index)
  }
}

extension XMLTree.Name {
  init(_ key: XMLNameKey) {
    func string(_ name: UnsafePointer<xmlChar>?) -> String { name.map { String(cString: $0) } ?? "" }
    self.init(prefix: string(key.prefix), local: string(key.local), namespace: string(key.namespace))
  }

  /// Whether some bytes are the name with its prefix.
  func isWritten(as bytes: some Collection<UInt8>) -> Bool {
    bytes.elementsEqual((prefix.isEmpty ? local : prefix + ":" + local).utf8)
  }
}
