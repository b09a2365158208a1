/// Writes HTML into a buffer: whatever comes from a draft goes through ``text(_:)`` or an attribute, and is escaped.
///
/// Element names, attribute names and ``markup(_:)`` are the program's own.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  typealias Attributes = KeyValuePairs<String, String?>

  // MARK: Elements

  /// An element with what it holds. Attributes that are `nil` are left out.
  mutating func element(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    content(&self)
    close(name)
  }

  /// An element that holds one text.
  mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    open(name, attributes)
    self.text(text)
    close(name)
  }

  /// The opening of an element whose end is not known yet, or that has none.
  mutating func open(_ name: String, _ attributes: Attributes = [:]) {
    markup("<")
    markup(name)
    for case (let name, let value?) in attributes {
      markup(" ")
      markup(name)
      markup("=\"")
      text(value)
      markup("\"")
    }
    markup(">")
  }

  mutating func close(_ name: String) {
    markup("</")
    markup(name)
    markup(">")
  }

  /// Begins a new line of the file, which no reader of the page sees.
  mutating func lineBreak() { bytes.append(0x0A) }

  mutating func markup(_ markup: String) { bytes.append(contentsOf: markup.utf8) }

  // MARK: Text

  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { self.text($0) }
  }

  /// UTF-8 of a draft. Malformed bytes become U+FFFD.
  mutating func text(_ utf8: some Collection<UInt8>) {
    let start = bytes.count
    for byte in utf8 {
      guard byte < 0x80 else {
        bytes.removeSubrange(start...)
        for scalar in String(decoding: utf8, as: UTF8.self).unicodeScalars { append(scalar) }
        return
      }
      append(byte)
    }
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    guard !scalar.isASCII else { return append(UInt8(scalar.value)) }
    let shown = scalar.isNoncharacter ? "\u{FFFD}" : scalar.picture ?? scalar
    bytes.append(contentsOf: String(shown).utf8)
  }

  private mutating func append(_ ascii: UInt8) {
    switch ascii {
    case UInt8(ascii: "&"): markup("&amp;")
    case UInt8(ascii: "<"): markup("&lt;")
    case UInt8(ascii: ">"): markup("&gt;")
    case UInt8(ascii: "\""): markup("&quot;")
    case 0x09, 0x0A, 0x0D: bytes.append(0x20)
    case 0..<0x20: bytes.append(contentsOf: [0xE2, 0x90, 0x80 + ascii])
    case 0x7F: bytes.append(contentsOf: [0xE2, 0x90, 0xA1])
    default: bytes.append(ascii)
    }
  }
}

extension Unicode.Scalar {
  /// Whether HTML forbids the scalar although Unicode has it, as U+FFFE.
  fileprivate var isNoncharacter: Bool { value & 0xFFFE == 0xFFFE || (0xFDD0...0xFDEF).contains(value) }
}
