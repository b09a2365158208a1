/// A name for a finding that stays the same while the text around it changes.
///
/// Made of the rule, the act, the provision's eId, the words found and the sentence; never of a line, a column, a severity, a
/// message or a version. Findings that share all of these are told apart by a number behind an underscore.
struct Fingerprint {
  private var parts: [UInt8] = []

  /// The fingerprint of some parts.
  static func digest(_ parts: [String]) -> String {
    var fingerprint = Fingerprint()
    for part in parts { fingerprint.add(part) }
    return fingerprint.digest()
  }

  /// Adds a part, and a NUL behind it so that parts cannot run together.
  mutating func add(_ part: some Sequence<UInt8>) {
    parts.append(contentsOf: part)
    parts.append(0)
  }

  mutating func add(_ part: String) { add(part.utf8) }

  /// 32 hexadecimal digits: the first half of the SHA-256 of the parts.
  consuming func digest() -> String {
    var checksum = Checksum()
    checksum.add(parts)
    return checksum.hexadecimal(32)
  }
}
