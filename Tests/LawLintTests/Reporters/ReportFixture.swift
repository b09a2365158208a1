@testable import LawLint

/// A report made by hand: acts with findings of every kind, two acts in one file, an act without findings, an act with
/// problems, and a file that is not there.
enum ReportFixture {
  static let report = Report(
    toolVersion: "0.1.0", ruleSet: RuleSet(rules: rules, lexicons: [:]),
    profile: Profile(strictness: .gate, jurisdiction: .no),
    documents: [grants, tilskudd, damaged, places.first, places.second, clean],
    failures: [.init(path: "drafts/missing\u{1B}[31m.xml", message: "there is no such file or folder")],
    notices: [
      .init(
        severity: .warning, path: "lawlint-waivers.yml", line: 9,
        message: "this waiver expired on 2026-01-01"),
      .init(severity: .note, path: "lawlint-baseline.txt", line: 2, message: "1 finding is no longer there"),
    ])

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
      ],
      accepted: [
        AcceptedFinding(
          finding: draft.finding(
            "paper-form/copies", "PAP002", .paperForm, .error, "signed by hand",
            "A signature by hand cannot be given digitally.", why: "Digital signatures exist."),
          acceptance: Acceptance(
            source: .waiver, path: "lawlint-waivers.yml", line: 3,
            reason: "The courts ask for it; =1+1 <b>until</b> the Court Act is mended.",
            owner: "Jus|tice [x]",
            date: Day("2026-11-01"), expires: Day("2027-03-01"))),
        AcceptedFinding(
          finding: draft.finding(
            "vague-time/now-and-then", "TIM001", .vagueTime, .info, "finds necessary", "This is open."),
          acceptance: Acceptance(source: .baseline, path: "lawlint-baseline.txt", line: 4)),
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

  /// Two acts in one file, with signs that count differently as bytes, UTF-16 units, Unicode scalars and characters, lines that
  /// end in CRLF, a list in a list, and a line that is long.
  private static let places: (first: LintedDocument, second: LintedDocument) = {
    let long = String(
      repeating: "Kommunen skal behandle søknaden digitalt, =1+1; jf. <b>@alle</b>. ", count: 30)
    let file = SourceFile(
      name: "drafts/to lover [é].txt",
      bytes: Array(
        "§ 1 😀 \u{E9} e\u{301} må vises i ny og ne.\r\nVedlegg:\r\na) attester\r\n1. på papir,\r\nto ganger\r\n\(long)rimelig tid\r\n"
          .utf8))
    let first = Draft(
      file, title: "Lov om *tegn* & <linjer>",
      [
        .init(.section, "1", depth: 1, "§ 1 😀 \u{E9} e\u{301} må vises i ny og ne."),
        .init(.subsection, nil, depth: 2, "Vedlegg:"), .init(.point, "a", depth: 3, "a) attester"),
        .init(.point, "1", depth: 4, "1. på papir,\r\nto ganger"),
      ])
    let second = Draft(file, title: "=Lov 2", [.init(.section, "1", depth: 1, long + "rimelig tid")])
    return (
      LintedDocument(
        document: first.document, language: .nb,
        findings: [
          first.finding(
            "vague-time/now-and-then", "TIM001", .vagueTime, .info, "i ny og ne",
            "«i ny og ne» er ingen frist.",
            why: "", suggestion: "=HVIS(frist; \"ja\")"),
          first.finding(
            "paper-form/copies", "PAP002", .paperForm, .error, "på papir,\r\nto ganger",
            "«på papir, to ganger» krever papir.", why: "Digitale filer trengs ikke i flere eksemplarer.",
            suggestion: "Stryk kravet.", related: ["e\u{301} må"]),
        ]),
      LintedDocument(
        document: second.document, language: .nb,
        findings: [
          second.finding(
            "vague-time/now-and-then", "TIM001", .vagueTime, .hint, "rimelig tid",
            "«rimelig tid» er ingen frist.",
            related: ["@alle"])
        ])
    )
  }()

  /// The first of the two acts, and what a hearing made of it: other words in a list in a list, a point put in before it, a
  /// section more, and of the findings one that moved, one that is fixed and one that is new.
  static let comparison: Comparison = {
    let file = SourceFile(
      name: "drafts/etter høring.txt",
      bytes: Array(
        "§ 1 😀 \u{E9} e\u{301} må vises i ny og ne.\r\nVedlegg:\r\na) målebrev <fra> @alle\r\nb) attester\r\n1. på skjerm\r\n§ 2 =1+1 omgående\r\n"
          .utf8))
    let draft = Draft(
      file, title: "Lov om *tegn* & <linjer>",
      [
        .init(.section, "1", depth: 1, "§ 1 😀 \u{E9} e\u{301} må vises i ny og ne."),
        .init(.subsection, nil, depth: 2, "Vedlegg:"),
        .init(.point, "a", depth: 3, "a) målebrev <fra> @alle"),
        .init(.point, "b", depth: 3, "b) attester"), .init(.point, "1", depth: 4, "1. på skjerm"),
        .init(.section, "2", depth: 1, "§ 2 =1+1 omgående"),
      ])
    let after = LintedDocument(
      document: draft.document, language: .nb,
      findings: [
        draft.finding(
          "vague-time/now-and-then", "TIM001", .vagueTime, .info, "i ny og ne", "«i ny og ne» er ingen frist."
        ),
        draft.finding(
          "vague-time/now-and-then", "TIM001", .vagueTime, .warning, "omgående",
          "«omgående» er ingen frist.", suggestion: "=HVIS(frist; \"ja\")"),
      ])
    return Comparison(old: places.first, new: after)
  }()

  /// Nothing was found in it.
  private static let clean = LintedDocument(
    document: Draft("drafts/clean.txt", title: "Lov om orden", "Loven trer i kraft 1. juli.\n").document,
    language: .nb, findings: [])

  /// Rules whose texts share no long word with the drafts.
  private static let rules = [
    rule(
      "discretion-power/authority-may", "DISC001", .discretionPower, .warning,
      title: "An outcome is open", message: "«{hit}» lets {bearer} choose."),
    rule(
      "paper-form/copies", "PAP002", .paperForm, .error, title: "Paper is asked for",
      message: "«{hit}» asks for paper."),
    rule(
      "vague-time/now-and-then", "TIM001", .vagueTime, .info, title: "A time is vague",
      message: "«{hit}» is no date [of any kind](1)."),
  ]

  private static func rule(
    _ id: String, _ code: String, _ category: Rule.Category, _ severity: Severity, title: String,
    message: String
  ) -> Rule {
    Rule(
      id: id, code: code, formerly: [], category: category, kind: .barrier, family: "discretion",
      status: .stable, since: "0.1.0", principles: ["dk/1", "no/clear-rules"],
      sources: [
        .init(
          title: "Digital-ready legislation", reference: "https://example.org/guide", pinpoint: "principle 1",
          read: "2026-11-21")
      ],
      confidence: .medium, severity: SeverityTable(standard: .on(severity)), scope: .init(), matching: [:],
      texts: { language in
        language == .en
          ? Rule.Texts(
            title: title, message: message, why: "Machines need facts.", suggestion: "Say when it holds.")
          : nil
      })
  }
}

/// A document, and findings at words in it.
private struct Draft {
  let document: Document

  /// A provision by the words it consists of; provisions inside it follow, deeper.
  struct Part {
    let kind: Provision.Kind
    let number: String?
    let depth: Int
    let words: String

    init(_ kind: Provision.Kind, _ number: String?, depth: Int, _ words: String) {
      self.kind = kind
      self.number = number
      self.depth = depth
      self.words = words
    }
  }

  /// One section a line.
  init(_ name: String, title: String?, _ text: String) {
    let lines = text.split(separator: "\n").enumerated()
    self.init(
      SourceFile(name: name, bytes: Array(text.utf8)), title: title,
      lines.map { Part(.section, String($0 + 1), depth: 1, String($1)) })
  }

  /// Parts of a file, in the order in which they stand there.
  init(_ file: SourceFile, title: String?, _ parts: [Part]) {
    var builder = DocumentBuilder(file, format: "text")
    builder.metadata.title = title
    var start = 0
    for part in parts {
      let words = Array(part.words.utf8)
      start = file.content.indices.first { $0 >= start && file.content[$0...].starts(with: words) }!
      builder.end(toDepth: part.depth)
      builder.begin(part.kind, number: part.number)
      builder.append(Offset(start)..<Offset(start + words.count))
      start += words.count
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
