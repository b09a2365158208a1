/// Cuts content into lines and finds the shape of each.
enum DraftLines {
  /// The lines of a text that hold more than white space. A line ends at LF, CRLF or a lone CR.
  ///
  /// - Complexity: O(*bytes*).
  static func lines(of file: SourceFile) -> [DraftLine] {
    let bytes = file.content
    let classifier = LineClassifier(bytes: bytes)
    var lines: [DraftLine] = []
    lines.reserveCapacity(bytes.count / 80)
    var isAfterBlank = true
    forEachLine(of: file) { range in
      guard !range.isEmpty else {
        isAfterBlank = true
        return
      }
      var line = classifier.classify(range)
      line.isAfterBlank = isAfterBlank
      isAfterBlank = line.shape == .decoration
      if line.shape != .decoration { lines.append(line) }
    }
    return lines
  }

  /// Gives each line without the white space around it; a line of nothing else is empty.
  ///
  /// - Parameter evenDirectives: Whether lines that speak to lawlint are given; otherwise they are empty, since they are no part of
  ///   the act.
  static func forEachLine(
    of file: SourceFile, evenDirectives: Bool = false, _ body: (Range<Int>) -> Void
  ) {
    let bytes = file.content
    var start = file.contentStart.index
    while start < bytes.count {
      let end = lineEnd(from: start, in: bytes)
      let line = trimmed(start..<end, in: bytes)
      let isHidden = !evenDirectives && DirectiveScanner.isDirective(line, in: bytes)
      body(isHidden ? line.upperBound..<line.upperBound : line)
      let isCRLF = end + 1 < bytes.count && bytes[end] == 0x0D && bytes[end + 1] == 0x0A
      start = end + (isCRLF ? 2 : 1)
    }
  }

  private static func lineEnd(from start: Int, in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { buffer in
      var end = start
      while end < buffer.count, buffer[end] != 0x0A, buffer[end] != 0x0D { end += 1 }
      return end
    }
  }

  /// The range without the white space around it.
  static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var cursor = LineCursor(bytes, range)
    cursor.skipSpaces()
    var end = range.upperBound
    while end > cursor.index {
      let last = bytes[end - 1]
      if last <= 0x20 {
        end -= 1
      } else if last == 0xA0, end - 1 > cursor.index, bytes[end - 2] == 0xC2 {
        end -= 2
      } else {
        break
      }
    }
    return cursor.index..<end
  }
}
