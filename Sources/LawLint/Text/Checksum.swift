import CLibMD

/// The SHA-256 of bytes that come in parts.
package struct Checksum {
  private var context = SHA2_CTX()

  package init() { SHA256Init(&context) }

  /// The SHA-256 of some bytes.
  package static func of(_ bytes: [UInt8]) -> String {
    var checksum = Checksum()
    checksum.add(bytes)
    return checksum.hexadecimal()
  }

  package mutating func add(_ bytes: [UInt8]) { SHA256Update(&context, bytes, bytes.count) }

  /// 64 hexadecimal digits in lower case.
  package consuming func hexadecimal() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return String(unsafeUninitializedCapacity: 2 * digest.count) { text in
      for (i, byte) in digest.enumerated() {
        text[2 * i] = Self.digit(byte >> 4)
        text[2 * i + 1] = Self.digit(byte & 0xF)
      }
      return 2 * digest.count
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
