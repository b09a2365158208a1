/// A piece of text in one line, some of it marked, to be broken into lines of a page.
struct MarkedText {
  private struct Word {
    var glyphs: [(scalar: Unicode.Scalar, isMarked: Bool)] = []
    var columns = 0
    var isMarked: Bool { glyphs.contains { $0.isMarked } }
  }

  private var words: [Word] = []

  /// Text without marks.
  init(_ text: String) {
    var word = Word()
    for scalar in text.unicodeScalars { append(scalar, marked: false, to: &word) }
    finish(&word)
  }

  /// A stretch of a document, with a stretch inside it marked.
  init(_ range: TextRange, of document: Document, marking marked: TextRange) {
    var word = Word()
    var offset = range.lowerBound
    for scalar in document.string(range).unicodeScalars {
      append(scalar, marked: marked.contains(offset), to: &word)
      offset = offset + UTF8.width(scalar)
    }
    finish(&word)
  }

  private mutating func append(_ scalar: Unicode.Scalar, marked: Bool, to word: inout Word) {
    if scalar.properties.isWhitespace { return finish(&word) }
    let shown = scalar.picture ?? scalar
    // Soft hyphens and joiners would be counted by some terminals and not by others.
    guard shown.columns > 0 || shown.properties.generalCategory != .format else { return }
    word.glyphs.append((shown, marked))
    word.columns += shown.columns
  }

  private mutating func finish(_ word: inout Word) {
    guard !word.glyphs.isEmpty else { return }
    words.append(word)
    word = Word()
  }

  var isEmpty: Bool { words.isEmpty }

  /// Leaves out words far from the marked ones, so that at most about `columns` remain, marked words always.
  mutating func shorten(to columns: Int) {
    guard let first = words.firstIndex(where: \.isMarked), let last = words.lastIndex(where: \.isMarked)
    else { return }
    var kept = first..<last + 1
    var used = words[kept].reduce(0) { $0 + $1.columns + 1 }
    var grew = true
    while grew {
      grew = false
      if kept.lowerBound > 0, used + words[kept.lowerBound - 1].columns < columns {
        kept = kept.lowerBound - 1..<kept.upperBound
        used += words[kept.lowerBound].columns + 1
        grew = true
      }
      if kept.upperBound < words.count, used + words[kept.upperBound].columns < columns {
        used += words[kept.upperBound].columns + 1
        kept = kept.lowerBound..<kept.upperBound + 1
        grew = true
      }
    }
    let ellipsis = Word(glyphs: [("…", false)], columns: 1)
    words =
      (kept.lowerBound > 0 ? [ellipsis] : []) + words[kept]
      + (kept.upperBound < words.count ? [ellipsis] : [])
  }

  /// Puts quotation marks around the text.
  mutating func enclose(in marks: (open: Unicode.Scalar, close: Unicode.Scalar)) {
    guard !words.isEmpty else { return }
    words[0].glyphs.insert((marks.open, false), at: 0)
    words[0].columns += 1
    words[words.count - 1].glyphs.append((marks.close, false))
    words[words.count - 1].columns += 1
  }

  /// One line of a page.
  struct Line {
    /// The parts of the line in order, marked and unmarked in turn.
    var parts: [(text: String, isMarked: Bool)] = []

    var text: String { parts.map(\.text).joined() }
    var columns: Int { parts.reduce(0) { $0 + $1.text.columns } }

    /// A line of `mark` below the marked parts, or `nil` when there are none.
    func underline(_ mark: String) -> String? {
      guard let last = parts.lastIndex(where: \.isMarked) else { return nil }
      return parts[...last]
        .map { String(repeating: $0.isMarked ? mark : " ", count: $0.text.columns) }
        .joined()
    }

    fileprivate mutating func append(_ scalar: Unicode.Scalar, marked: Bool) {
      if parts.last?.isMarked == marked {
        parts[parts.count - 1].text.unicodeScalars.append(scalar)
      } else {
        parts.append((String(scalar), marked))
      }
    }
  }

  /// The text in lines of at most `width` columns, unless one word is longer.
  func lines(width: Int) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    var used = 0
    var endsMarked = false
    for word in words {
      if used > 0, used + 1 + word.columns > width {
        lines.append(line)
        line = Line()
        used = 0
      }
      if used > 0 {
        line.append(" ", marked: endsMarked && word.glyphs[0].isMarked)
        used += 1
      }
      for glyph in word.glyphs { line.append(glyph.scalar, marked: glyph.isMarked) }
      used += word.columns
      endsMarked = word.glyphs[word.glyphs.count - 1].isMarked
    }
    if used > 0 { lines.append(line) }
    return lines
  }
}
