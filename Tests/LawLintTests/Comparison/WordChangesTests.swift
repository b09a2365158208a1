import Testing

@testable import LawLint

/// Words that went are written `[-…-]`, words that came `{+…+}`.
@Suite struct WordChangesTests {
  @Test func showsTheFewestWords() {
    check(
      "Søknaden avgjøres innen rimelig tid av kommunen", "Søknaden avgjøres innen tre uker av kommunen",
      shows: "Søknaden avgjøres innen [-rimelig tid-] {+tre uker+} av kommunen")
    check("a b c d", "a c d", shows: "a [-b-] c d")
    check("a c d", "a b c d", shows: "a {+b+} c d")
    check("a b c a b b a", "c b a b a c", shows: "[-a b-] c {+b+} a b [-b-] a {+c+}")
  }

  @Test func showsTextsWithLittleInCommonAsTwo() {
    check(
      "alle skal møte opp til a", "ingen kan a vente her",
      shows: "[-alle skal møte opp til a-] {+ingen kan a vente her+}")
    check("", "a b", shows: "{+a b+}")
    check("a b", "", shows: "[-a b-]")
  }

  @Test(arguments: [("a b c", "c b a"), ("a a b", "b a a a"), ("x", "x y x"), ("1 2 3 4 5 6", "2 3 9 5 6 1")])
  func holdsBothTexts(old: String, new: String) {
    let runs = WordChanges(from: old, to: new).runs
    #expect(runs.filter { $0.kind != .added }.map(\.words).joined(separator: " ") == old)
    #expect(runs.filter { $0.kind != .removed }.map(\.words).joined(separator: " ") == new)
  }

  private func check(
    _ old: String, _ new: String, shows expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = WordChanges(from: old, to: new).runs.map { run in
      switch run.kind {
      case .kept: run.words
      case .removed: "[-\(run.words)-]"
      case .added: "{+\(run.words)+}"
      }
    }
    #expect(shown.joined(separator: " ") == expected, sourceLocation: sourceLocation)
  }
}
