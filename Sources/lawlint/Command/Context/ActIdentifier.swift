/// An act, as official collections identify it: the end of its ELI, `lov/2025/04/10/8`.
///
/// Files of collections say what act they hold in their names and near their beginnings, each collection in its own way.
struct ActIdentifier: Hashable {
  private let collection: String
  private let numbers: [Int]

  /// - Parameter eli: As ``CitedAct/eli``; `nil` where no collection is known for it.
  init?(eli: String) {
    let parts = eli.split(separator: "/").map(String.init)
    let numbers = parts.dropFirst().compactMap { Int($0) }
    guard let collection = parts.first, numbers.count == parts.count - 1 else { return nil }
    switch (collection, numbers.count) {
    case ("lov", 4), ("lta", 2), ("sfs", 2): self.init(collection, numbers)
    default: return nil
    }
  }

  private init(_ collection: String, _ numbers: [Int]) {
    self.collection = collection
    self.numbers = numbers
  }

  /// The acts that a file may be of by its name: `nl-20250410-008.xml`, `2025-310.xml`, `sfs-2025-310.md`.
  static func named(byFile name: String) -> [ActIdentifier] {
    let parts = name.prefix { $0 != "." }.split(separator: "-")
    let numbers = parts.compactMap { Int($0) }
    switch (parts.first, numbers.count) {
    case ("nl", 2):
      let date = numbers[0]
      return [ActIdentifier("lov", [date / 10_000, date / 100 % 100, date % 100, numbers[1]])]
    case ("sfs", 2): return [ActIdentifier("sfs", numbers)]
    case (_, 2) where parts.count == 2: return [ActIdentifier("lta", numbers), ActIdentifier("sfs", numbers)]
    default: return []
    }
  }

  /// The acts whose identifiers stand among some bytes: `LOV-2025-04-10-8`, `eli/lta/2025/310`, `A20250031029`,
  /// `SFS 2025:310`.
  ///
  /// - Complexity: O(*bytes*).
  static func standing(in bytes: [UInt8]) -> Set<ActIdentifier> {
    var found: Set<ActIdentifier> = []
    for start in bytes.indices {
      var reader = Digits(bytes, from: start)
      switch bytes[start] {
      case UInt8(ascii: "L") where reader.skip("LOV-"):
        if let numbers = reader.numbers(4, separator: "-") { found.insert(ActIdentifier("lov", numbers)) }
      case UInt8(ascii: "e") where reader.skip("eli/lta/"):
        if let numbers = reader.numbers(2, separator: "/") { found.insert(ActIdentifier("lta", numbers)) }
      case UInt8(ascii: "S") where reader.skip("SFS "):
        if let numbers = reader.numbers(2, separator: ":") { found.insert(ActIdentifier("sfs", numbers)) }
      case UInt8(ascii: "A") where reader.skip("A"):
        // The year, the number in five digits, and the ministry.
        if let year = reader.number(of: 4), let number = reader.number(of: 5) {
          found.insert(ActIdentifier("lta", [year, number]))
        }
      default: continue
      }
    }
    return found
  }
}

/// Reads numbers from a place in some bytes on.
private struct Digits {
  private let bytes: [UInt8]
  private var place: Int

  init(_ bytes: [UInt8], from start: Int) {
    self.bytes = bytes
    place = start
  }

  /// Whether a text stands here; goes behind it.
  mutating func skip(_ text: StaticString) -> Bool {
    let wanted = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard bytes[place...].starts(with: wanted) else { return false }
    place += wanted.count
    return true
  }

  /// So many numbers with a sign between them.
  mutating func numbers(_ count: Int, separator: StaticString) -> [Int]? {
    var numbers: [Int] = []
    while let number = number(of: nil) {
      numbers.append(number)
      if numbers.count == count { return numbers }
      guard skip(separator) else { return nil }
    }
    return nil
  }

  /// A number of so many digits, or of as many as there are up to nine.
  mutating func number(of count: Int?) -> Int? {
    let digits = bytes[place...].prefix(count ?? 9).prefix { $0 >= 0x30 && $0 <= 0x39 }
    guard !digits.isEmpty, count == nil || digits.count == count else { return nil }
    place = digits.endIndex
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
