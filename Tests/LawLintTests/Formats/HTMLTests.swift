import Foundation
import Testing

@testable import LawLint

struct HTMLTests {
  @Test func readsAPageWhoseWriterLeftEndTagsOut() {
    let document = check(
      """
      <!doctype html><html lang=nb><head><title>Side</title><script>if (a<b) document.write("</p>")</script></head>
      <body><nav>Meny</nav><h1>Lov om prøver</h1><h2>Kapittel 1. Innledning</h2><h3>§ 1. Formål</h3>
      <p>Loven gjelder h&aring;ndverk &amp; <b>mer</b>.<p>Departementet kan<ol type=a><li>gi regler<li>ta gebyr</ol>
      <h3>§ 2. Frist</h3><p>Fristen er én<br>måned.</body></html>
      """,
      reads: """
        act
          = Lov om prøver
          chapter 1
            # Kapittel 1.
            = Innledning
            section 1
              # § 1.
              = Formål
              subsection
                Loven gjelder håndverk & mer.
              subsection
                Departementet kan
                point a
                  # a)
                  gi regler
                point b
                  # b)
                  ta gebyr
            section 2
              # § 2.
              = Frist
              subsection
                Fristen er én måned.
        """)
    #expect(document?.problems.isEmpty == true)
    #expect(document?.metadata.languageHint == .nb)
  }

  @Test func aCellWithANumberBelongsToTheTextBesideIt() {
    check(
      """
      <html><body><p>Article 4</p><table><tr><td><p>1.</p></td><td><p>Member States shall provide the report.</p></td></tr>
      <tr><td>2.</td><td>The Commission shall publish it.</td></tr></table>
      <table><tr><th>Ships</th><th>Fee</th></tr><tr><td>small</td><td>10</td></tr></table></body></html>
      """,
      reads: """
        act
          article 4
            # Article 4
            subsection 1
              # 1.
              Member States shall provide the report.
            subsection 2
              # 2.
              The Commission shall publish it.
              table
                | Ships
                | Fee
                | small
                | 10
        """)
  }

  @Test func aSwedishActStandsAsPlainTextOnItsPage() {
    check(
      """
      <!DOCTYPE html><html><body><div class="search">Sök</div><div class="result-inner-box"><span class="bold">Lag (2026:1)
      om prov</span></div><div class="result-inner-box"><span class="bold">Utfärdad:</span> 2026-01-01</div>
      <div class="result-box-text body-text">1 kap. Prov

      1 § Lagen gäller f&ouml;r prov som någon ska avlägga inför
      en myndighet eller inför någon annan.

      2 § Regeringen får meddela föreskrifter. Lag (2026:2).
      </div></body></html>
      """,
      reads: """
        act
          = Lag (2026:1) om prov
          chapter 1
            # 1 kap.
            = Prov
            section 1
              # 1 §
              subsection
                Lagen gäller för prov som någon ska avlägga inför
                en myndighet eller inför någon annan.
            section 2
              # 2 §
              subsection
                Regeringen får meddela föreskrifter.
              note
                * Lag (2026:2).
        """.replacing("inför\n        en", with: "inför en"))
  }

  @Test(arguments: [
    "<html><body><p>Loven <b", "<html><body><!-- Loven", "<html><body><script>var a = 1;",
    "<html><body><p class=\"a>Loven</p></body></html>",
  ])
  func aPageThatEndsInsideMarkupIsNotRead(page: String) {
    let document = DocumentFormats.read(SourceFile(name: "lov.html", bytes: Array(page.utf8)))[0]
    #expect(document.problems.map(\.severity) == [.error])
    #expect(document.text.isEmpty)
  }

  @Test func aPageWithoutAnEndIsReadWithANote() {
    let document = DocumentFormats.read(
      SourceFile(name: "lov.html", bytes: Array("<html><body><p>§ 1. Loven gjelder.".utf8)))[0]
    #expect(document.problems.map(\.severity) == [.note])
    #expect(!document.text.isEmpty)
  }

  @Test(
    arguments: [
      ("&aring;&Aring;", "åÅ"), ("&#229;&#xE5;&#XE5;", "ååå"), ("&#150;", "–"), ("&sect 3", "§ 3"),
      ("a &b; c", "a &b; c"), ("R&D", "R&D"), ("1 < 2 & 3", "1 < 2 & 3"), ("&#0;", "\u{FFFD}"),
      ("&notit;", "&notit;"),
    ])
  func readsReferencesAsBrowsersDo(written: String, shown: String) {
    let file = SourceFile(
      name: "a.html", bytes: Array("<html><body><p>x \(written) y</p></body></html>".utf8))
    let document = DocumentFormats.read(file)[0]
    #expect(document.blocks.map { document.string($0.range) } == ["x \(shown) y"])
    expectSound(document)
  }

  /// Both readers must find the same text at the same places where a page is well-formed.
  @Test(.enabled(if: Corpus.has("eu-eurlex-xhtml"), "the corpus is not here"))
  func readsWellFormedPagesAsTheReaderOfXMLDoes() throws {
    for name in ["32016R0679.xhtml", "32014R0910_cons.xhtml", "32024R0903.xhtml"] {
      let file = try Corpus.file("eu-eurlex-xhtml/" + name)
      #expect(texts(HTMLReader.read(file).tree) == texts(XMLReader.read(file).tree))
    }
  }

  /// The text nodes with something in them, by place; `html` is the root of one tree and not of the other.
  private func texts(_ tree: XMLTree) -> [Int: String] {
    var texts: [Int: String] = [:]
    for node in tree.nodes.indices
    where !tree.isElement(node) && !tree.bytes(node).allSatisfy(HTMLScanner.isSpace) {
      texts[Int(tree.nodes[node].start)] = String(decoding: tree.bytes(node), as: UTF8.self)
    }
    return texts
  }

  @discardableResult
  private func check(
    _ content: String, reads outline: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> Document? {
    let documents = DocumentFormats.read(SourceFile(name: "page.html", bytes: Array(content.utf8)))
    #expect(documents.count == 1 && documents[0].format == "html", sourceLocation: sourceLocation)
    #expect(documents[0].outline == outline, sourceLocation: sourceLocation)
    expectSound(documents[0], sourceLocation: sourceLocation)
    return documents.first
  }
}
