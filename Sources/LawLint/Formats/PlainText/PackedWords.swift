/// A few words to be found among many without making strings of them.
struct PackedWords: Sendable {
  /// The words by their length in bytes, each packed into one number.
  private let byLength: [[UInt128]]

  private static let longest = 16

  /// - Precondition: No word is longer than 16 bytes.
  init(_ words: [String]) {
    var byLength = [[UInt128]](repeating: [], count: Self.longest + 1)
    for word in words {
      let packed = word.utf8.reduce(UInt128(0)) { $0 << 8 | UInt128($1) }
      byLength[word.utf8.count].append(packed)
    }
    self.byLength = byLength
  }

  func contains(_ word: Range<Int>, of bytes: [UInt8]) -> Bool {
    guard word.count <= Self.longest, !byLength[word.count].isEmpty else { return false }
    var packed = UInt128(0)
    for index in word { packed = packed << 8 | UInt128(bytes[index]) }
    return byLength[word.count].contains(packed)
  }
}
