/// The characters of XML 1.0, 2.2: no controls but tab and line breaks, no surrogates, neither U+FFFE nor U+FFFF.
enum XMLCharacters {
  static func isAllowed(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
    default: false
    }
  }

  /// Where the first of the controls is that XML 1.0 allows and 1.1 does not: U+007F to U+009F, but for U+0085.
  static func firstControl(in bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.indices.first { i in
      switch bytes[i] {
      case 0x7F: true
      case 0xC2: i + 1 < bytes.count && bytes[i + 1] < 0xA0 && bytes[i + 1] != 0x85
      default: false
      }
    }
  }

  /// Whether all characters of some UTF-8 are allowed.
  ///
  /// - Complexity: O(*n*), eight bytes at a time where there is neither a control nor a byte that may begin U+FFFE.
  static func areAllowed(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var i = 0
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      if mayHaveForbidden(word) {
        for j in i..<i + 8 where !isAllowed(at: j, in: bytes) { return false }
      }
      i += 8
    }
    while i < raw.count {
      if !isAllowed(at: i, in: bytes) { return false }
      i += 1
    }
    return true
  }

  /// Whether a byte is below a space or is 0xEF. Borrows make it say so too often behind such a byte, never too seldom.
  @inline(__always)
  private static func mayHaveForbidden(_ word: UInt64) -> Bool {
    let beginning = word ^ 0xEFEF_EFEF_EFEF_EFEF
    let controls = (word &- 0x2020_2020_2020_2020) & ~word
    return (controls | (beginning &- 0x0101_0101_0101_0101) & ~beginning) & 0x8080_8080_8080_8080 != 0
  }

  /// Whether no forbidden character begins at `i`.
  private static func isAllowed(at i: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    switch bytes[i] {
    case 0x09, 0x0A, 0x0D: true
    case 0..<0x20: false
    case 0xEF: !(i + 2 < bytes.count && bytes[i + 1] == 0xBF && bytes[i + 2] >= 0xBE)
    default: true
    }
  }
}
