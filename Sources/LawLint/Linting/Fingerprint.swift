/// A name for a finding that stays the same while the text around it changes.
///
/// Made of the rule, the act, the provision's eId, the words found and the sentence; never of a line, a column, a severity, a
/// message or a version. Findings that share all of these are told apart by a number behind an underscore.
struct Fingerprint {
  private var checksum = Checksum()

  /// The fingerprint of some parts.
  static func digest(_ parts: [String]) -> String {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.add(part) }
    return fingerprint.digest()
  }

  /// Adds a part, and a NUL behind it so that parts cannot run together.
  mutating func add(_ part: [UInt8]) {
    checksum.add(part)
    checksum.add([0])
  }

  mutating func add(_ part: String) { add(Array(part.utf8)) }

  /// 32 hexadecimal digits: the first half of the SHA-256 of the parts.
  consuming func digest() -> String { String(checksum.hexadecimal().prefix(32)) }
}
