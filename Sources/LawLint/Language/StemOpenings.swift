/// The two bytes that stems begin with, to tell most words apart from them before they are stemmed.
///
/// Snowball's stemmers of lawlint's languages cut and change endings. They change a beginning in two ways only: German
/// stems lose their umlauts, and English `dying`, `lying` and `tying` become `die`, `lie` and `tie`.
struct StemOpenings: Sendable {
  /// A bit for each pair of bytes.
  private var pairs: [UInt64] = []
  /// Whether a stem is too short to have two.
  private var hasShort = false

  mutating func insert(_ stem: [UInt8]) {
    guard stem.count >= 2 else {
      hasShort = true
      return
    }
    if pairs.isEmpty { pairs = Array(repeating: 0, count: 1 << 10) }
    let pair = Self.pair(stem[0], stem[1])
    pairs[pair >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Whether the stem of a folded word may be one of these.
  @inline(__always)
  func mayHoldStem(of word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !pairs.isEmpty, !hasShort, word.count >= 2 else { return hasShort || !pairs.isEmpty }
    // What begins with a letter outside ASCII, or has a `y` there, may have changed.
    if (word[0] | word[1]) & 0x80 != 0 || word[1] == UInt8(ascii: "y") { return true }
    let pair = Self.pair(word[0], word[1])
    return pairs[pair >> 6] >> UInt64(pair & 63) & 1 == 1
  }

  private static func pair(_ first: UInt8, _ second: UInt8) -> Int { Int(first) << 8 | Int(second) }
}
