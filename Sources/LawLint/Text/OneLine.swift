/// Text on one line: each stretch of white space as one space, none at the ends.
enum OneLine {
  /// The bytes of a text on one line.
  ///
  /// White space is what Unicode says it is, no-break spaces and line separators too.
  static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
    text.withContiguousStorageIfAvailable(bytes(of:)) ?? bytes(of: Array(text))
  }

  static func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    if isOneLine(text) { return Array(text) }
    return [UInt8](unsafeUninitializedCapacity: text.count) { line, count in
      var hasSpace = false
      var i = 0
      while i < text.count {
        if mayBeginSpace(text[i]), case let length = spaceLength(in: text, at: i), length > 0 {
          hasSpace = count > 0
          i += length
          continue
        }
        if hasSpace {
          line[count] = 0x20
          count += 1
          hasSpace = false
        }
        line[count] = text[i]
        count += 1
        i += 1
      }
    }
  }

  /// Whether a text is surely on one line already, as most are: no white space but single spaces between words.
  private static func isOneLine(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(text)
    guard let last = text.last, last != 0x20 else { return text.isEmpty }
    let high: UInt64 = 0x8080_8080_8080_8080
    var i = 0
    // Whether the byte before is a space, or there is none: in the top bit.
    var before = high
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let controls = (word &- 0x2020_2020_2020_2020) & ~word
      let leads =
        ByteSearch.zeros(word ^ 0xC2C2_C2C2_C2C2_C2C2)
        // E0 to E3.
        | ByteSearch.zeros(word & 0xFCFC_FCFC_FCFC_FCFC ^ 0xE0E0_E0E0_E0E0_E0E0)
      let spaces = ByteSearch.zeros(word ^ 0x2020_2020_2020_2020) & high
      guard (controls | leads) & high | spaces & (spaces << 8 | before >> 56) == 0 else { return false }
      before = spaces
      i += 8
    }
    var isAfterSpace = before >> 63 == 1
    while i < raw.count {
      if raw[i] == 0x20, isAfterSpace { return false }
      if mayBeginSpace(raw[i]), raw[i] != 0x20 { return false }
      isAfterSpace = raw[i] == 0x20
      i += 1
    }
    return true
  }

  /// A text on one line; malformed UTF-8 becomes U+FFFD.
  static func string(of text: UnsafeBufferPointer<UInt8>) -> String {
    isOneLine(text) ? String(decoding: text, as: UTF8.self) : String(decoding: bytes(of: text), as: UTF8.self)
  }

  @inline(__always)
  private static func mayBeginSpace(_ byte: UInt8) -> Bool {
    byte <= 0x20 || byte == 0xC2 || byte >= 0xE1 && byte <= 0xE3
  }

  /// The length of the white space character at `i`, or 0.
  private static func spaceLength(in text: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let first = text[i]
    if first < 0x80 { return first == 0x20 || first >= 0x09 && first <= 0x0D ? 1 : 0 }
    switch first {
    case 0xC2: return i + 1 < text.count && (text[i + 1] == 0x85 || text[i + 1] == 0xA0) ? 2 : 0
    case 0xE1, 0xE2, 0xE3:
      guard i + 2 < text.count else { return 0 }
      switch (first, text[i + 1], text[i + 2]) {
      case (0xE1, 0x9A, 0x80), (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF),
        (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80):
        return 3
      default: return 0
      }
    default: return 0
    }
  }
}

extension StringProtocol {
  /// The text in one line: white space collapsed to single spaces, none at the ends.
  package var collapsed: String { String(decoding: OneLine.bytes(of: utf8), as: UTF8.self) }
}
