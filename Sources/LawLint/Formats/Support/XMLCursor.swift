/// A place in XML that moves over what must stand there, and throws where something else does.
struct XMLCursor {
  /// Something that libxml2 must decide: a fault, or a part of XML that ``XMLScanner`` does not know.
  struct Unusual: Error {}

  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int

  /// Valid as long as the buffer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  var isAtEnd: Bool { position >= bytes.count }

  /// The byte at an index, or NUL behind the end, which stands nowhere in XML.
  @inline(__always)
  func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  func has(_ text: StaticString) -> Bool {
    guard position + text.utf8CodeUnitCount <= bytes.count else { return false }
    for i in 0..<text.utf8CodeUnitCount where bytes[position + i] != text.utf8Start[i] { return false }
    return true
  }

  mutating func skip(_ text: StaticString) throws(Unusual) {
    guard has(text) else { throw Unusual() }
    position += text.utf8CodeUnitCount
  }

  /// Whether there was any.
  @discardableResult @inline(__always)
  mutating func skipSpace() -> Bool {
    let start = position
    while XMLMarkup.isSpace(byte(position)) { position += 1 }
    return position > start
  }

  mutating func skipNeededSpace() throws(Unusual) {
    guard skipSpace() else { throw Unusual() }
  }

  // MARK: Names

  /// libxml2 allows 50,000 bytes.
  private static let maximumName = 1_000

  /// A name of ASCII characters, prefix too. That it begins as a name must is for ``XMLNamespaces`` to check, once for each name.
  @inline(__always)
  mutating func name() throws(Unusual) -> Range<Int> {
    let start = position
    while Self.isNameCharacter(byte(position)) { position += 1 }
    guard position > start, position - start <= Self.maximumName, byte(position) < 0x80 else {
      throw Unusual()
    }
    return start..<position
  }

  /// Letters, digits, `.`, `-`, `_` and `:`, as bits of two words.
  @inline(__always)
  static func isNameCharacter(_ byte: UInt8) -> Bool {
    guard byte < 0x80 else { return false }
    let bits: UInt64 = byte < 0x40 ? 0x07FF_6000_0000_0000 : 0x07FF_FFFE_87FF_FFFE
    return bits >> UInt64(byte & 0x3F) & 1 != 0
  }

  /// Whether a name may begin with a byte.
  static func beginsName(_ byte: UInt8) -> Bool {
    byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z") || byte == UInt8(ascii: "_")
  }

  // MARK: Values and references

  /// What stands between quotation marks, as it is written; a value of an attribute if references in it are read.
  mutating func quoted(references: Bool) throws(Unusual) -> Range<Int> {
    let quote = byte(position)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { throw Unusual() }
    position += 1
    let start = position
    while true {
      position = ByteSearch.firstIndex(
        of: quote, or: references ? UInt8(ascii: "<") : quote, or: references ? UInt8(ascii: "&") : quote,
        in: bytes, from: position)
      switch byte(position) {
      case quote:
        position += 1
        return start..<position - 1
      case UInt8(ascii: "&"): _ = try reference()
      default: throw Unusual()
      }
    }
  }

  /// The character that a reference stands for; one of the five that need no declaration, or a number.
  mutating func reference() throws(Unusual) -> Unicode.Scalar {
    let predefined: [(StaticString, Unicode.Scalar)] = [
      ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"),
    ]
    for (written, scalar) in predefined where has(written) {
      position += written.utf8CodeUnitCount
      return scalar
    }
    try skip("&#")
    let isHexadecimal = byte(position) == UInt8(ascii: "x")
    if isHexadecimal { position += 1 }
    let start = position
    var value: UInt32 = 0
    while let digit = Self.digit(byte(position), isHexadecimal: isHexadecimal) {
      value = value * (isHexadecimal ? 16 : 10) + digit
      position += 1
      guard value <= 0x10FFFF else { throw Unusual() }
    }
    guard position > start, byte(position) == UInt8(ascii: ";"), XMLCharacters.isAllowed(value),
      let scalar = Unicode.Scalar(value)
    else { throw Unusual() }
    position += 1
    return scalar
  }

  private static func digit(_ byte: UInt8, isHexadecimal: Bool) -> UInt32? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt32(byte - UInt8(ascii: "0"))
    case UInt8(ascii: "a")...UInt8(ascii: "f") where isHexadecimal: UInt32(byte - UInt8(ascii: "a") + 10)
    case UInt8(ascii: "A")...UInt8(ascii: "F") where isHexadecimal: UInt32(byte - UInt8(ascii: "A") + 10)
    default: nil
    }
  }
}
