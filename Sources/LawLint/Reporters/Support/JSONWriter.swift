/// Writes JSON (RFC 8259) into a buffer, members in the order in which they are given.
///
/// Controls, and marks that turn the direction of writing, are escaped, so that the output can be shown in a terminal.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  private var isFirst = true
  private var lineBreak: Int?

  // MARK: Structure

  mutating func object(_ members: (inout JSONWriter) -> Void) { enclose("{", "}", members) }

  mutating func array<Elements: Sequence>(
    _ elements: Elements, _ element: (inout JSONWriter, Elements.Element) -> Void
  ) {
    enclose("[", "]") { writer in
      for value in elements { element(&writer, value) }
    }
  }

  /// An array whose elements are put on lines of their own with ``breakLine(indent:)``.
  ///
  /// - Parameter indent: Of the closing bracket.
  mutating func lines(indent: Int, _ elements: (inout JSONWriter) -> Void) {
    enclose("[", "]") { writer in
      elements(&writer)
      if !writer.isFirst { writer.breakLine(indent: indent) }
    }
  }

  /// Puts the next value or key on a line of its own, behind `indent` spaces.
  mutating func breakLine(indent: Int) { lineBreak = indent }

  /// Names the value that is written next.
  mutating func key(_ name: String) {
    string(name)
    bytes.append(UInt8(ascii: ":"))
    isFirst = true
  }

  private mutating func enclose(_ open: Unicode.Scalar, _ close: Unicode.Scalar, _ body: (inout Self) -> Void)
  {
    separate()
    bytes.append(UInt8(ascii: open))
    isFirst = true
    body(&self)
    if let indent = lineBreak { endLine(indent: indent) }
    bytes.append(UInt8(ascii: close))
    isFirst = false
  }

  private mutating func separate() {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    if let indent = lineBreak { endLine(indent: indent) }
  }

  private mutating func endLine(indent: Int) {
    bytes.append(0x0A)
    bytes.append(contentsOf: repeatElement(0x20, count: indent))
    lineBreak = nil
  }

  // MARK: Values

  mutating func integer(_ value: Int) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A string, or `null`.
  mutating func string(_ value: String?) {
    separate()
    guard var value else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    value.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies in stretches: few characters need an escape, and all that do begin with one of a few bytes.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = 0
    while i < text.count {
      guard let scalar = Self.suspect(in: text, at: i) else {
        i += 1
        continue
      }
      let length = UTF8.width(scalar)
      if scalar.picture != nil || scalar == "\"" || scalar == "\\" {
        bytes.append(contentsOf: text[start..<i])
        append(escaped: scalar)
        start = i + length
      }
      i += length
    }
    bytes.append(contentsOf: text[start...])
  }

  /// The character at `i`, if its first byte is one that characters to be escaped begin with.
  private static func suspect(in text: UnsafeBufferPointer<UInt8>, at i: Int) -> Unicode.Scalar? {
    switch text[i] {
    case 0..<0x20, 0x22, 0x5C, 0x7F: Unicode.Scalar(text[i])
    case 0xC2: Unicode.Scalar(UInt32(text[i + 1]))
    case 0xE2: Unicode.Scalar(0x2000 | UInt32(text[i + 1] & 0x3F) << 6 | UInt32(text[i + 2] & 0x3F))
    default: nil
    }
  }

  private mutating func append(escaped scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: #"\""#.utf8)
    case "\\": bytes.append(contentsOf: #"\\"#.utf8)
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    default:
      let digits = String(scalar.value, radix: 16)
      bytes.append(contentsOf: "\\u\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }
  }

  // MARK: Members

  mutating func member(_ name: String, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: String, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { string(nil) }
  }

  mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  mutating func member(_ name: String, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }
}
