/// Finds the directives in a file.
enum DirectiveScanner {
  /// In order of the content; what is wrong with others is in order too.
  ///
  /// - Complexity: O(*bytes*), eight at a time where the word `lawlint` is not in the file.
  static func directives(in document: Document) -> (found: [Directive], mistakes: [Directive.Mistake]) {
    let content = document.source.content
    guard ByteSearch.firstEnd(of: "lawlint", in: content[...]) != nil else { return ([], []) }
    var found: [Directive] = []
    var mistakes: [Directive.Mistake] = []
    func add(_ range: Range<Int>, at start: Int) {
      do throws(Directive.Mistake) {
        found.append(try Directive(String(decoding: content[range], as: UTF8.self), at: Offset(start)))
      } catch {
        mistakes.append(error)
      }
    }
    if document.format == PlainText.name || document.format == MarkdownAct.name {
      DraftLines.forEachLine(of: document.source, evenDirectives: true) { line in
        if let text = text(ofLine: line, in: content) { add(text, at: line.lowerBound) }
      }
    } else {
      forEachMark(in: content) { mark, inside in
        if let text = text(inside, in: content) { add(text, at: mark.lowerBound) }
      }
    }
    return (found, mistakes)
  }

  /// Whether a line of a text without markup is a directive, which is no part of the act.
  static func isDirective(_ line: Range<Int>, in content: [UInt8]) -> Bool {
    text(ofLine: line, in: content) != nil
  }

  /// What stands behind `lawlint:` in a line, inside a comment or not.
  private static func text(ofLine line: Range<Int>, in content: [UInt8]) -> Range<Int>? {
    guard let first = line.first, content[first] == UInt8(ascii: "l") || content[first] == UInt8(ascii: "<")
    else { return nil }
    if content[line].starts(with: "lawlint:".utf8) { return line.dropFirst(8) }
    guard content[line].starts(with: "<!--".utf8), line.count >= 7,
      content[line].suffix(3).elementsEqual("-->".utf8)
    else { return nil }
    return text(line.dropFirst(4).dropLast(3), in: content)
  }

  /// What stands behind the word `lawlint` at the beginning of a comment or processing instruction.
  private static func text(_ inside: Range<Int>, in content: [UInt8]) -> Range<Int>? {
    let inside = DraftLines.trimmed(inside, in: content)
    guard content[inside].starts(with: "lawlint".utf8), inside.count > 7,
      content[inside.lowerBound + 7] <= 0x20 || content[inside.lowerBound + 7] == UInt8(ascii: ":")
    else { return nil }
    return inside.dropFirst(7)
  }

  /// Gives each comment and processing instruction of XML, and what is inside it.
  private static func forEachMark(in content: [UInt8], _ body: (Range<Int>, Range<Int>) -> Void) {
    var start = 0
    while let open = content[start...].firstIndex(of: UInt8(ascii: "<")) {
      let rest = content[open...]
      let kinds: [(open: StaticString, close: StaticString)] = [
        ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
      ]
      guard let kind = kinds.first(where: { rest.starts(with: $0.open) }) else {
        start = open + 1
        continue
      }
      let inside = open + kind.open.utf8CodeUnitCount
      guard let end = ByteSearch.firstEnd(of: kind.close, in: content[inside...]) else { return }
      if kind.open.utf8CodeUnitCount != 9 {
        body(open..<end, inside..<end - kind.close.utf8CodeUnitCount)
      }
      start = end
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate func starts(with text: StaticString) -> Bool {
    starts(with: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
