/// Writes JSON (RFC 8259) into a buffer, members in the order in which they are given.
///
/// Controls, and marks that turn the direction of writing, are escaped, so that the output can be shown in a terminal.
struct JSONWriter {
  private(set) var bytes: [UInt8] = []
  /// Where elements are to be put in, each as a number of bytes before it.
  private(set) var places: [Int] = []
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

  /// Leaves a place at the beginning of an array, for elements that are written by another writer.
  ///
  /// - Parameter isEmpty: Whether none will be put there.
  mutating func leavePlace(isEmpty: Bool) {
    places.append(bytes.count)
    isFirst = isEmpty
  }

  /// Puts the next value or key on a line of its own, behind `indent` spaces.
  mutating func breakLine(indent: Int) { lineBreak = indent }

  /// Names the value that is written next.
  ///
  /// - Parameter name: Without characters that must be escaped.
  mutating func key(_ name: StaticString) {
    separate()
    let count = name.utf8CodeUnitCount
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: count + 3) { key in
      key[0] = UInt8(ascii: "\"")
      _ = key[1...].update(fromContentsOf: UnsafeBufferPointer(start: name.utf8Start, count: count))
      key[count + 1] = UInt8(ascii: "\"")
      key[count + 2] = UInt8(ascii: ":")
      bytes.append(contentsOf: UnsafeBufferPointer(key))
    }
    isFirst = true
  }

  /// Names the value that is written next, by what is no literal.
  mutating func key(named name: String) {
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
    // The sign and 19 digits.
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 20) { digits in
      var rest = value.magnitude
      var first = digits.count
      repeat {
        first -= 1
        digits[first] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      } while rest > 0
      if value < 0 {
        first -= 1
        digits[first] = UInt8(ascii: "-")
      }
      bytes.append(contentsOf: UnsafeBufferPointer(rebasing: digits[first...]))
    }
  }

  /// - Parameter digits: A number as JSON writes it.
  mutating func number(_ digits: String) {
    separate()
    bytes.append(contentsOf: digits.utf8)
  }

  mutating func boolean(_ value: Bool) {
    separate()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// A string, or `null`.
  mutating func string(_ value: String?) {
    separate()
    guard let value else {
      bytes.append(contentsOf: "null".utf8)
      return
    }
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.withContiguousStorageIfAvailable({ append(escaping: $0) }) == nil {
      Array(value.utf8).withUnsafeBufferPointer { append(escaping: $0) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// Copies in stretches: few characters need an escape, and all that do begin with one of a few bytes.
  private mutating func append(escaping text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    var i = Self.firstSuspect(in: text, from: 0)
    while i < text.count {
      let scalar = Self.scalar(in: text, at: i)
      let length = UTF8.width(scalar)
      if scalar.picture != nil || scalar == "\"" || scalar == "\\" {
        bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<i]))
        append(escaped: scalar)
        start = i + length
      }
      i = Self.firstSuspect(in: text, from: i + length)
    }
    bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
  }

  /// The index of the first byte that a character to be escaped may begin with, or the count.
  private static func firstSuspect(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(text)
    var i = start
    // Of eight bytes the lowest that is found is sure; borrows may make others seem so above it. See ``ByteSearch``.
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let controls = (word &- 0x2020_2020_2020_2020) & ~word
      let signs =
        ByteSearch.zeros(word ^ 0x2222_2222_2222_2222) | ByteSearch.zeros(word ^ 0x5C5C_5C5C_5C5C_5C5C)
      let others =
        ByteSearch.zeros(word ^ 0x7F7F_7F7F_7F7F_7F7F) | ByteSearch.zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2)
        | ByteSearch.zeros(word ^ 0xE2E2_E2E2_E2E2_E2E2)
      let found = (controls | signs | others) & 0x8080_8080_8080_8080
      if found != 0 { return i + found.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < raw.count {
      switch raw[i] {
      case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xE2: return i
      default: i += 1
      }
    }
    return raw.count
  }

  /// The character at a suspect; its other bytes are there, since the text is a string's.
  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at i: Int) -> Unicode.Scalar {
    switch text[i] {
    case 0xC2: Unicode.Scalar(text[i + 1])
    case 0xE2:
      Unicode.Scalar(UInt16(0x2000) | UInt16(text[i + 1] & 0x3F) << 6 | UInt16(text[i + 2] & 0x3F)) ?? " "
    default: Unicode.Scalar(text[i])
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

  mutating func member(_ name: StaticString, _ value: String?) {
    key(name)
    string(value)
  }

  mutating func member(_ name: StaticString, _ value: Int?) {
    key(name)
    if let value { integer(value) } else { string(nil) }
  }

  mutating func member(_ name: StaticString, _ value: Bool) {
    key(name)
    boolean(value)
  }

  mutating func member(_ name: StaticString, _ values: [String]) {
    key(name)
    array(values) { $0.string($1) }
  }
}
