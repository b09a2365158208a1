import Testing

@testable import LawLint

/// What reports say of a place in a Word document, which has no lines: its name, and the provision.
@Suite struct WordPlacesTests {
  @Test(arguments: [
    ("text", "draft.docx\n"),
    ("concise", "draft.docx: warning[DEAD001]"),
    ("github", "::warning file=draft.docx,title="),
    ("gitlab", #""lines":{"begin":1}"#),
    ("rdjson", #""location":{"path":"draft.docx"},"severity""#),
    ("checkstyle", #"<error line="1" severity="warning""#),
    ("csv", #""";"";"";"";"skriftlig""#),
    ("junit", "at draft.docx"),
    ("markdown", "<code>draft.docx</code>"),
    ("sarif", #""region":{"startLine":1}}"#),
    ("json", #""line":null,"column":null"#),
  ])
  func namesNoLine(reporter name: String, says expected: String) throws {
    let reporter = try #require(Reporters.named(name))
    let text = String(decoding: reporter.init(options: ReportOptions()).render(report), as: UTF8.self)
    #expect(text.contains(expected), "\(text)")
    #expect(!text.contains("draft.docx:4"), "\(text)")
  }

  @Test func namesThePartAndTheByteInIt() {
    let text = String(decoding: JSONReporter(options: ReportOptions()).render(report), as: UTF8.self)
    #expect(text.contains(#""part":"word/document.xml""#))
    #expect(text.contains(#""start":{"offset":\#(offset),"#))
  }

  @Test func givesTheSizeAndTheSumOfTheFileAndNotOfAPart() {
    let log = String(decoding: SARIFReporter(options: ReportOptions()).render(report), as: UTF8.self)
    #expect(log.contains(#""location":{"uri":"draft.docx"},"length":\#(Self.file.bytes.count)}"#))
    let page = String(decoding: HTMLReporter(options: ReportOptions()).render(report), as: UTF8.self)
    #expect(page.contains(Checksum.of(Self.file.bytes)))
  }

  // MARK: A document

  private static let file = WordFile.file(
    WordFile.bytes(
      WordFile.parts(body: "\n\n\n<w:p><w:r><w:t>§ 1. Søknaden skal være skriftlig.</w:t></w:r></w:p>")))

  private let report: Report
  private let offset: Int

  init() throws {
    let document = try #require(Docx.read(Self.file).first)
    let word = Array("skriftlig".utf8)
    let start = try #require(document.text.indices.first { document.text[$0...].starts(with: word) })
    let content = document.source.content
    offset = try #require(content.indices.first { content[$0...].starts(with: word) })
    let finding = Finding.note(
      TextRange(bytes: start..<start + word.count), in: document, severity: .warning, fingerprint: "print")
    report = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
      documents: [LintedDocument(document: document, language: .nb, findings: [finding])], failures: [])
  }
}
