/// Validation of UTF-8 by the table of Unicode 15, 3.9 (D92): no overlong forms, no surrogates, at most U+10FFFF.
enum UTF8Check {
  /// The offset of the first byte that does not belong to a valid sequence.
  ///
  /// - Complexity: O(*n*); eight bytes at a time while they are ASCII.
  static func firstError(in bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { buffer in
      var i = 0
      let count = buffer.count
      while i < count {
        if i + 8 <= count,
          buffer.loadUnaligned(fromByteOffset: i, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          i += 8
          continue
        }
        let length = sequenceLength(buffer, at: i)
        if length == 0 { return i }
        i += length
      }
      return nil
    }
  }

  /// The length of the valid sequence that begins at `i`, or 0.
  private static func sequenceLength(_ bytes: UnsafeRawBufferPointer, at i: Int) -> Int {
    let first = bytes[i]
    func continues(_ k: Int, _ range: ClosedRange<UInt8> = 0x80...0xBF) -> Bool {
      i + k < bytes.count && range.contains(bytes[i + k])
    }
    switch first {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: return continues(1) ? 2 : 0
    case 0xE0: return continues(1, 0xA0...0xBF) && continues(2) ? 3 : 0
    case 0xED: return continues(1, 0x80...0x9F) && continues(2) ? 3 : 0
    case 0xE1...0xEF: return continues(1) && continues(2) ? 3 : 0
    case 0xF0: return continues(1, 0x90...0xBF) && continues(2) && continues(3) ? 4 : 0
    case 0xF1...0xF3: return continues(1) && continues(2) && continues(3) ? 4 : 0
    case 0xF4: return continues(1, 0x80...0x8F) && continues(2) && continues(3) ? 4 : 0
    default: return 0
    }
  }
}
