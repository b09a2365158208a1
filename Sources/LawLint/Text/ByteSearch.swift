/// Finds bytes eight at a time.
///
/// A byte of `word ^ pattern` is zero where the two agree, and `(x - 1) & ~x` sets the high bit of a byte that is zero.
/// Bytes above a zero one may be set too by the borrow, so only the lowest is sure; it is the one that is wanted.
enum ByteSearch {
  private static let low: UInt64 = 0x0101_0101_0101_0101
  private static let high: UInt64 = 0x8080_8080_8080_8080

  /// The index of the first `byte` from `start` on, or the count.
  @inline(__always)
  static func firstIndex(of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    firstIndex(of: byte, or: byte, in: bytes, from: start)
  }

  /// The index of the first of two bytes from `start` on, or the count.
  @inline(__always)
  static func firstIndex(
    of byte: UInt8, or other: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let pattern = UInt64(byte) &* low
    let otherPattern = UInt64(other) &* low
    var i = start
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let found = (zeros(word ^ pattern) | zeros(word ^ otherPattern)) & high
      if found != 0 { return i + found.trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < raw.count, raw[i] != byte, raw[i] != other { i += 1 }
    return min(i, raw.count)
  }

  /// The index of the first of three bytes from `start` on, or the count.
  @inline(__always)
  static func firstIndex(
    of first: UInt8, or second: UInt8, or third: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let patterns = (UInt64(first) &* low, UInt64(second) &* low, UInt64(third) &* low)
    var i = start
    while i + 8 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let found = zeros(word ^ patterns.0) | zeros(word ^ patterns.1) | zeros(word ^ patterns.2)
      if found & high != 0 { return i + (found & high).trailingZeroBitCount >> 3 }
      i += 8
    }
    while i < raw.count, raw[i] != first, raw[i] != second, raw[i] != third { i += 1 }
    return min(i, raw.count)
  }

  /// The index behind the first place where a text stands, or `nil`.
  ///
  /// - Precondition: The text has two bytes or more.
  static func firstEnd(of text: StaticString, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    return bytes.withUnsafeBufferPointer { buffer in
      var start = 0
      while case let found = firstIndex(ofPair: wanted[0], wanted[1], in: buffer, from: start),
        found + wanted.count <= buffer.count
      {
        if buffer[found..<found + wanted.count].elementsEqual(wanted) {
          return bytes.startIndex + found + wanted.count
        }
        start = found + 1
      }
      return nil
    }
  }

  /// The index of the first of two bytes that stand one behind the other, or the count.
  ///
  /// One letter stands in every line of a law, two of a rare word seldom do.
  private static func firstIndex(
    ofPair first: UInt8, _ second: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    let patterns = (UInt64(first) &* low, UInt64(second) &* low)
    var i = start
    while i + 9 <= raw.count {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i, as: UInt64.self))
      let next = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: i + 1, as: UInt64.self))
      var found = zeros(word ^ patterns.0) & zeros(next ^ patterns.1) & high
      while found != 0 {
        // A borrow may make the bytes above a pair seem one.
        let place = i + found.trailingZeroBitCount >> 3
        if raw[place] == first, raw[place + 1] == second { return place }
        found &= found &- 1
      }
      i += 8
    }
    while i + 1 < raw.count {
      if raw[i] == first, raw[i + 1] == second { return i }
      i += 1
    }
    return raw.count
  }

  /// How many characters begin in a range of UTF-8.
  static func scalarCount(in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var count = range.count
    var i = range.lowerBound
    while i + 8 <= range.upperBound {
      // In each of eight lanes the bytes that go on with a character, which begin with the bits 10; a lane holds 255.
      var lanes: UInt64 = 0
      let end = min(range.upperBound - 7, i + 255 * 8)
      while i < end {
        let word = raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)
        lanes &+= word >> 7 & ~(word >> 6) & low
        i += 8
      }
      let pairs = (lanes & 0x00FF_00FF_00FF_00FF) &+ (lanes >> 8 & 0x00FF_00FF_00FF_00FF)
      count -= Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) >> 48)
    }
    while i < range.upperBound {
      if raw[i] & 0xC0 == 0x80 { count -= 1 }
      i += 1
    }
    return count
  }

  /// The high bits of the bytes that are zero; above the lowest of them, perhaps of others.
  @inline(__always)
  static func zeros(_ word: UInt64) -> UInt64 { (word &- low) & ~word }
}
