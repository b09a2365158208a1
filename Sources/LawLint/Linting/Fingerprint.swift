import CLibMD

/// A name for a finding that stays the same while the text around it changes.
///
/// Made of the rule, the act, the provision's eId, the words found and the sentence; never of a line, a column, a severity, a
/// message or a version. Findings that share all of these are told apart by a number behind an underscore.
enum Fingerprint {
  /// 32 hexadecimal digits: the first half of the SHA-256 of the parts.
  static func digest(_ parts: [String]) -> String {
    var context = SHA2_CTX()
    SHA256Init(&context)
    for part in parts {
      var bytes = Array(part.utf8)
      bytes.append(0)
      SHA256Update(&context, bytes, bytes.count)
    }
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    SHA256Final(&digest, &context)
    return digest.prefix(16).map { byte in
      let hex = String(byte, radix: 16)
      return byte < 16 ? "0" + hex : hex
    }.joined()
  }
}
