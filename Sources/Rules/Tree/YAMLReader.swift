import CLibYAML

/// A place and a reason why YAML could not be read.
public struct YAMLError: Error, Sendable {
  /// From 1.
  public let line: Int
  public let reason: String
}

/// Reads one YAML document with libyaml.
///
/// Anchors, aliases, tags and repeated keys are refused: a rule file has no use for them, and an alias can grow without bound.
public enum YAMLReader {
  /// How deep mappings and sequences may nest.
  static let maximumDepth = 40

  public static func read(_ bytes: [UInt8]) throws(YAMLError) -> RuleTreeWriter.Value {
    // libyaml keeps pointers to its state and its input until it is deleted, so both need a stable home.
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else {
      throw YAMLError(line: 1, reason: "out of memory")
    }
    defer { yaml_parser_delete(parser) }
    let input = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: max(1, bytes.count))
    defer { input.deallocate() }
    _ = input.initialize(from: bytes)
    yaml_parser_set_input_string(parser, input.baseAddress, bytes.count)
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)

    var events = Events(parser: parser)
    return try events.document()
  }
}

/// The events of libyaml as a recursive descent.
private struct Events {
  let parser: UnsafeMutablePointer<yaml_parser_t>

  private struct Event {
    var type: yaml_event_type_t
    var line: Int
    var text = ""
    var isSpecial = false
  }

  mutating func document() throws(YAMLError) -> RuleTreeWriter.Value {
    var first = try next()
    while first.type == YAML_STREAM_START_EVENT || first.type == YAML_DOCUMENT_START_EVENT {
      first = try next()
    }
    guard first.type != YAML_STREAM_END_EVENT else { throw YAMLError(line: 1, reason: "the file is empty") }
    let value = try value(first, depth: 0)
    guard try next().type == YAML_DOCUMENT_END_EVENT else {
      throw YAMLError(line: first.line, reason: "expected the end of the document")
    }
    let after = try next()
    guard after.type == YAML_STREAM_END_EVENT else {
      throw YAMLError(line: after.line, reason: "a second document; one file holds one")
    }
    return value
  }

  private mutating func value(_ event: Event, depth: Int) throws(YAMLError) -> RuleTreeWriter.Value {
    guard depth < YAMLReader.maximumDepth else {
      throw YAMLError(line: event.line, reason: "nested more than \(YAMLReader.maximumDepth) deep")
    }
    guard !event.isSpecial else {
      throw YAMLError(
        line: event.line, reason: "anchors, aliases and tags are not read here; write the value out")
    }
    switch event.type {
    case YAML_SCALAR_EVENT:
      return .scalar(event.text, line: event.line)
    case YAML_SEQUENCE_START_EVENT:
      var values: [RuleTreeWriter.Value] = []
      while case let item = try next(), item.type != YAML_SEQUENCE_END_EVENT {
        values.append(try value(item, depth: depth + 1))
      }
      return .sequence(values, line: event.line)
    case YAML_MAPPING_START_EVENT:
      var entries: [(key: RuleTreeWriter.Value, value: RuleTreeWriter.Value)] = []
      var seen: Set<String> = []
      while case let key = try next(), key.type != YAML_MAPPING_END_EVENT {
        guard key.type == YAML_SCALAR_EVENT else {
          throw YAMLError(line: key.line, reason: "a key must be a word")
        }
        guard seen.insert(key.text).inserted else {
          throw YAMLError(line: key.line, reason: "the key ‘\(key.text)’ stands twice")
        }
        entries.append((try value(key, depth: depth + 1), try value(try next(), depth: depth + 1)))
      }
      return .mapping(entries, line: event.line)
    default:
      throw YAMLError(line: event.line, reason: "expected a value")
    }
  }

  private mutating func next() throws(YAMLError) -> Event {
    var event = yaml_event_t()
    guard yaml_parser_parse(parser, &event) == 1 else {
      let problem = parser.pointee.problem.map { String(cString: $0) } ?? "not YAML"
      let mark = max(parser.pointee.problem_mark.line, parser.pointee.context_mark.line)
      throw YAMLError(line: Int(mark) + 1, reason: problem)
    }
    defer { yaml_event_delete(&event) }
    var result = Event(type: event.type, line: Int(event.start_mark.line) + 1)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      result.text = String(
        decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
      result.isSpecial = scalar.anchor != nil || scalar.tag != nil
    case YAML_SEQUENCE_START_EVENT:
      result.isSpecial = event.data.sequence_start.anchor != nil || event.data.sequence_start.tag != nil
    case YAML_MAPPING_START_EVENT:
      result.isSpecial = event.data.mapping_start.anchor != nil || event.data.mapping_start.tag != nil
    case YAML_ALIAS_EVENT:
      result.isSpecial = true
    default:
      break
    }
    return result
  }
}
