/// Text on one line: each stretch of white space as one space, none at the ends.
enum OneLine {
  /// The bytes of a text on one line.
  ///
  /// White space is what Unicode says it is, no-break spaces and line separators too.
  static func bytes(of text: some Collection<UInt8>) -> [UInt8] {
    text.withContiguousStorageIfAvailable(bytes(of:)) ?? bytes(of: Array(text))
  }

  static func bytes(of text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    [UInt8](unsafeUninitializedCapacity: text.count) { line, count in
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
