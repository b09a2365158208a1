/// Every spelling that an analyser has met, each kept once.
///
/// Spellings are kept as they stand in the text: capitals, soft hyphens and decomposed letters make spellings of their own.
/// What they have in common is found once per spelling, not once per token.
struct WordTable: ~Copyable {
  // Not private: the compiler (6.3.1) cannot destroy a `Vec` of a type that is private to another file.
  struct Entry: BitwiseCopyable {
    /// See ``WordHash/head(of:)``: with it a short word is compared where its entry is.
    var head: UInt64
    var start: UInt32
    var length: UInt32
  }

  struct Folding: BitwiseCopyable {
    var start: UInt32
    var length: UInt32
  }

  private var bytes: Vec<UInt8>
  private var entries: Vec<Entry>
  /// Where each spelling's folded form is: most are folded as they stand.
  private var foldings: Vec<Folding>
  /// The hash of an entry above its index + 1, or 0; the count is a power of two, at most half full.
  ///
  /// With the hash in the slot, a look-up touches no entry but the right one.
  private var slots: Vec<UInt64>
  /// The slots of the tokens that are identified now.
  private var looks = Vec<UInt64>(capacity: 256)

  /// - Parameter bits: Room for half of 2 to the power of so many spellings, before the table grows.
  init(bits: Int = 13) {
    bytes = Vec(capacity: 8 << bits)
    entries = Vec(capacity: 1 << (bits - 1))
    foldings = Vec(capacity: 1 << (bits - 1))
    slots = Vec(capacity: 1 << bits)
    slots.grow(toCount: 1 << bits, filling: 0)
  }

  var count: Int { entries.count }

  /// The bytes of a spelling. Valid until the next ``id(of:)``.
  func spelling(_ word: WordID) -> UnsafeBufferPointer<UInt8> {
    let entry = entries[Int(word.index)]
    return UnsafeBufferPointer(start: bytes.base + Int(entry.start), count: Int(entry.length))
  }

  /// The folded form of a spelling; see ``WordForm``. Valid until the next ``id(of:)``.
  func folded(_ word: WordID) -> UnsafeBufferPointer<UInt8> {
    let folding = foldings[Int(word.index)]
    return UnsafeBufferPointer(start: bytes.base + Int(folding.start), count: Int(folding.length))
  }

  /// The spelling's identifier, new if it was not met before.
  ///
  /// - Complexity: O(*length*) on average.
  mutating func id(of word: UnsafeBufferPointer<UInt8>) -> WordID { id(of: word, WordHash.hash(word)) }

  /// Gives tokens their words.
  ///
  /// Slots lie anywhere in memory, and to wait for each in turn would take longer than all else that is done with a token;
  /// so all are looked at first, and none waits for another.
  ///
  /// - Parameter tokens: Each has the hash of its word in place of the word.
  mutating func identify(_ tokens: UnsafeMutableBufferPointer<Token>, in text: UnsafeBufferPointer<UInt8>) {
    let mask = slots.count - 1
    looks.removeAll()
    looks.reserve(tokens.count)
    for token in tokens { looks.append(slots[Int(token.word.index) & mask]) }
    for i in tokens.indices {
      let start = Int(tokens[i].start)
      let word = UnsafeBufferPointer(rebasing: text[start..<start + Int(tokens[i].length)])
      let hash = tokens[i].word.index
      let look = looks[i]
      let index = UInt32(truncatingIfNeeded: look) &- 1
      let isKnown = UInt32(look >> 32) == hash && look != 0 && holds(word, at: index)
      tokens[i].word = isKnown ? WordID(index: index) : id(of: word, hash)
    }
  }

  private mutating func id(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> WordID {
    var slot = Int(hash) & (slots.count - 1)
    while case let found = slots[slot], found != 0 {
      let index = UInt32(truncatingIfNeeded: found) - 1
      if UInt32(found >> 32) == hash, holds(word, at: index) { return WordID(index: index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    let index = UInt32(entries.count)
    append(word)
    slots[slot] = UInt64(hash) << 32 | UInt64(index + 1)
    if entries.count * 2 > slots.count { rehash() }
    return WordID(index: index)
  }

  @inline(__always)
  private func holds(_ word: UnsafeBufferPointer<UInt8>, at index: UInt32) -> Bool {
    let entry = entries[Int(index)]
    guard Int(entry.length) == word.count, entry.head == WordHash.head(of: word) else { return false }
    return word.count <= 8 || WordHash.equals(bytes.base + Int(entry.start), word)
  }

  private mutating func append(_ word: UnsafeBufferPointer<UInt8>) {
    let entry = Entry(
      head: WordHash.head(of: word), start: UInt32(bytes.count), length: UInt32(word.count))
    entries.append(entry)
    bytes.append(contentsOf: word)
    guard !WordForm.isFolded(word) else {
      foldings.append(Folding(start: entry.start, length: entry.length))
      return
    }
    let folded = WordForm.folded(word)
    foldings.append(Folding(start: UInt32(bytes.count), length: UInt32(folded.count)))
    folded.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
  }

  private mutating func rehash() {
    let size = slots.count * 2
    var larger = Vec<UInt64>(capacity: size)
    larger.grow(toCount: size, filling: 0)
    for found in slots.elements where found != 0 {
      var slot = Int(found >> 32) & (size - 1)
      while larger[slot] != 0 { slot = (slot + 1) & (size - 1) }
      larger[slot] = found
    }
    slots = larger
  }
}
