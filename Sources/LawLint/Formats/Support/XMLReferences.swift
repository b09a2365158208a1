/// Character references and the five predefined entities of XML 1.0, 4.1 and 4.6.
enum XMLReferences {
  /// The characters that an attribute value stands for; a reference that is none stays as it is.
  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "&")) else { return String(decoding: bytes, as: UTF8.self) }
    var result: [UInt8] = []
    var i = bytes.startIndex
    while i < bytes.endIndex {
      if bytes[i] == UInt8(ascii: "&"), let end = bytes[i...].firstIndex(of: UInt8(ascii: ";")),
        let scalar = scalar(named: bytes[i + 1..<end])
      {
        result.append(contentsOf: UTF8.encode(scalar)!)
        i = end + 1
      } else {
        result.append(bytes[i])
        i += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The character that `amp`, `#229` or `#xE5` means.
  static func scalar(named name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let text = String(decoding: name, as: UTF8.self)
    switch text {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    if text.hasPrefix("#x") { return UInt32(text.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init) }
    if text.hasPrefix("#") { return UInt32(text.dropFirst(1)).flatMap(Unicode.Scalar.init) }
    return nil
  }
}
