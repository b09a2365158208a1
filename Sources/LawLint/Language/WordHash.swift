/// Hashes and compares the bytes of words, eight at a time.
enum WordHash {
  /// Multiplied and folded; the same in every run.
  @inline(__always)
  static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(word)
    var state = UInt64(truncatingIfNeeded: word.count) &* 0x9E37_79B9_7F4A_7C15
    guard raw.count >= 8 else { return finished((state ^ short(raw)) &* 0xD6E8_FEB8_6659_FD93) }
    var i = 0
    while i < raw.count {
      // The last eight bytes overlap those before: one step of known size costs less than some of unknown number.
      let part = raw.loadUnaligned(fromByteOffset: min(i, raw.count &- 8), as: UInt64.self)
      state = (state ^ part) &* 0xD6E8_FEB8_6659_FD93
      state ^= state >> 32
      i &+= 8
    }
    return finished(state)
  }

  /// - Precondition: `known` has as many bytes as `word`.
  @inline(__always)
  static func equals(_ known: UnsafeRawPointer, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(word)
    guard raw.count >= 8 else {
      return short(UnsafeRawBufferPointer(start: known, count: raw.count)) == short(raw)
    }
    var i = 0
    while i < raw.count {
      let offset = min(i, raw.count &- 8)
      if known.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      i &+= 8
    }
    return true
  }

  /// The first eight bytes; of a shorter word all, in a number that is its own among words of its length.
  @inline(__always)
  static func head(of word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let raw = UnsafeRawBufferPointer(word)
    return raw.count >= 8 ? raw.loadUnaligned(as: UInt64.self) : short(raw)
  }

  private static func finished(_ state: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: state ^ state >> 29 ^ state >> 47)
  }

  /// The bytes of a word of fewer than eight, in a number that is its own among words of its length.
  @inline(__always)
  private static func short(_ word: UnsafeRawBufferPointer) -> UInt64 {
    let count = word.count
    if count >= 4 {
      let last = word.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self)
      return UInt64(word.loadUnaligned(as: UInt32.self)) | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(word[0]) | UInt64(word[count / 2]) << 8 | UInt64(word[count &- 1]) << 16
  }
}
