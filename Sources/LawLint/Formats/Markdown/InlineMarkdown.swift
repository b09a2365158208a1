/// The marks of Markdown within a line: emphasis, links, escapes. They are no words of the law.
struct InlineMarkdown {
  let bytes: [UInt8]

  /// Gives the stretches of a range that are words, leaving out the marks between them.
  ///
  /// - Complexity: O(*range*).
  func forEachWord(in range: Range<Int>, _ body: (Range<Int>) -> Void) {
    var start = range.lowerBound
    var index = range.lowerBound
    func leaveOut(_ count: Int) {
      if start < index { body(start..<index) }
      index += count
      start = index
    }
    while index < range.upperBound {
      switch bytes[index] {
      case UInt8(ascii: "*") where isMark(at: index, in: range): leaveOut(1)
      case UInt8(ascii: "_") where isUnderscoreMark(at: index, in: range): leaveOut(1)
      case UInt8(ascii: "\\") where index + 1 < range.upperBound && isPunctuation(bytes[index + 1]):
        leaveOut(1)
        index += 1
      case UInt8(ascii: "["):
        if hasTarget(from: index, in: range) { leaveOut(1) } else { index += 1 }
      case UInt8(ascii: "]"):
        if let end = targetEnd(from: index, in: range) { leaveOut(end - index) } else { index += 1 }
      default: index += 1
      }
    }
    if start < range.upperBound { body(start..<range.upperBound) }
  }

  /// An asterisk between spaces is a sign of its own.
  private func isMark(at index: Int, in range: Range<Int>) -> Bool {
    let before = index > range.lowerBound ? bytes[index - 1] : 0x20
    let after = index + 1 < range.upperBound ? bytes[index + 1] : 0x20
    return !(before <= 0x20 && after <= 0x20)
  }

  /// An underscore within a word is a part of it.
  private func isUnderscoreMark(at index: Int, in range: Range<Int>) -> Bool {
    let before = index > range.lowerBound && isWord(bytes[index - 1])
    let after = index + 1 < range.upperBound && isWord(bytes[index + 1])
    return before != after
  }

  private func isWord(_ byte: UInt8) -> Bool {
    LineCursor.isLetter(byte) || LineCursor.isDigit(byte) || byte >= 0x80
  }

  private func isPunctuation(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F && !isWord(byte) }

  // MARK: Links

  /// Links are short; a bracket whose end is further away is a bracket.
  private static let reach = 400

  private func hasTarget(from open: Int, in range: Range<Int>) -> Bool {
    let limit = min(range.upperBound, open + Self.reach)
    guard let close = bytes[open..<limit].firstIndex(of: UInt8(ascii: "]")) else { return false }
    return targetEnd(from: close, in: range) != nil
  }

  /// The end of `](target)`, or `nil` when no link closes here.
  private func targetEnd(from close: Int, in range: Range<Int>) -> Int? {
    guard close + 1 < range.upperBound, bytes[close + 1] == UInt8(ascii: "(") else { return nil }
    let limit = min(range.upperBound, close + Self.reach)
    var isAddress = close + 2 < limit && bytes[close + 2] == UInt8(ascii: "#")
    for index in (close + 2)..<max(limit, close + 2) {
      if bytes[index] == UInt8(ascii: ")") { return isAddress ? index + 1 : nil }
      if bytes[index] <= 0x20 { return nil }
      // Names of chemicals have brackets too: `[1-pentyl](naftalen-1-yl)`.
      if bytes[index] == UInt8(ascii: "/") || bytes[index] == UInt8(ascii: ":") { isAddress = true }
    }
    return nil
  }
}
