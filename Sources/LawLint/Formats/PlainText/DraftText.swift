/// The text of a draft that does not stand in its file as lines, such as that of Word, put together for the
/// classifier of lines.
///
/// Its bytes come from the content or stand for something in it; `map` says what.
struct DraftText: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var map = SourceMap()

  /// Appends content as it stands.
  mutating func append(_ range: ContentRange, of content: [UInt8]) {
    bytes.append(contentsOf: content[range.indices()])
    map.appendVerbatim(range)
  }

  /// Appends bytes that stand for a stretch of content, perhaps an empty one.
  mutating func append(_ unit: some Collection<UInt8>, for range: ContentRange) {
    bytes.append(contentsOf: unit)
    map.appendUnit(textLength: unit.count, from: range)
  }
}

extension DocumentBuilder {
  /// Appends a range of a draft, each stretch from where it comes.
  mutating func append(_ range: Range<Int>, of draft: DraftText) {
    let runs = draft.map.runs
    guard !range.isEmpty, !runs.isEmpty else { return }
    var index = draft.map.index(of: Offset(range.lowerBound))
    while index < runs.count, runs[index].text.index < range.upperBound {
      let run = runs[index]
      let end = index + 1 < runs.count ? runs[index + 1].text.index : draft.bytes.count
      let stretch = range.clamped(to: run.text.index..<end)
      if run.isVerbatim {
        let start = run.content + (stretch.lowerBound - run.text.index)
        append(start..<start + stretch.count)
      } else {
        append(draft.bytes[stretch], for: run.content..<run.content + Int(run.contentLength))
      }
      index += 1
    }
  }
}
