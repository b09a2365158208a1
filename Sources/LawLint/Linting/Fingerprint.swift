import CLibMD

/// A name for a finding that stays the same while the text around it changes.
///
/// Made of the rule, the act, the provision's eId, the words found and the sentence; never of a line, a column, a severity, a
/// message or a version. Findings that share all of these are told apart by a number behind an underscore.
struct Fingerprint {
  private var context = SHA2_CTX()

  init() { SHA256Init(&context) }

  /// Adds a part, and a NUL behind it so that parts cannot run together.
  mutating func add(_ part: [UInt8]) {
    SHA256Update(&context, part, part.count)
    SHA256Update(&context, [0], 1)
  }

  mutating func add(_ part: String) { add(Array(part.utf8)) }

  /// 32 hexadecimal digits: the first half of the SHA-256 of the parts.
  consuming func digest() -> String {
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return String(unsafeUninitializedCapacity: 32) { text in
      for (i, byte) in digest.prefix(16).enumerated() {
        text[2 * i] = Self.hexadecimalDigit(byte >> 4)
        text[2 * i + 1] = Self.hexadecimalDigit(byte & 0xF)
      }
      return 32
    }
  }

  private static func hexadecimalDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }
}
