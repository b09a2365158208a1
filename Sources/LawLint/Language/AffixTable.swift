/// Parts of words that rules ask for, found in a word by two of their bytes.
struct AffixTable: Sendable {
  private struct Entry: Sendable {
    var key: [UInt8]
    var symbol: Symbol
  }

  /// By their first two bytes, by their last two, and again by their first two.
  private var prefixes: [UInt16: [Entry]] = [:]
  private var suffixes: [UInt16: [Entry]] = [:]
  private var parts: [UInt16: [Entry]] = [:]
  /// A bit for each pair of bytes that begins one of `parts`: a look-up for each letter of each word would cost more than
  /// all others.
  private var heads = [UInt64](repeating: 0, count: 1 << 10)

  /// - Precondition: A key has at least two bytes; the pattern parser sees to it.
  mutating func insert(prefix key: [UInt8], _ symbol: Symbol) {
    prefixes[Self.pair(key, 0), default: []].append(Entry(key: key, symbol: symbol))
  }

  /// - Precondition: As above.
  mutating func insert(suffix key: [UInt8], _ symbol: Symbol) {
    suffixes[Self.pair(key, key.count - 2), default: []].append(Entry(key: key, symbol: symbol))
  }

  /// - Precondition: As above.
  mutating func insert(part key: [UInt8], _ symbol: Symbol) {
    let head = Self.pair(key, 0)
    parts[head, default: []].append(Entry(key: key, symbol: symbol))
    heads[Int(head) >> 6] |= 1 << UInt64(head & 63)
  }

  /// Appends the symbols of all parts that a folded word has, some perhaps twice.
  func collect(_ word: [UInt8], into found: inout [Symbol]) {
    guard word.count >= 2 else { return }
    for entry in prefixes[Self.pair(word, 0)] ?? [] where Self.has(word, entry.key, at: 0) {
      found.append(entry.symbol)
    }
    for entry in suffixes[Self.pair(word, word.count - 2)] ?? []
    where Self.has(word, entry.key, at: word.count - entry.key.count) {
      found.append(entry.symbol)
    }
    guard !parts.isEmpty else { return }
    for i in 0..<word.count - 1 {
      let head = Self.pair(word, i)
      guard heads[Int(head) >> 6] >> UInt64(head & 63) & 1 == 1, let entries = parts[head] else { continue }
      for entry in entries where Self.has(word, entry.key, at: i) { found.append(entry.symbol) }
    }
  }

  private static func has(_ word: [UInt8], _ key: [UInt8], at start: Int) -> Bool {
    guard start >= 0, start + key.count <= word.count else { return false }
    for i in 0..<key.count where word[start + i] != key[i] { return false }
    return true
  }

  private static func pair(_ bytes: [UInt8], _ i: Int) -> UInt16 {
    UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1])
  }
}
