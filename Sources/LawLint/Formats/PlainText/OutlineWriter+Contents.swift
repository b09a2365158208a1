extension OutlineWriter {
  /// The lines below `Lagens innehåll är uppdelat enligt följande.` that name the chapters: `1 kap. Lagens innehåll`.
  ///
  /// They look like the beginnings of the chapters, which come later. Whatever else begins a paragraph ends the list.
  static func contents(in lines: ArraySlice<DraftLine>, of bytes: [UInt8]) -> Range<Int> {
    let first = lines.indices.dropFirst().first { index in
      lines[index].shape == .division && lines[index - 1].shape != .division
        && announcesContents(lines[index - 1].range, in: bytes)
    }
    guard let first else { return 0..<0 }
    var end = first
    var chapter = 0
    while end < lines.endIndex, lines[end].level == 0 {
      if lines[end].shape == .division {
        // The first chapter below the list begins to count anew.
        let number = ListMarker.candidates(lines[end], in: bytes).first?.value ?? 0
        guard number > chapter else { break }
        chapter = number
      } else if lines[end].isAfterBlank {
        break
      }
      end += 1
    }
    return first..<end
  }

  private static func announcesContents(_ text: Range<Int>, in bytes: [UInt8]) -> Bool {
    var end = text.upperBound
    while end > text.lowerBound, bytes[end - 1] == UInt8(ascii: ".") || bytes[end - 1] == UInt8(ascii: ":") {
      end -= 1
    }
    return bytes[text.lowerBound..<end].suffix(9).elementsEqual("följande".utf8)
  }

  /// An entry of the list of chapters, with the lines that go on with it.
  mutating func writeEntry(at index: Int) -> Int {
    let last = paragraphEnd(from: index)
    closeLists()
    let depth = builder.depth
    builder.begin(.indent)
    appendBlock(.body, lines[index].range.lowerBound..<Int(lines[last].end))
    builder.end(toDepth: depth)
    return last
  }
}
