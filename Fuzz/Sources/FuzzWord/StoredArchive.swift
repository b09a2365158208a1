/// A zip archive whose entries are not packed.
struct StoredArchive {
  private var entries: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  mutating func add(_ name: String, _ content: [UInt8]) {
    // Version, flags, method, time and date, and then what the entry holds and how long its name is.
    let fields =
      number(20, 2) + number(0, 8) + number(Self.checksum(content), 4) + number(content.count, 4)
      + number(content.count, 4) + number(name.utf8.count, 2) + number(0, 2)
    directory += [0x50, 0x4B, 1, 2] + number(20, 2) + fields + number(0, 10) + number(entries.count, 4)
    directory += name.utf8
    entries += [0x50, 0x4B, 3, 4] + fields + name.utf8 + content
    count += 1
  }

  var bytes: [UInt8] {
    entries + directory + [0x50, 0x4B, 5, 6] + number(0, 4) + number(count, 2) + number(count, 2)
      + number(directory.count, 4) + number(entries.count, 4) + number(0, 2)
  }

  /// A number in so many bytes, the lowest first.
  private func number(_ value: Int, _ length: Int) -> [UInt8] {
    (0..<length).map { $0 < 8 ? UInt8(truncatingIfNeeded: value >> (8 * $0)) : 0 }
  }

  /// CRC-32, which readers compare.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = .max
    for byte in bytes { sum = sum >> 8 ^ table[Int(UInt8(truncatingIfNeeded: sum) ^ byte)] }
    return Int(~sum)
  }

  private static let table: [UInt32] = (0..<256).map { (index: UInt32) in
    (0..<8).reduce(index) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
}
