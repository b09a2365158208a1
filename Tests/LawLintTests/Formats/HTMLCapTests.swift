import Testing

@testable import LawLint

/// The caps of pages, from both sides; those of XML are in `XMLReaderTests`.
struct HTMLCapTests {
  /// The page's root, `html` and `body` count.
  @Test func elementsNestAsDeepAsTheCap() {
    let depth = XMLGuard.maximumDepth - 2
    #expect(problems("<html><body>" + nested(depth)).isEmpty)
    #expect(problems("<html><body>" + nested(depth + 1)).contains { $0.contains("deep") })
  }

  @Test func aTagHasAsManyAttributesAsTheCap() {
    #expect(problems(tag(XMLGuard.maximumAttributes)).isEmpty)
    #expect(problems(tag(XMLGuard.maximumAttributes + 1)).contains { $0.contains("attributes") })
  }

  /// The root without a name, `html` and `body` count.
  @Test func namesAreAsManyAsTheCap() {
    #expect(problems(names(XMLGuard.maximumNames - 3)).isEmpty)
    #expect(problems(names(XMLGuard.maximumNames - 2)).contains { $0.contains("names") })
  }

  private func nested(_ depth: Int) -> String {
    String(repeating: "<div>", count: depth) + "x" + String(repeating: "</div>", count: depth)
      + "</body></html>"
  }

  private func tag(_ count: Int) -> String {
    "<html><body><p \((0..<count).map { "a\($0)" }.joined(separator: " "))>x</p></body></html>"
  }

  private func names(_ count: Int) -> String {
    "<html><body>\((0..<count).map { "<n\($0)></n\($0)>" }.joined())</body></html>"
  }

  private func problems(_ page: String) -> [String] {
    HTMLReader.read(SourceFile(name: "a.html", bytes: Array(page.utf8))).problems.map(\.message)
  }
}
