extension XMLCursor {
  /// libxml2 refuses comments and the like of 10 MB.
  private static let maximumLength = 4 << 20

  /// Moves past an XML declaration, if one stands here: version 1.0, and what may follow it.
  ///
  /// The encoding may be any; the content is UTF-8 already.
  mutating func skipDeclaration() throws(Unusual) {
    guard has("<?xml"), XMLMarkup.isSpace(byte(position + 5)) else { return }
    position += 5
    skipSpace()
    guard try pseudoAttribute("version", isOneOf: { $0.elementsEqual("1.0".utf8) }) else { throw Unusual() }
    var hasSpace = skipSpace()
    if hasSpace, try pseudoAttribute("encoding", isOneOf: Self.isEncoding) { hasSpace = skipSpace() }
    if hasSpace,
      try pseudoAttribute(
        "standalone", isOneOf: { $0.elementsEqual("yes".utf8) || $0.elementsEqual("no".utf8) })
    {
      skipSpace()
    }
    try skip("?>")
  }

  /// Whether it stood here.
  private mutating func pseudoAttribute(
    _ name: StaticString, isOneOf allows: (Slice<UnsafeBufferPointer<UInt8>>) -> Bool
  ) throws(Unusual) -> Bool {
    guard has(name) else { return false }
    position += name.utf8CodeUnitCount
    skipSpace()
    try skip("=")
    skipSpace()
    guard allows(bytes[try quoted(references: false)]) else { throw Unusual() }
    return true
  }

  private static func isEncoding(_ label: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = label.first, beginsName(first), first != UInt8(ascii: "_") else { return false }
    return label.allSatisfy { isNameCharacter($0) && $0 != UInt8(ascii: ":") }
  }

  /// Moves past a DOCTYPE that names a root, and at most where declarations are; those are never fetched.
  mutating func skipDoctype() throws(Unusual) {
    try skip("<!DOCTYPE")
    try skipNeededSpace()
    guard Self.beginsName(byte(position)) else { throw Unusual() }
    guard !bytes[try name()].contains(UInt8(ascii: ":")) else { throw Unusual() }
    if skipSpace(), byte(position) != UInt8(ascii: ">") {
      if has("PUBLIC") {
        try skip("PUBLIC")
        try skipNeededSpace()
        guard bytes[try quoted(references: false)].allSatisfy(Self.isPublicIdentifier) else {
          throw Unusual()
        }
      } else {
        try skip("SYSTEM")
      }
      try skipNeededSpace()
      _ = try quoted(references: false)
      skipSpace()
    }
    try skip(">")
  }

  /// The characters that public identifiers have in practice, a part of those allowed.
  private static func isPublicIdentifier(_ byte: UInt8) -> Bool {
    isNameCharacter(byte) || byte == 0x20 || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "+")
  }

  mutating func skipComment() throws(Unusual) {
    let start = position
    try skip("<!--")
    try skip(to: "--")
    guard byte(position) == UInt8(ascii: ">"), position - start <= Self.maximumLength else { throw Unusual() }
    position += 1
  }

  /// Moves past a CDATA section, and gives what is in it.
  mutating func characterData() throws(Unusual) -> Range<Int> {
    try skip("<![CDATA[")
    let start = position
    try skip(to: "]]>")
    guard position - start <= Self.maximumLength else { throw Unusual() }
    return start..<position - 3
  }

  /// Moves past a processing instruction, and gives its target.
  mutating func processingInstruction() throws(Unusual) -> Range<Int> {
    let start = position
    try skip("<?")
    let target = try name()
    // The declaration is one in no other place, however it is written.
    guard target.count != 3 || !has("xml", ignoringCaseAt: target.lowerBound) else { throw Unusual() }
    guard XMLMarkup.isSpace(byte(position)) || byte(position) == UInt8(ascii: "?") else { throw Unusual() }
    if byte(position) == UInt8(ascii: "?") { try skip("?>") } else { try skip(to: "?>") }
    guard position - start <= Self.maximumLength else { throw Unusual() }
    return target
  }

  private func has(_ text: StaticString, ignoringCaseAt start: Int) -> Bool {
    for i in 0..<text.utf8CodeUnitCount where byte(start + i) | 0x20 != text.utf8Start[i] { return false }
    return true
  }

  /// Moves past the next place where a text stands.
  private mutating func skip(to end: StaticString) throws(Unusual) {
    while true {
      position = ByteSearch.firstIndex(of: end.utf8Start[0], in: bytes, from: position)
      guard !isAtEnd else { throw Unusual() }
      if has(end) {
        position += end.utf8CodeUnitCount
        return
      }
      position += 1
    }
  }
}
