public import LawLint
import RuleTree

/// A file of waivers: a YAML list, an entry a waiver. `docs/gates.md` describes the keys.
public enum WaiverFile {
  private static let keys = [
    "rule", "act", "provision", "words", "sentence", "count", "reason", "owner", "date", "expires",
  ]

  /// The waivers of a file, in its order. A file of nothing but comments has none.
  ///
  /// - Parameter path: Of the file, for errors.
  /// - Throws: The first entry that cannot be understood.
  public static func read(_ bytes: [UInt8], path: String) throws(RuleFileError) -> [Waiver] {
    guard !holdsOnlyComments(bytes) else { return [] }
    let list = try SettingsFile.tree(of: bytes, path: path)
    guard list.kind == .sequence else {
      throw RuleFileError(
        path: path, line: list.line, reason: "expected a list of waivers; each begins with ‘- rule:’")
    }
    var waivers: [Waiver] = []
    for node in list.children { waivers.append(try waiver(MappingReader(path, node))) }
    return waivers
  }

  static func holdsOnlyComments(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 0x0A).allSatisfy { line in
      let first = line.first { $0 != 0x20 && $0 != 0x0D && $0 != 0x09 }
      return first == nil || first == UInt8(ascii: "#")
    }
  }

  private static func waiver(_ reader: MappingReader) throws(RuleFileError) -> Waiver {
    try reader.allow(keys)
    let expires = try reader.text("expires")
    return Waiver(
      rule: try reader.text("rule"), act: try reader.text("act"),
      provision: try provision(reader), words: try reader.text("words"),
      sentence: try reader.string("sentence"), count: try count(reader),
      reason: try reader.text("reason"),
      owner: try reader.text("owner"), date: try day("date", of: reader),
      expires: expires == "never" ? nil : try day("expires", of: reader), line: reader.node.line)
  }

  /// The eId; a finding before the first provision has an empty one.
  private static func provision(_ reader: MappingReader) throws(RuleFileError) -> String {
    _ = try reader.required("provision")
    return try reader.string("provision") ?? ""
  }

  private static func day(_ key: String, of reader: MappingReader) throws(RuleFileError) -> Day {
    let value = try reader.required(key)
    guard let day = Day(value.string) else {
      let never = key == "expires" ? ", or never" : ""
      throw reader.error("‘\(key)’ is a day, such as 2027-03-01\(never)", at: value)
    }
    return day
  }

  private static func count(_ reader: MappingReader) throws(RuleFileError) -> Int {
    guard let value = reader.node["count"] else { return 1 }
    guard let count = Int(value.string), (1...1000).contains(count) else {
      throw reader.error("‘count’ is how many findings are meant, from 1 to 1000", at: value)
    }
    return count
  }

  /// A waiver as an entry of the list, in lines.
  public static func entry(_ waiver: Waiver) -> String {
    var lines = [
      "- rule: \(quoted(waiver.rule))", "act: \(quoted(waiver.act))",
      "provision: \(quoted(waiver.provision))",
      "words: \(quoted(waiver.words))",
    ]
    if let sentence = waiver.sentence { lines.append("sentence: \(quoted(sentence))") }
    if waiver.count > 1 { lines.append("count: \(waiver.count)") }
    lines += [
      "reason: \(quoted(waiver.reason))", "owner: \(quoted(waiver.owner))", "date: \(waiver.date)",
      "expires: \(waiver.expires?.description ?? "never")",
    ]
    return lines.joined(separator: "\n  ") + "\n"
  }

  /// A text as a YAML scalar in double quotation marks.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result.unicodeScalars.append(contentsOf: ["\\", scalar])
      case _
      where scalar.value < 0x20 || (0x7F...0xA0).contains(scalar.value) || scalar.value == 0xFEFF
        || (0x2028...0x2029).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
