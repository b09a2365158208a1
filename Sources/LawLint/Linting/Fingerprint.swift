import CLibMD

/// A name for a finding that stays the same while the text around it changes.
///
/// Made of the rule, the act, the provision's eId, the words found and the sentence; never of a line, a column, a severity, a
/// message or a version. Findings that share all of these are told apart by a number behind an underscore.
enum Fingerprint {
  /// 32 hexadecimal digits: the first half of the SHA-256 of the parts.
  static func digest(_ parts: [String]) -> String {
    var bytes: [UInt8] = []
    for part in parts {
      bytes.append(contentsOf: part.utf8)
      bytes.append(0)
    }
    return String(sha256(bytes).prefix(32))
  }

  /// The SHA-256 of bytes, in 64 hexadecimal digits.
  static func sha256(_ bytes: [UInt8]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    SHA256Update(&context, bytes, bytes.count)
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }.joined()
  }
}
