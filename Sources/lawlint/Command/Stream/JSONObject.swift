/// The members of one JSON object (RFC 8259) that are strings, numbers or of another kind; what lies deeper is checked and dropped.
struct JSONObject {
  enum Value: Equatable {
    case string(String)
    /// As it is written.
    case number(String)
    case null
    /// `true`, `false`, an array or an object.
    case other
  }

  struct SyntaxError: Error {
    /// From 1.
    let byte: Int
    let reason: String
  }

  private(set) var members: [String: Value] = [:]

  init(_ bytes: [UInt8]) throws(SyntaxError) {
    var parser = Parser(bytes: bytes)
    parser.skipSpace()
    guard parser.peek == UInt8(ascii: "{") else { throw parser.error("no object begins here") }
    members = try parser.members()
    parser.skipSpace()
    if parser.peek != nil { throw parser.error("something stands behind the object") }
  }
}

private struct Parser {
  let bytes: [UInt8]
  var index = 0
  /// How many arrays and objects are open.
  var depth = 0

  /// More would be no document but an attack on the stack.
  static let deepest = 64

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  func error(_ reason: String) -> JSONObject.SyntaxError { .init(byte: index + 1, reason: reason) }

  mutating func skipSpace() {
    while let byte = peek, byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D { index += 1 }
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == UInt8(ascii: scalar) else { return false }
    index += 1
    return true
  }

  // MARK: Structure

  mutating func members() throws(JSONObject.SyntaxError) -> [String: JSONObject.Value] {
    var members: [String: JSONObject.Value] = [:]
    try elements(until: "}") { parser throws(JSONObject.SyntaxError) in
      guard parser.peek == UInt8(ascii: "\"") else { throw parser.error("a name in quotes is missing") }
      let start = parser
      let name = try parser.string()
      parser.skipSpace()
      guard parser.take(":") else { throw parser.error("a colon is missing") }
      let value = try parser.value()
      guard members.updateValue(value, forKey: name) == nil else {
        throw start.error("a name is there twice")
      }
    }
    return members
  }

  /// Reads what is separated by commas, from the opening bracket to the closing one.
  private mutating func elements(
    until end: Unicode.Scalar, _ element: (inout Parser) throws(JSONObject.SyntaxError) -> Void
  ) throws(JSONObject.SyntaxError) {
    depth += 1
    guard depth <= Self.deepest else { throw error("it is nested too deep") }
    index += 1
    skipSpace()
    if !take(end) {
      repeat {
        skipSpace()
        try element(&self)
        skipSpace()
      } while take(",")
      guard take(end) else { throw error("a comma or a closing bracket is missing") }
    }
    depth -= 1
  }

  private mutating func value() throws(JSONObject.SyntaxError) -> JSONObject.Value {
    skipSpace()
    switch peek {
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || Self.isDigit(byte): return .number(try number())
    case UInt8(ascii: "{"):
      _ = try members()
      return .other
    case UInt8(ascii: "["):
      try elements(until: "]") { parser throws(JSONObject.SyntaxError) in _ = try parser.value() }
      return .other
    default:
      for (word, value) in [("null", JSONObject.Value.null), ("true", .other), ("false", .other)]
      where bytes[index...].starts(with: word.utf8) {
        index += word.utf8.count
        return value
      }
      throw error("a value is missing")
    }
  }

  // MARK: Scalars

  private mutating func number() throws(JSONObject.SyntaxError) -> String {
    let start = index
    _ = take("-")
    if !take("0") { try digits() }
    if take(".") { try digits() }
    if take("e") || take("E") {
      if !take("+") { _ = take("-") }
      try digits()
    }
    return String(decoding: bytes[start..<index], as: UTF8.self)
  }

  private mutating func digits() throws(JSONObject.SyntaxError) {
    let start = index
    while let byte = peek, Self.isDigit(byte) { index += 1 }
    if index == start { throw error("a digit is missing") }
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  private mutating func string() throws(JSONObject.SyntaxError) -> String {
    let start = index
    index += 1
    var text: [UInt8] = []
    while true {
      let stretch = bytes[index...].prefix {
        $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20
      }
      text += stretch
      index = stretch.endIndex
      switch peek {
      case UInt8(ascii: "\""):
        index += 1
        guard let string = String(validating: text, as: UTF8.self) else {
          index = start
          throw error("a string begins here that is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text += Array(String(try escape()).utf8)
      case nil: throw error("the closing quote of a string is missing")
      default: throw error("a control character stands in a string")
      }
    }
  }

  private mutating func escape() throws(JSONObject.SyntaxError) -> Unicode.Scalar {
    let start = self
    index += 1
    guard let sign = peek else { throw error("the closing quote of a string is missing") }
    index += 1
    switch sign {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(sign)
    case UInt8(ascii: "b"): return "\u{08}"
    case UInt8(ascii: "f"): return "\u{0C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"):
      let unit = try codeUnit()
      if let scalar = Unicode.Scalar(unit) { return scalar }
      if UTF16.isLeadSurrogate(unit), take("\\"), take("u") {
        let trail = try codeUnit()
        if UTF16.isTrailSurrogate(trail) { return UTF16.decode(UTF16.EncodedScalar([unit, trail])) }
      }
      throw start.error("half a character stands in a string")
    default: throw start.error("an escape that JSON does not know")
    }
  }

  private mutating func codeUnit() throws(JSONObject.SyntaxError) -> UInt16 {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16),
      digits.first != UInt8(ascii: "+")
    else { throw error("four hexadecimal digits are missing") }
    index += 4
    return unit
  }
}
