/// Makes zip archives byte by byte, right or wrong, for the tests of reading them.
struct ZipFile {
  struct Entry {
    var name: String
    /// As it stands in the archive.
    var stored: [UInt8]
    var size: Int
    var checksum: UInt32
    var method: UInt16 = 0
    var flags: UInt16 = 0

    /// Not packed.
    init(_ name: String, _ content: [UInt8]) {
      self.name = name
      stored = content
      size = content.count
      checksum = ZipFile.checksum(content)
    }

    /// So many zeros, packed about 158 times. The checksum is left out of large ones, since nobody gets so far.
    init(_ name: String, zeros count: Int) {
      self.name = name
      stored = ZipFile.packedZeros(count)
      size = count
      checksum = count > 4 << 20 ? 0 : ZipFile.checksum([UInt8](repeating: 0, count: count))
      method = 8
    }
  }

  var entries: [Entry]

  var bytes: [UInt8] {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for entry in entries {
      let offset = UInt32(file.count)
      let name = Array(entry.name.utf8)
      let header =
        Self.short(20, entry.flags, entry.method, 0, 0x21)
        + Self.long(entry.checksum, UInt32(entry.stored.count), UInt32(entry.size))
        + Self.short(UInt16(name.count), 0)
      file += [0x50, 0x4B, 3, 4] + header + name + entry.stored
      directory += [0x50, 0x4B, 1, 2] + Self.short(20) + header + Self.short(0, 0, 0)
      directory += Self.long(0, offset) + name
    }
    let start = UInt32(file.count)
    let count = UInt16(entries.count)
    return file + directory + [0x50, 0x4B, 5, 6] + Self.short(0, 0, count, count)
      + Self.long(UInt32(directory.count), start) + Self.short(0)
  }

  private static func short(_ values: UInt16...) -> [UInt8] {
    values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
  }

  private static func long(_ values: UInt32...) -> [UInt8] {
    values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
  }

  /// CRC-32 of ISO 3309.
  static func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { $0 >> 8 ^ table[Int(UInt8(truncatingIfNeeded: $0) ^ $1)] }
  }

  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1 }
  }

  /// RFC 1951 with the fixed codes: one zero, then copies of 258 bytes, then copies of it alone.
  private static func packedZeros(_ count: Int) -> [UInt8] {
    var bits = Bits()
    bits.append(0b011, count: 3)
    var left = count
    func literal() {
      bits.append(reversed: 0b0011_0000, count: 8)
      left -= 1
    }
    if left > 0 { literal() }
    while left >= 258 {
      bits.append(reversed: 0b1100_0101, count: 8)
      bits.append(0, count: 5)
      left -= 258
    }
    while left > 0 { literal() }
    bits.append(0, count: 7)
    return bits.bytes
  }

  private struct Bits {
    var bytes: [UInt8] = []
    private var used = 8

    mutating func append(_ value: Int, count: Int) {
      for index in 0..<count {
        if used == 8 {
          bytes.append(0)
          used = 0
        }
        bytes[bytes.count - 1] |= UInt8(value >> index & 1) << used
        used += 1
      }
    }

    mutating func append(reversed value: Int, count: Int) {
      for index in (0..<count).reversed() { append(value >> index & 1, count: 1) }
    }
  }
}
