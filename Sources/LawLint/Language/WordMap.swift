/// Values by words, looked up by bytes that lie anywhere, without an array of them.
struct WordMap<Value: Sendable>: Sendable {
  private(set) var values: [Value] = []
  private var bytes: [UInt8] = []
  /// Where each word ends in `bytes`.
  private var ends: [Int] = []
  /// The hash of a word above its index + 1, or 0; the count is a power of two, at most half full.
  private var slots = [UInt64](repeating: 0, count: 16)

  var isEmpty: Bool { values.isEmpty }

  subscript(index: Int) -> Value {
    get { values[index] }
    set { values[index] = newValue }
  }

  subscript(word: UnsafeBufferPointer<UInt8>) -> Value? {
    if values.isEmpty { return nil }
    return index(of: word, WordHash.hash(word)).map { values[$0] }
  }

  /// The index of a word among `values`, new with a value if the word was not there.
  mutating func index(of word: UnsafeBufferPointer<UInt8>, orInsert value: @autoclosure () -> Value) -> Int {
    let hash = WordHash.hash(word)
    if let known = index(of: word, hash) { return known }
    values.append(value())
    bytes.append(contentsOf: word)
    ends.append(bytes.count)
    if values.count * 2 > slots.count { grow() }
    place(hash, values.count)
    return values.count - 1
  }

  private func index(of word: UnsafeBufferPointer<UInt8>, _ hash: UInt32) -> Int? {
    var slot = Int(hash) & (slots.count - 1)
    while case let found = slots[slot], found != 0 {
      if UInt32(found >> 32) == hash {
        let index = Int(UInt32(truncatingIfNeeded: found)) - 1
        if holds(word, at: index) { return index }
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private func holds(_ word: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let start = index == 0 ? 0 : ends[index - 1]
    guard ends[index] - start == word.count else { return false }
    return bytes.withUnsafeBytes { known in
      guard let base = known.baseAddress else { return true }
      return WordHash.equals(base + start, word)
    }
  }

  private mutating func place(_ hash: UInt32, _ number: Int) {
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = UInt64(hash) << 32 | UInt64(number)
  }

  private mutating func grow() {
    let known = slots.filter { $0 != 0 }
    slots = Array(repeating: 0, count: slots.count * 2)
    for slot in known { place(UInt32(slot >> 32), Int(UInt32(truncatingIfNeeded: slot))) }
  }
}
