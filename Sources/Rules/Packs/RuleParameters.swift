import LawLint
import RuleTree

/// The key `params` of a rule's file: the numbers that a configuration may change.
struct RuleParameters {
  private(set) var list: [Rule.Parameter] = []

  /// The names that configurations use for other things.
  private static let taken = ["severity", "count", "hit", "bearer", "register"]

  init(_ reader: MappingReader) throws(RuleFileError) {
    guard let node = reader.node["params"] else { return }
    guard node.kind == .mapping else {
      throw reader.error("‘params’ has a line for each number: max: { type: int, default: 3 }", at: node)
    }
    for entry in node.entries {
      let name = entry.key.string
      guard !Self.taken.contains(name) else {
        throw reader.error("a parameter cannot be called ‘\(name)’", at: entry.key)
      }
      let parameter = MappingReader(reader.path, entry.value)
      try parameter.allow(["type", "default", "min", "max"])
      let type = try parameter.required("type")
      guard type.string == "int" else {
        throw .unknown(type.string, as: "type", among: ["int"], path: reader.path, line: type.line)
      }
      let least = try Self.number("min", parameter) ?? 0
      let most = try Self.number("max", parameter) ?? 1_000_000
      guard least <= most else { throw parameter.error("‘min’ is greater than ‘max’") }
      guard let standard = try Self.number("default", parameter) else {
        throw parameter.error("the key ‘default’ is missing")
      }
      guard (least...most).contains(standard) else {
        throw parameter.error("‘default’ is not from \(least) to \(most)")
      }
      list.append(Rule.Parameter(name: name, standard: standard, range: least...most))
    }
  }

  private static func number(_ key: String, _ reader: MappingReader) throws(RuleFileError) -> Int? {
    guard let text = try reader.string(key) else { return nil }
    guard let number = Int(text), number >= 0 else {
      throw reader.error("‘\(key)’ is a whole number", at: reader.node[key])
    }
    return number
  }
}
