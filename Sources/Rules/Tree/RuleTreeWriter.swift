/// Writes the bytes that ``RuleNode`` reads.
public enum RuleTreeWriter {
  public indirect enum Value: Sendable {
    case scalar(String, line: Int)
    case sequence([Value], line: Int)
    case mapping([(key: Value, value: Value)], line: Int)
  }

  public static func bytes(of value: Value) -> [UInt8] {
    switch value {
    case .scalar(let text, let line): node("\"", line, Array(text.utf8))
    case .sequence(let values, let line): node("[", line, values.flatMap(bytes(of:)))
    case .mapping(let entries, let line):
      node("{", line, entries.flatMap { bytes(of: $0.key) + bytes(of: $0.value) })
    }
  }

  private static func node(_ mark: String, _ line: Int, _ body: [UInt8]) -> [UInt8] {
    Array("\(mark)\(line),\(body.count):".utf8) + body
  }
}
