/// A place in a line that moves forward over what it recognises.
///
/// White space is what Word and PDF leave between a number and its text: also tabs, no-break and thin spaces, soft
/// line breaks.
struct LineCursor {
  private let bytes: [UInt8]
  private(set) var index: Int
  let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { index >= end }

  /// The byte `distance` further on, or 0 behind the end of the line.
  func byte(_ distance: Int = 0) -> UInt8 { index + distance < end ? bytes[index + distance] : 0 }

  mutating func advance(_ count: Int = 1) { index = min(end, index + count) }

  /// Moves over one character if it is there.
  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let units = UTF8.encode(character) else { return false }
    var distance = 0
    for unit in units {
      guard byte(distance) == unit else { return false }
      distance += 1
    }
    advance(distance)
    return true
  }

  mutating func skipSpaces() {
    while index < end, case let width = spaceWidth(), width > 0 { advance(width) }
  }

  /// How many bytes of white space stand here: 0 when there is none.
  func spaceWidth() -> Int {
    switch byte() {
    case 0x20, 0x09, 0x0B, 0x0C, 0x0A, 0x0D: return 1
    case 0xC2: return byte(1) == 0xA0 ? 2 : 0
    case 0xE2:
      return byte(1) == 0x80 && (0x80...0x8A).contains(byte(2)) || byte(1) == 0x80 && byte(2) == 0xAF ? 3 : 0
    default: return 0
    }
  }

  /// Moves over decimal digits; says whether there were any.
  mutating func skipDigits() -> Bool {
    let start = index
    while Self.isDigit(byte()) { advance() }
    return index > start
  }

  /// Moves over letters of ASCII; gives how many.
  mutating func skipLetters() -> Int {
    let start = index
    while Self.isLetter(byte()) { advance() }
    return index - start
  }

  /// Whether a letter of Latin-1 stands here, or a letter of ASCII.
  var isAtLetter: Bool { Self.isLetter(byte()) || byte() == 0xC3 && byte(1) != 0x97 && byte(1) != 0xB7 }

  /// Whether a small letter of ASCII or Latin-1 stands here.
  var isAtSmallLetter: Bool {
    (0x61...0x7A).contains(byte()) || byte() == 0xC3 && byte(1) >= 0x9F && byte(1) != 0xB7
  }

  /// Whether a word stands here, in any case, and no letter follows it.
  ///
  /// - Parameter word: In small letters.
  func isAt(_ word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    guard index + count <= end else { return false }
    for i in 0..<count where folded(i) != word.utf8Start[i] { return false }
    var after = self
    after.advance(count)
    return !after.isAtLetter
  }

  /// The byte at a distance, as that of a small letter.
  func folded(_ distance: Int) -> UInt8 {
    let byte = byte(distance)
    if (0x41...0x5A).contains(byte) { return byte + 0x20 }
    if (0x80...0x9E).contains(byte), distance > 0 || index > 0, self.byte(distance - 1) == 0xC3 {
      return byte + 0x20
    }
    return byte
  }

  static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}
