/// Every spelling that an analyser has met, each kept once.
///
/// Spellings are kept as they stand in the text: capitals, soft hyphens and decomposed letters make spellings of their own.
/// What they have in common is found once per spelling, not once per token.
struct WordTable: ~Copyable {
  // Not private: the compiler (6.3.1) cannot destroy a `Vec` of a type that is private to another file.
  struct Entry: BitwiseCopyable {
    var hash: UInt32
    var start: UInt32
    var length: UInt32
  }

  private var bytes: Vec<UInt8>
  private var entries: Vec<Entry>
  /// The hash of an entry above its index + 1, or 0; the count is a power of two, at most half full.
  ///
  /// With the hash in the slot, a look-up touches no entry but the right one.
  private var slots: Vec<UInt64>

  /// - Parameter bits: Room for half of 2 to the power of so many spellings, before the table grows.
  init(bits: Int = 13) {
    bytes = Vec(capacity: 8 << bits)
    entries = Vec(capacity: 1 << (bits - 1))
    slots = Vec(capacity: 1 << bits)
    slots.grow(toCount: 1 << bits, filling: 0)
  }

  var count: Int { entries.count }

  /// The bytes of a spelling. Valid until the next ``id(of:)``.
  func spelling(_ word: WordID) -> UnsafeBufferPointer<UInt8> {
    let entry = entries[Int(word.index)]
    return UnsafeBufferPointer(start: bytes.base + Int(entry.start), count: Int(entry.length))
  }

  /// The spelling's identifier, new if it was not met before.
  ///
  /// - Complexity: O(*length*) on average.
  mutating func id(of word: UnsafeBufferPointer<UInt8>) -> WordID {
    let hash = Self.hash(word)
    var slot = Int(hash) & (slots.count - 1)
    while case let found = slots[slot], found != 0 {
      if UInt32(found >> 32) == hash {
        let index = UInt32(truncatingIfNeeded: found) - 1
        if equals(entries[Int(index)], word) { return WordID(index: index) }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = UInt32(entries.count)
    entries.append(Entry(hash: hash, start: UInt32(bytes.count), length: UInt32(word.count)))
    bytes.append(contentsOf: word)
    slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
    if entries.count * 2 > slots.count { rehash() }
    return WordID(index: index)
  }

  private func equals(_ entry: Entry, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    guard Int(entry.length) == word.count else { return false }
    let known = UnsafeRawPointer(bytes.base + Int(entry.start))
    let raw = UnsafeRawBufferPointer(word)
    guard raw.count >= 8 else {
      return Self.short(UnsafeRawBufferPointer(start: known, count: raw.count)) == Self.short(raw)
    }
    var i = 0
    while i < raw.count {
      // The last eight bytes overlap those before: one step of known size costs less than some of unknown number.
      let offset = min(i, raw.count - 8)
      if known.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        != raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
      {
        return false
      }
      i += 8
    }
    return true
  }

  private mutating func rehash() {
    let size = slots.count * 2
    slots.removeAll()
    slots.grow(toCount: size, filling: 0)
    for index in 0..<entries.count {
      var slot = Int(entries[index].hash) & (size - 1)
      while slots[slot] != 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = UInt64(entries[index].hash) << 32 | UInt64(index + 1)
    }
  }

  /// Eight bytes at a time, multiplied and folded; the same in every run.
  private static func hash(_ word: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let raw = UnsafeRawBufferPointer(word)
    var state = UInt64(word.count) &* 0x9E37_79B9_7F4A_7C15
    guard raw.count >= 8 else { return finished((state ^ short(raw)) &* 0xD6E8_FEB8_6659_FD93) }
    var i = 0
    while i < raw.count {
      let part = raw.loadUnaligned(fromByteOffset: min(i, raw.count - 8), as: UInt64.self)
      state = (state ^ part) &* 0xD6E8_FEB8_6659_FD93
      state ^= state >> 32
      i += 8
    }
    return finished(state)
  }

  private static func finished(_ state: UInt64) -> UInt32 {
    UInt32(truncatingIfNeeded: state ^ state >> 29 ^ state >> 47)
  }

  /// The bytes of a word of fewer than eight, in a number that is its own among words of its length.
  @inline(__always)
  private static func short(_ word: UnsafeRawBufferPointer) -> UInt64 {
    let count = word.count
    if count >= 4 {
      let last = word.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
      return UInt64(word.loadUnaligned(as: UInt32.self)) | UInt64(last) << 32
    }
    guard count > 0 else { return 0 }
    return UInt64(word[0]) | UInt64(word[count / 2]) << 8 | UInt64(word[count - 1]) << 16
  }
}
