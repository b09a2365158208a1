@testable import LawLint

/// A report made by hand: two acts with findings of every kind, an act with problems, and a file that is not there.
enum ReportFixture {
  static let report = Report(
    toolVersion: "0.1.0", ruleSet: RuleSet(rules: [rule], lexicons: [:]),
    profile: Profile(strictness: .gate, jurisdiction: .no), documents: [grants, tilskudd, damaged],
    failures: [.init(path: "drafts/missing\u{1B}[31m.xml", message: "there is no such file or folder")])

  /// An act of four sections, in English.
  private static let grants: LintedDocument = {
    let draft = Draft(
      "drafts/grants.xml", title: "Act on Grants 2027",
      """
      The Agency may grant an exemption if it considers this appropriate.
      The application shall be signed by hand and sent in three copies by registered post to the Agency, together with the \
      documents that the Agency finds necessary to decide on the application, including but not limited to certificates.
      The Agency obtains income data from the tax authority.
      Decisions may be made by automated means.

      """)
    return LintedDocument(
      document: draft.document, language: .en,
      findings: [
        draft.finding(
          "discretion-power/authority-may", "DISC001", .discretionPower, .warning,
          "if it considers this appropriate", "This leaves the outcome to the Agency's judgement.",
          why: "A system cannot decide this case; every application needs a case officer.",
          suggestion:
            "“… if the conditions in subsection (3) are met”, or state that it is decided manually and why",
          related: ["finds necessary"], also: ["DISC004"]),
        draft.finding(
          "paper-form/copies", "PAP002", .paperForm, .error, "in three copies by registered post",
          "Copies on paper cannot be sent digitally.", why: "A digital file needs no copies.",
          suggestion: "Leave out the number of copies."),
        draft.finding(
          "data-basis/obtains", "DAT001", .dataBasis, .hint, "obtains income data",
          "The Agency may use income data.",
          kind: .observation),
        draft.finding(
          "missing-automation-basis/automated", "AUT001", .missingAutomationBasis, .info, "automated means",
          "The act says that decisions can be automated.", kind: .credit),
      ])
  }()

  /// Norwegian, with a tab, a no-break space, an escape sequence and an order to a GitHub workflow in the words found.
  private static let tilskudd: LintedDocument = {
    let draft = Draft(
      "drafts/tilskudd.txt", title: nil,
      "Søknaden skal\t\tvære skriftlig\u{A0}og \u{1B}[31mrød\n::error::og “sitert”.\n")
    return LintedDocument(
      document: draft.document, language: .nb,
      findings: [
        draft.finding(
          "written-form/written", "WRI001", .writtenForm, .info,
          "skal\t\tvære skriftlig\u{A0}og \u{1B}[31mrød",
          "«skriftlig» kan leses som papir.", why: "Loven bør være teknologinøytral.",
          suggestion: "Si hva kravet skal sikre.")
      ])
  }()

  /// In windows-1252, cut off in the middle.
  private static let damaged: LintedDocument = {
    var builder = DocumentBuilder(
      SourceFile(name: "drafts/damaged.xml", bytes: Array("<lov>\n<p>S".utf8) + [0xF8]), format: "akn")
    builder.report(.error("the element <p> is not closed; is the file whole?", at: Offset(11)))
    return LintedDocument(document: builder.build(), language: .nb, findings: [])
  }()

  private static let rule = Rule(
    id: "discretion-power/authority-may", code: "DISC001", formerly: [], category: .discretionPower,
    kind: .barrier,
    family: "discretion", status: .stable, since: "0.1.0", principles: ["dk/1"],
    sources: [
      .init(title: "Digital-ready legislation", reference: nil, pinpoint: "principle 1", read: "2026-11-21")
    ],
    confidence: .medium, severity: SeverityTable(standard: .on(.warning)), scope: .init(), matching: [:],
    texts: { _ in nil })
}

/// A document with one section a line, and findings at words in it.
private struct Draft {
  let document: Document

  init(_ name: String, title: String?, _ text: String) {
    let file = SourceFile(name: name, bytes: Array(text.utf8))
    var builder = DocumentBuilder(file, format: "text")
    builder.metadata.title = title
    var start = 0
    for (number, line) in text.split(separator: "\n").enumerated() {
      let end = start + line.utf8.count
      builder.begin(.section, number: String(number + 1))
      builder.append(Offset(start)..<Offset(end))
      builder.end()
      start = end + 1
    }
    document = builder.build()
  }

  func finding(
    _ rule: String, _ code: String, _ category: Rule.Category, _ severity: Severity, _ words: String,
    _ message: String,
    kind: Rule.Kind = .barrier, why: String = "", suggestion: String = "", related: [String] = [],
    also: [String] = []
  ) -> Finding {
    let range = range(of: words)
    let provision = document.provision(at: range.lowerBound)
    return Finding(
      rule: rule, code: code, category: category, kind: kind, family: "fixture", severity: severity,
      confidence: .medium,
      principles: ["dk/1", "no/clear-rules"], message: message, why: why, suggestion: suggestion,
      provision: provision.id,
      range: range, sentence: provision.range, related: related.map(self.range), also: also,
      fingerprint: "\(code)-0")
  }

  private func range(of words: String) -> TextRange {
    let words = Array(words.utf8)
    let start = document.text.indices.first { document.text[$0...].starts(with: words) }!
    return TextRange(bytes: start..<start + words.count)
  }
}
