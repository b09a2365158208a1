/// Cuts Markdown into lines: their marks are set aside, and what stands behind them is classified like plain text.
enum MarkdownLines {
  static func lines(of file: SourceFile, from start: Int) -> [DraftLine] {
    let bytes = file.content
    let classifier = LineClassifier(bytes: bytes)
    var lines: [DraftLine] = []
    lines.reserveCapacity(bytes.count / 100)
    var isAfterBlank = true
    DraftLines.forEachLine(of: file) { range in
      guard range.lowerBound >= start else { return }
      guard !range.isEmpty else {
        isAfterBlank = true
        return
      }
      var mark = Mark(range, in: bytes)
      guard !mark.text.isEmpty else { return }
      var line = classifier.classify(mark.text)
      if line.shape == .decoration {
        isAfterBlank = true
        return
      }
      mark.skipEmphasis(behind: &line, in: bytes)
      line.level = mark.level
      line.isNote = mark.isBlockQuote
      line.isAfterBlank = isAfterBlank || mark.level > 0
      // A long title may go on in the next line, although Markdown does not think so.
      isAfterBlank = mark.level > 1
      lines.append(line)
    }
    return lines
  }

  /// What Markdown puts before a line.
  private struct Mark {
    var level: UInt8 = 0
    var isBlockQuote = false
    var text: Range<Int>

    init(_ line: Range<Int>, in bytes: [UInt8]) {
      text = line
      while text.first.map({ bytes[$0] == UInt8(ascii: ">") }) ?? false {
        isBlockQuote = true
        text = Self.spaced(text.dropFirst(), in: bytes)
      }
      let signs = bytes[text].prefix { $0 == UInt8(ascii: "#") }.count
      if (1...6).contains(signs), signs == text.count || bytes[text.lowerBound + signs] <= 0x20 {
        level = UInt8(signs)
        text = Self.spaced(text.dropFirst(signs), in: bytes)
      }
      // Emphasis hides the number in `**§ 3.** Text`, but `* text` is an item.
      let stars = bytes[text].prefix { $0 == UInt8(ascii: "*") }.count
      if (1...3).contains(stars), stars < text.count, bytes[text.lowerBound + stars] > 0x20 {
        text = text.dropFirst(stars)
      }
      // Behind "/Upphör att gälla U:2026-05-12/" stands the number.
      if level > 0, text.first.map({ bytes[$0] == UInt8(ascii: "/") }) ?? false,
        let close = bytes[text].lastIndex(of: UInt8(ascii: "/")), close > text.lowerBound,
        close + 1 < text.upperBound
      {
        validity = text.lowerBound
        text = Self.spaced(close + 1..<text.upperBound, in: bytes)
      }
    }

    /// Where a note on validity began that stands before the number.
    private var validity: Int?

    /// Counts emphasis behind a number to the number's mark, and a note before it too.
    mutating func skipEmphasis(behind line: inout DraftLine, in bytes: [UInt8]) {
      if let validity { line.start = UInt32(validity) }
      guard line.shape != .prose, line.shape != .bullet else { return }
      var cursor = LineCursor(bytes, Int(line.textStart)..<Int(line.end))
      while cursor.byte() == UInt8(ascii: "*") { cursor.advance() }
      cursor.skipSpaces()
      line.textStart = UInt32(cursor.index)
    }

    private static func spaced(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
      var cursor = LineCursor(bytes, range)
      cursor.skipSpaces()
      return cursor.index..<range.upperBound
    }
  }
}
