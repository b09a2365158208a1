public import LawLint

/// A piece of law that shows what a rule finds, or what it must leave alone.
public struct RuleExample: Hashable, Sendable {
  public let language: LanguageCode
  /// The text, with `[[ ]]` around what a finding covers.
  let marked: String
  /// Whether the rule must find something: exactly what is marked.
  public let isBad: Bool
  /// The line in the rule's file, from 1.
  public let line: Int

  /// The text without marks.
  public var text: String { parts.map(\.text).joined() }

  /// What the rule's findings cover, in order, as UTF-8 offsets into ``text``.
  public var expected: [Range<Int>] {
    var ranges: [Range<Int>] = []
    var offset = 0
    for part in parts {
      let end = offset + part.text.utf8.count
      if part.isMarked { ranges.append(offset..<end) }
      offset = end
    }
    return ranges
  }

  private var parts: [(text: String, isMarked: Bool)] {
    var parts: [(text: String, isMarked: Bool)] = []
    var rest = marked[...]
    while let open = rest.firstRange(of: "[["), let close = rest[open.upperBound...].firstRange(of: "]]") {
      parts.append((String(rest[..<open.lowerBound]), false))
      parts.append((String(rest[open.upperBound..<close.lowerBound]), true))
      rest = rest[close.upperBound...]
    }
    parts.append((String(rest), false))
    return parts
  }
}
