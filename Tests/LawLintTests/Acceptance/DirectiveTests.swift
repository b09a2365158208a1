import Testing

@testable import LawLint

@Suite struct DirectiveTests {
  @Test func saysWhatIsAcceptedAndWhy() throws {
    let directive = try Directive(
      ": accept paper-form/copies  reason=\"The courts\n ask.\" owner='Justice' date=\"2026-11-01\" expires=\"2027-03-01\" ",
      at: Offset(7))
    #expect(directive.rule == "paper-form/copies")
    #expect(directive.reason == "The courts ask.")
    #expect(directive.owner == "Justice")
    #expect(directive.date == Day("2026-11-01"))
    #expect(directive.expires == Day("2027-03-01"))
    #expect(directive.place == Offset(7))
  }

  @Test(arguments: [
    ("ignore PAP001", "‘ignore’ is nothing that a directive can do"),
    ("", "‘’ is nothing that a directive can do"),
    ("accept", "the directive names no rule"),
    ("accept reason=\"x\"", "the directive names no rule"),
    ("accept PAP001", "the directive gives no reason"),
    ("accept PAP001 reason=\" \"", "the directive gives no reason"),
    ("accept PAP001 reson=\"x\"", "‘reson’ is no part of a directive; did you mean ‘reason’?"),
    ("accept PAP001 reason=x", "the directive has no text in quotation marks behind ‘reason=’"),
    ("accept PAP001 reason=\"x", "the directive has no text in quotation marks behind ‘reason=’"),
    ("accept PAP001 reason=\"x\" reason=\"y\"", "the directive says ‘reason’ twice"),
    ("accept PAP001 reason=\"x\" expires=\"soon\"", "‘expires’ in the directive is no day"),
  ])
  func saysWhatIsWrong(text: String, message: String) {
    #expect {
      try Directive(text, at: Offset(0))
    } throws: { error in
      (error as? Directive.Mistake)?.reason.hasPrefix(message) ?? false
    }
  }
}

@Suite struct DirectiveScannerTests {
  @Test func findsCommentsAndInstructionsInXML() {
    check(
      "a.xml",
      """
      <akomaNtoso><!-- lawlint: accept A reason="x" --><?lawlint accept B reason="y"?>
      <![CDATA[<!-- lawlint accept C reason="z" -->]]><!-- of lawlint: accept D --><!--lawlinter accept E--></akomaNtoso>
      """, rules: "A", "B")
  }

  @Test func findsLinesOfTheirOwnInTexts() {
    check(
      "a.md",
      """
      # Lov om tilskudd

      <!-- lawlint: accept A reason="x" -->
      ## § 1

      lawlint: accept B reason="y"
      Loven gjelder. lawlint: accept C reason="z"
      Se <!-- lawlint: accept D reason="z" -->
      """, rules: "A", "B")
  }

  @Test func survivesOpenComments() {
    check("a.xml", "<act><!-- lawlint: accept A reason=\"x\"", rules: [])
    check("a.xml", "<act><?lawlint", rules: [])
  }

  /// What speaks to lawlint is no law: with and without it, the text is the same.
  @Test(arguments: ["lawlint: accept A reason=\"x\"\n", "<!-- lawlint: accept A reason=\"x\" -->\n"])
  func areNoPartOfTheAct(directive: String) {
    let act = "# Lov om tilskudd\n\n%## § 1\n\n%Loven gjelder\ni hele landet.\n\n%\n## § 2\n\na\n%\n"
    let with = Self.document("a.md", act.replacing("%", with: directive))
    let without = Self.document("a.md", act.replacing("%", with: ""))
    #expect(with.text == without.text)
    #expect(with.provisions.map(\.eId) == without.provisions.map(\.eId))
  }

  @Test func areNoPartOfAParagraphEither() {
    let document = Self.document(
      "a.txt", "§ 1. Loven gjelder\nlawlint: accept A reason=\"x\"\ni hele landet.\n")
    let text = String(decoding: document.text, as: UTF8.self)
    #expect(text.contains("hele landet") && !text.contains("lawlint"))
  }

  private static func document(_ name: String, _ text: String) -> Document {
    DocumentFormats.read(SourceFile(name: name, bytes: Array(text.utf8)))[0]
  }

  private func check(
    _ name: String, _ text: String, rules: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) {
    check(name, text, rules: rules, sourceLocation: sourceLocation)
  }

  private func check(
    _ name: String, _ text: String, rules: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (found, _) = DirectiveScanner.directives(in: Self.document(name, text))
    #expect(found.map(\.rule) == rules, sourceLocation: sourceLocation)
  }
}
