import Foundation
import Testing

@testable import LawLint

@Suite struct XMLAnnotatorTests {
  private static let instruction =
    "<?lawlint severity=\"warning\" code=\"DEAD001\" rule=\"vague-time/soon\" provision=\"the act\" words=\"nå\" "
    + "message=\"This is no time limit.\"?>"

  // MARK: Processing instructions

  @Test func putsAnInstructionBeforeTheWords() throws {
    try check(
      "<lov><p>Svar nå, takk.</p></lov>", "nå", gives: "<lov><p>Svar \(Self.instruction)nå, takk.</p></lov>")
  }

  @Test func putsItBeforeWhatItMayNotStandIn() throws {
    try check(
      "<lov><p>Svar <![CDATA[helst nå]]>.</p></lov>", "nå",
      gives: "<lov><p>Svar \(Self.instruction)<![CDATA[helst nå]]>.</p></lov>")
    try check(
      "<lov><p>Svar n&#229;.</p><p><b>nå</b></p></lov>", "nå",
      gives: "<lov><p>Svar \(Self.instruction)n&#229;.</p><p><b>nå</b></p></lov>")
  }

  @Test func escapesWhatTheWordsSay() throws {
    let text = try annotated(Array("<lov><p>x?&gt; &lt;b> \"a\"</p></lov>".utf8), "x?> <b> \"a\"")
    #expect(String(decoding: text, as: UTF8.self).contains("words=\"x?&gt; &lt;b&gt; &quot;a&quot;\""))
  }

  @Test func writesInTheEncodingOfTheFile() throws {
    let head = "<?xml version=\"1.0\" encoding=\"iso-8859-1\"?>"
    let latin = Array("\(head)<lov><p>Svar n".utf8) + [0xE5] + Array(".</p></lov>".utf8)
    let text = try annotated(latin, "nå")
    #expect(String(decoding: text, as: UTF8.self).contains("words=\"n&#229;\""))
    #expect(Self.withoutInsertions(text) == latin)

    func wide(_ text: String) -> [UInt8] {
      var bytes: [UInt8] = []
      for unit in text.utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
      return bytes
    }
    #expect(
      try annotated(wide("\u{FEFF}<lov><p>Svar nå.</p></lov>"), "nå")
        == wide("\u{FEFF}<lov><p>Svar \(Self.instruction)nå.</p></lov>"))
  }

  @Test func writesReferencesWhereTheFileIsASCII() throws {
    let text = try annotated(
      Array("<?xml version=\"1.0\" encoding=\"US-ASCII\"?><lov><p>Svar n&#229;.</p></lov>".utf8), "nå")
    #expect(
      text.allSatisfy { $0 < 0x80 } && String(decoding: text, as: UTF8.self).contains("words=\"n&#229;\""))
  }

  // MARK: Akoma Ntoso

  private func law(_ metadata: String, notes: String = "", references: String = "", eId: String = "sec_1")
    -> String
  {
    """
    <akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><act><meta><identification/>\(references)\(notes)\(metadata)</meta>\
    <body><section eId="\(eId)"><num>1.</num><content><p>Svar nå.</p></content></section></body></act></akomaNtoso>
    """
  }

  private static let references =
    "<references source=\"#lawlint\"><TLCOrganization eId=\"lawlint\" href=\"/akn/ontology/organization/lawlint\" "
    + "showAs=\"lawlint\"/></references>"
  private static let note =
    "<note eId=\"lawlint_note\" class=\"warning\" placementBase=\"#sec_1\"><p><b>should fix</b> <ref href=\"#sec_1\">section 1"
    + "</ref> “nå”</p><p>This is no time limit.</p><p>DEAD001 vague-time/soon</p></note>"

  @Test func putsNotesIntoTheMetadataOfAkomaNtoso() throws {
    let notes = "<notes source=\"#lawlint\" xml:lang=\"en\">\(Self.note)</notes>"
    try check(law(""), "nå", gives: law("", notes: notes, references: Self.references))
    try check(
      law("<proprietary source=\"#x\"/>"), "nå",
      gives: law("<proprietary source=\"#x\"/>", notes: notes, references: Self.references))
  }

  @Test func keepsTheOrderOfTheSchemaAroundOtherNotes() throws {
    let other = "<notes source=\"#x\"><note eId=\"lawlint\"><p>Hei.</p></note></notes>"
    let text = String(decoding: try annotated(Array(law("", notes: other).utf8), "nå"), as: UTF8.self)
    let order = try [
      "<identification/>", "<references source=\"#lawlint-2\">", other, "<notes source=\"#lawlint-2\"",
    ]
    .map { try #require(text.ranges(of: $0).first).lowerBound }
    #expect(order == order.sorted())
  }

  @Test func addressesOnlyWhatTheFileNames() throws {
    let text = law("").replacing(" eId=\"sec_1\"", with: "")
    let done = String(decoding: try annotated(Array(text.utf8), "nå"), as: UTF8.self)
    #expect(done.contains("<p><b>should fix</b> section 1 “nå”</p>") && !done.contains("href=\"#"))
  }

  // MARK: One draft of everything

  /// Signs that count differently in every unit, CRLF, a list in a list, a long line, two documents in a file, a finding
  /// that is accepted, and an act without any.
  private static func draft(_ namespace: String) -> [UInt8] {
    let long = String(
      repeating: "Kommunen skal behandle søknaden digitalt; jf. &lt;b>@alle&lt;/b>. ", count: 30)
    let lines = [
      "<akomaNtoso xmlns=\"\(namespace)\"><documentCollection name=\"pakke\"><meta><identification/></meta>",
      "<collectionBody><component eId=\"cmp_1\"><act><meta><identification/></meta><body>",
      "<section eId=\"cmp_1__sec_1\"><num>§ 1 😀 \u{E9} e\u{301}</num><subsection eId=\"cmp_1__sec_1__subsec_1\">",
      "<intro><p>Vises i ny og ne:</p></intro><point eId=\"cmp_1__sec_1__subsec_1__point_a\"><num>a)</num>",
      "<intro><p>attester</p></intro><point eId=\"cmp_1__sec_1__subsec_1__point_a__point_1\"><num>1.</num>",
      "<content><p>på papir,",
      "to ganger 😀</p></content></point></point></subsection></section></body></act></component>",
      "<component eId=\"cmp_2\"><act><meta><identification/><!-- æ --></meta><body><section eId=\"cmp_2__sec_1\">",
      "<num>§ 1</num><content><p>\(long)Svar innen rimelig tid og straks.</p></content></section></body></act>",
      "</component></collectionBody></documentCollection></akomaNtoso>", "",
    ]
    return Array(lines.joined(separator: "\r\n").utf8)
  }

  @Test(arguments: [
    ("http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "report.akn.xml"), ("urn:another", "report.pi.xml"),
  ])
  func writesAsRecorded(namespace: String, golden: String) throws {
    let bytes = Self.draft(namespace)
    let documents = DocumentFormats.read(SourceFile(name: "draft.xml", bytes: bytes))
    let open = ["i ny og ne", "på papir,\r\nto ganger 😀", "rimelig tid"]
    let linted = documents.map { document in
      func findings(_ words: [String]) -> [Finding] {
        words.compactMap { words in
          let words = Array(words.utf8)
          guard let start = document.text.indices.first(where: { document.text[$0...].starts(with: words) })
          else { return nil }
          return Finding.note(
            TextRange(bytes: start..<start + words.count), in: document, fingerprint: "print")
        }
      }
      return LintedDocument(
        document: document, language: .nb, findings: findings(open),
        accepted: findings(["straks"]).map {
          AcceptedFinding(finding: $0, acceptance: Acceptance(source: .baseline, path: "known.txt", line: 4))
        })
    }
    #expect(linted.flatMap(\.findings).count == open.count && linted.flatMap(\.accepted).count == 1)
    let report = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(), documents: linted,
      failures: [])
    let annotated = try XMLAnnotator(options: ReportOptions()).annotated(report)
    try Golden.check(annotated, against: golden)
    #expect(Self.withoutInsertions(annotated) == bytes)
  }

  @Test func givesBackADraftWithoutFindings() throws {
    let bytes = Self.draft("http://docs.oasis-open.org/legaldocml/ns/akn/3.0")
    let document = try #require(DocumentFormats.read(SourceFile(name: "draft.xml", bytes: bytes)).first)
    #expect(try annotated(document, []) == bytes)
  }

  // MARK: Any file

  @Test(arguments: [
    "samples/da-huslejehjaelp.xml", "samples/de-lastenradfoerderung.xml",
    "samples/en-harbour-dues.akn.xml",
  ])
  func changesNothingElse(name: String) throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../\(name)")
    try expectUntouched([UInt8](Data(contentsOf: path)))
  }

  @Test(
    .enabled(if: Corpus.has("akn-leos")),
    arguments: [
      "akn-leos/modules/services/src/test/resources/bill-test.xml", "uk-clml/sample-dpa-2018-enacted.xml",
    ])
  func changesNothingElseInRealLaw(name: String) throws {
    try expectUntouched(Corpus.file(name).bytes)
  }

  @Test func refusesWhatIsNoXML() throws {
    #expect(throws: AnnotationError("draft.txt is no XML; choose --format html or docx")) {
      try annotated(Array("§ 1. Svar nå.".utf8), "nå", name: "draft.txt")
    }
    #expect(throws: AnnotationError.self) { try annotated(Array("<p>Svar nå.".utf8)) }
  }

  // MARK: Checking

  private func check(
    _ text: String, _ words: String, gives expected: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let done = String(decoding: try annotated(Array(text.utf8), words), as: UTF8.self)
    #expect(done == expected, sourceLocation: sourceLocation)
  }

  private func annotated(_ bytes: [UInt8], _ words: String..., name: String = "draft.xml") throws -> [UInt8] {
    let document = try #require(DocumentFormats.read(SourceFile(name: name, bytes: bytes)).first)
    let findings = try words.map { words in
      let words = Array(words.utf8)
      let start = try #require(document.text.indices.first { document.text[$0...].starts(with: words) })
      return Finding.note(TextRange(bytes: start..<start + words.count), in: document, fingerprint: "print")
    }
    return try annotated(document, findings)
  }

  private func annotated(_ document: Document, _ findings: [Finding]) throws -> [UInt8] {
    let report = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
      documents: [LintedDocument(document: document, language: .en, findings: findings)], failures: [])
    return try XMLAnnotator(options: ReportOptions()).annotated(report)
  }

  /// Puts a finding on the first bytes of every twentieth block, takes the insertions out again, and reads the file anew.
  private func expectUntouched(_ bytes: [UInt8]) throws {
    for document in DocumentFormats.read(SourceFile(name: "draft.xml", bytes: bytes)) {
      let blocks = stride(from: 0, to: document.blocks.count, by: max(1, document.blocks.count / 20))
      let findings = blocks.map { index in
        let start = document.blocks[index].range.lowerBound
        let end = min(start + 4, document.blocks[index].range.upperBound)
        return Finding.note(start..<end, in: document, fingerprint: "print")
      }
      let done = try annotated(document, findings)
      #expect(done.count > bytes.count)
      #expect(Self.withoutInsertions(done) == bytes)
      let again = try #require(DocumentFormats.read(SourceFile(name: "draft.xml", bytes: done)).first)
      #expect(again.text == document.text && again.provisions.map(\.eId) == document.provisions.map(\.eId))
    }
  }

  /// The bytes without what an annotator has put between them.
  private static func withoutInsertions(_ bytes: [UInt8]) -> [UInt8] {
    let insertions = [
      ("<?lawlint ", "?>"), ("<references source=\"#lawlint", "</references>"),
      ("<notes source=\"#lawlint", "</notes>"),
    ]
    var bytes = bytes
    for (start, end) in insertions {
      let (start, end) = (Array(start.utf8), Array(end.utf8))
      var result: [UInt8] = []
      var index = 0
      while index < bytes.count {
        if bytes[index] == start[0], bytes[index...].starts(with: start) {
          while !bytes[index...].starts(with: end) { index += 1 }
          index += end.count
        } else {
          result.append(bytes[index])
          index += 1
        }
      }
      bytes = result
    }
    return bytes
  }
}
