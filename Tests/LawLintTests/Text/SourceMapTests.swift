import Testing

@testable import LawLint

@Suite struct SourceMapTests {
  /// "ab" from 10, "&" from `&amp;` at 12, a line break from nowhere, "cd" from 30.
  private let map: SourceMap = {
    var map = SourceMap()
    map.appendVerbatim(ContentRange(bytes: 10..<12))
    map.appendUnit(textLength: 1, from: ContentRange(bytes: 12..<17))
    map.appendUnit(textLength: 1, from: ContentRange(bytes: 17..<17))
    map.appendVerbatim(ContentRange(bytes: 30..<32))
    return map
  }()

  private func content(_ range: Range<Int>) -> Range<Int> {
    map.content(of: TextRange(bytes: range)).indices()
  }

  @Test func `text maps to the content it came from`() {
    #expect(content(0..<2) == 10..<12)
    #expect(content(1..<2) == 11..<12)
    #expect(content(1..<3) == 11..<17)
    #expect(content(0..<6) == 10..<32)
    #expect(content(5..<6) == 31..<32)
  }

  @Test func `an empty range maps to an empty range`() {
    #expect(content(1..<1) == 11..<11)
    #expect(SourceMap().content(of: TextRange(bytes: 0..<0)).isEmpty)
  }

  @Test func `stretches that follow each other are one run`() {
    var map = SourceMap()
    map.appendVerbatim(ContentRange(bytes: 0..<4))
    map.appendVerbatim(ContentRange(bytes: 4..<9))
    #expect(map.runs.count == 1)
    #expect(map.textEnd.index == 9)
  }
}
