/// Notes on earlier amendments: a fixed phrase at the beginning of a paragraph, or a Swedish citation at its end.
enum HistoryNote {
  /// `Endret ved lov …`, `0 Endret ved …`, `Tilføyd ved …`, or a line that holds nothing but `Lag (2019:981).` or when the
  /// text below is in force.
  static func begins(at cursor: LineCursor) -> Bool {
    if cursor.byte() == UInt8(ascii: "/") { return isTerm(at: cursor) }
    for phrase in phrases where cursor.isAt(phrase) { return true }
    var line = cursor
    return takeSwedish(&line) && line.isAtEnd
  }

  /// `/Upphör att gälla U:2028-01-01/`, as Swedish publishers mark text that has an end or is not yet in force.
  static func isTerm(at cursor: LineCursor) -> Bool {
    let count = cursor.end - cursor.index
    guard (4..<80).contains(count), cursor.byte() == UInt8(ascii: "/"),
      cursor.byte(count - 1) == UInt8(ascii: "/")
    else { return false }
    return (1..<count - 2).contains {
      cursor.byte($0 + 1) == UInt8(ascii: ":")
        && (cursor.byte($0) == UInt8(ascii: "U") || cursor.byte($0) == UInt8(ascii: "I"))
    }
  }

  private static let phrases: [StaticString] = [
    "endret ved", "endret i henhold til", "endra ved", "endra i medhald", "tilføyd ved", "tilføyet ved",
    "tilføyd i medhald", "føyd til ved", "føyet til ved", "opphevet ved", "oppheva ved", "opphevd ved",
    "ændret ved", "indsat ved", "ophævet ved", "i kraft fra", "ikraft fra", "tilføyd med", "endra med",
    "endret med", "oppheva med", "opphevet med", "har upphävts genom", "har upphört att gälla genom",
  ]

  /// Where the note begins that ends a Swedish paragraph: `… ska tillämpas. Lag (2019:981).`
  ///
  /// - Complexity: O(1): a note is short.
  static func trailing(in range: Range<Int>, of bytes: [UInt8]) -> Int? {
    var end = range.upperBound
    if end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
    guard end > range.lowerBound, bytes[end - 1] == UInt8(ascii: ")") else { return nil }
    let first = max(range.lowerBound, end - 160)
    var start = end - 1
    while start > first {
      start -= 1
      let isCapital = (0x41...0x5A).contains(bytes[start])
      guard isCapital, isBoundary(before: start, from: range.lowerBound, bytes) else { continue }
      var cursor = LineCursor(bytes, start..<range.upperBound)
      if takeSwedish(&cursor), cursor.isAtEnd { return start }
    }
    return nil
  }

  private static func isBoundary(before start: Int, from lower: Int, _ bytes: [UInt8]) -> Bool {
    guard start > lower else { return true }
    var index = start
    while index > lower, bytes[index - 1] <= 0x20 { index -= 1 }
    guard index < start, index > lower else { return false }
    return bytes[index - 1] == UInt8(ascii: ".") || bytes[index - 1] == UInt8(ascii: ")")
      || bytes[index - 1] == UInt8(ascii: ":")
  }

  /// `Lag (2019:981).`, in Markdown with a link around the number.
  private static func takeSwedish(_ cursor: inout LineCursor) -> Bool {
    guard let word = kinds.first(where: { cursor.isAt($0) }) else { return false }
    cursor.advance(word.utf8CodeUnitCount)
    cursor.skipSpaces()
    guard cursor.take("(") else { return false }
    if cursor.byte() == UInt8(ascii: "[") { cursor.advance() }
    guard cursor.skipDigits(), cursor.take(":"), cursor.skipDigits() else { return false }
    if cursor.byte() == UInt8(ascii: "]") {
      while !cursor.isAtEnd, cursor.byte() != UInt8(ascii: ")"), cursor.spaceWidth() == 0 { cursor.advance() }
      cursor.advance()
    }
    guard cursor.take(")") else { return false }
    _ = cursor.take(".")
    return true
  }

  private static let kinds: [StaticString] = ["lag", "förordning", "kungörelse"]
}
