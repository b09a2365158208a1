/// Parts of words that rules ask for, found in a word by two of their bytes.
struct AffixTable: Sendable {
  /// By their first two bytes, by their last two, and again by their first two.
  private var prefixes = PairIndex()
  private var suffixes = PairIndex()
  private var parts = PairIndex()

  /// - Precondition: A key has at least two bytes; the pattern parser sees to it.
  mutating func insert(prefix key: [UInt8], _ symbol: Symbol) { prefixes.insert(key, at: 0, symbol) }

  /// - Precondition: As above.
  mutating func insert(suffix key: [UInt8], _ symbol: Symbol) {
    suffixes.insert(key, at: key.count - 2, symbol)
  }

  /// - Precondition: As above.
  mutating func insert(part key: [UInt8], _ symbol: Symbol) { parts.insert(key, at: 0, symbol) }

  /// Appends the symbols of all parts that a folded word has, some perhaps twice.
  func collect(_ word: UnsafeBufferPointer<UInt8>, into found: inout [Symbol]) {
    let last = word.count - 2
    guard last >= 0 else { return }
    prefixes.collect(word, at: 0, into: &found) { _ in 0 }
    suffixes.collect(word, at: last, into: &found) { word.count - $0.count }
    for i in 0...last { parts.collect(word, at: i, into: &found) { _ in i } }
  }
}

/// Keys by two of their bytes.
private struct PairIndex: Sendable {
  private struct Entry: Sendable {
    var key: [UInt8]
    var symbol: Symbol
  }

  private var entries: [UInt16: [Entry]] = [:]
  /// A bit for each pair of bytes: most pairs of letters are in no key.
  private var pairs: [UInt64] = []

  mutating func insert(_ key: [UInt8], at i: Int, _ symbol: Symbol) {
    precondition(i >= 0, "a part of a word has at least two letters")
    if pairs.isEmpty { pairs = Array(repeating: 0, count: 1 << 10) }
    let pair = key.withUnsafeBufferPointer { Self.pair($0, i) }
    entries[pair, default: []].append(Entry(key: key, symbol: symbol))
    pairs[Int(pair) >> 6] |= 1 << UInt64(pair & 63)
  }

  /// Appends the symbols of the keys that the pair of bytes at `i` may belong to and that stand in the word at `start`.
  @inline(__always)
  func collect(
    _ word: UnsafeBufferPointer<UInt8>, at i: Int, into found: inout [Symbol], start: ([UInt8]) -> Int
  ) {
    guard !pairs.isEmpty else { return }
    let pair = Self.pair(word, i)
    guard pairs[Int(pair) >> 6] >> UInt64(pair & 63) & 1 == 1 else { return }
    for entry in entries[pair] ?? [] where Self.has(word, entry.key, at: start(entry.key)) {
      found.append(entry.symbol)
    }
  }

  private static func has(_ word: UnsafeBufferPointer<UInt8>, _ key: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + key.count <= word.count else { return false }
    for i in 0..<key.count where word[start + i] != key[i] { return false }
    return true
  }

  private static func pair(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> UInt16 {
    UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1])
  }
}
