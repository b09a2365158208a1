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

  /// Hexadecimal digits in lower case: all 64, or the first of them.
  package consuming func hexadecimal(_ count: Int = 64) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Int(SHA256_DIGEST_LENGTH)) { digest in
      SHA256Final(digest.baseAddress, &context)
      return String(unsafeUninitializedCapacity: count) { text in
        for i in 0..<count { text[i] = Self.digit(i % 2 == 0 ? digest[i / 2] >> 4 : digest[i / 2] & 0xF) }
        return count
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
