/// The pieces of a page of HTML: tags, text and what stands between them, by the rules that browsers have for
/// pages that are not well-formed.
///
/// It goes forward only. Names are given as written; case is the caller's to fold.
///
/// Source: HTML Living Standard, 13.2.5 (Tokenization), without the states that only scripts can reach.
struct HTMLScanner {
  enum Piece {
    case text(Range<Int>)
    case startTag(name: Range<Int>, attributes: [Attribute], isClosed: Bool, whole: Range<Int>)
    case endTag(name: Range<Int>, whole: Range<Int>)
    /// Comments, declarations and instructions, which are no text.
    case other
    /// The file ends inside markup that began here.
    case unended(Int)
    /// A tag with more attributes than ``XMLGuard/maximumAttributes``.
    case crowded(Int)
  }

  struct Attribute {
    var name: Range<Int>
    /// Between the quotes, or empty.
    var value: Range<Int>
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private(set) var position: Int

  /// Valid as long as the buffer.
  init(_ bytes: UnsafeBufferPointer<UInt8>, from position: Int) {
    self.bytes = bytes
    self.position = position
  }

  /// The next piece, or `nil` at the end.
  mutating func next() -> Piece? {
    guard position < bytes.count else { return nil }
    let start = position
    var search = start
    while true {
      let mark = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: search)
      guard mark == start else {
        guard mark < bytes.count, !isMarkup(at: mark) else {
          position = mark
          return .text(start..<mark)
        }
        // "<" before a space or a figure is a character.
        search = mark + 1
        continue
      }
      guard !isMarkup(at: mark) else { return markup(from: mark) }
      search = mark + 1
    }
  }

  /// Moves to the end tag of an element whose content is no markup, and gives what stands before it.
  ///
  /// - Parameter name: In small letters.
  mutating func skipRawText(of name: [UInt8]) -> Range<Int>? {
    let start = position
    var search = start
    while true {
      let mark = ByteSearch.firstIndex(of: UInt8(ascii: "<"), in: bytes, from: search)
      guard mark < bytes.count else { return nil }
      if byte(mark + 1) == UInt8(ascii: "/"), isName(name, at: mark + 2) {
        position = mark
        return start..<mark
      }
      search = mark + 1
    }
  }

  private func isName(_ name: [UInt8], at index: Int) -> Bool {
    guard index + name.count <= bytes.count else { return false }
    return !name.indices.contains { Self.folded(bytes[index + $0]) != name[$0] }
  }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  private func isMarkup(at index: Int) -> Bool {
    let next = byte(index + 1)
    switch next {
    case UInt8(ascii: "!"), UInt8(ascii: "?"): return true
    case UInt8(ascii: "/"): return byte(index + 2) == UInt8(ascii: ">") || Self.isLetter(byte(index + 2))
    default: return Self.isLetter(next)
    }
  }

  // MARK: Markup

  private mutating func markup(from start: Int) -> Piece {
    switch byte(start + 1) {
    case UInt8(ascii: "!") where byte(start + 2) == UInt8(ascii: "-") && byte(start + 3) == UInt8(ascii: "-"):
      return comment(from: start)
    case UInt8(ascii: "!"), UInt8(ascii: "?"):
      position = ByteSearch.firstIndex(of: UInt8(ascii: ">"), in: bytes, from: start) + 1
      return ended(start) ?? .other
    case UInt8(ascii: "/"):
      position = ByteSearch.firstIndex(of: UInt8(ascii: ">"), in: bytes, from: start) + 1
      let name = name(from: start + 2)
      return ended(start) ?? (name.isEmpty ? .other : .endTag(name: name, whole: start..<position))
    default: return startTag(from: start)
    }
  }

  private mutating func ended(_ start: Int) -> Piece? {
    guard position > bytes.count else { return nil }
    position = bytes.count
    return .unended(start)
  }

  /// `<!-->` and `<!--->` are whole comments.
  private mutating func comment(from start: Int) -> Piece {
    var dashes = 0
    for index in start + 2..<bytes.count {
      if bytes[index] == UInt8(ascii: "-") {
        dashes += 1
      } else if bytes[index] == UInt8(ascii: ">"), dashes >= 2 {
        position = index + 1
        return .other
      } else if bytes[index] != UInt8(ascii: "!") || dashes < 2 {
        dashes = 0
      }
    }
    position = bytes.count
    return .unended(start)
  }

  private func name(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !Self.isSpace(bytes[end]), bytes[end] != UInt8(ascii: "/"),
      bytes[end] != UInt8(ascii: ">")
    {
      end += 1
    }
    return start..<end
  }

  private mutating func startTag(from start: Int) -> Piece {
    let name = name(from: start + 1)
    var attributes: [Attribute] = []
    var index = name.upperBound
    var isClosed = false
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: ">"):
        position = index + 1
        return .startTag(name: name, attributes: attributes, isClosed: isClosed, whole: start..<position)
      case UInt8(ascii: "/"):
        isClosed = byte(index + 1) == UInt8(ascii: ">")
        index += 1
      case let byte where Self.isSpace(byte): index += 1
      default:
        guard attributes.count < XMLGuard.maximumAttributes else {
          position = bytes.count
          return .crowded(start)
        }
        guard let attribute = attribute(from: &index) else { break }
        attributes.append(attribute)
      }
    }
    position = bytes.count
    return .unended(start)
  }

  /// `nil` when its value does not end.
  private func attribute(from index: inout Int) -> Attribute? {
    let start = index
    index += 1
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: "="),
      bytes[index] != UInt8(ascii: ">"), bytes[index] != UInt8(ascii: "/")
    {
      index += 1
    }
    let name = start..<index
    var value = index
    while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
    guard byte(value) == UInt8(ascii: "=") else { return Attribute(name: name, value: index..<index) }
    value += 1
    while value < bytes.count, Self.isSpace(bytes[value]) { value += 1 }
    let quote = byte(value)
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let end = ByteSearch.firstIndex(of: quote, in: bytes, from: value + 1)
      index = min(bytes.count, end + 1)
      return end < bytes.count ? Attribute(name: name, value: value + 1..<end) : nil
    }
    index = value
    while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
    return Attribute(name: name, value: value..<index)
  }

  // MARK: Characters

  static func isSpace(_ byte: UInt8) -> Bool { XMLMarkup.isSpace(byte) || byte == 0x0C }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  static func folded(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
