import Testing

@testable import LawLint

@Suite struct HTMLReporterTests {
  @Test func namesProvisionsByTheirIdentifiersAlone() {
    let page = page(of: "Kommunen kan gi tilskudd.", finding: "kan")
    #expect(page.contains(#"<div class="s" id="sec_1">"#))
    #expect(page.contains(##"<a href="#sec_1">"##))
  }

  @Test func namesProvisionsOfSeveralActsApart() {
    let page = String(
      decoding: HTMLReporter(options: ReportOptions()).render(ReportFixture.report), as: UTF8.self)
    #expect(page.contains(#"id="d1-sec_1""#) && page.contains(#"id="d2-sec_1""#))
    #expect(page.contains(##"href="#d1-sec_2""##))
  }

  @Test func namesNotesByTheirFingerprints() {
    let page = page(of: "Kommunen kan gi tilskudd.", finding: "kan", "gi")
    #expect(page.contains(#"id="print-0""#) && page.contains(#"id="print-1""#))
    #expect(page.contains(##"<mark class="w">kan</mark><a class="x w" id="n1" href="#print-0">1</a>"##))
  }

  @Test func listsARuleOnceAmongTheMostImportant() {
    let page = page(of: "Kommunen kan gi tilskudd.", finding: "kan", "gi", "tilskudd")
    #expect(page.ranges(of: "<li class=\"w\">").count == 1)
    #expect(
      page.contains(
        ##"<a href="#n1">section 1</a> This is no time limit. <span class="d">(and 2 more)</span>"##))
  }

  @Test func escapesWhatADraftSays() {
    let page = page(of: "<script>alert('&\"')</script> \u{1B}[31m \u{202E}x", finding: "<script>")
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;</mark>"))
    #expect(page.contains("alert('&amp;&quot;')"))
    #expect(page.contains("␛[31m \u{FFFD}x"))
  }

  @Test func replacesMalformedBytes() {
    let act = act([0xEF, 0xBB, 0xBF, 0x61, 0xFF, 0xFE, 0x62], [])
    #expect(page([act]).contains("a\u{FFFD}\u{FFFD}b"))
  }

  @Test func asksForNothingFromElsewhere() {
    let page = page(of: "Se https://lovdata.no for teksten.", finding: "Se")
    let policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
    #expect(page.contains(policy))
    #expect(!page.contains("href=\"http") && !page.contains("<script") && !page.contains("url("))
  }

  @Test func callsAChapterWithoutANameByItsFirstWords() {
    let text = "Loven træder i kraft, når ministeren bestemmer det i en bekendtgørelse."
    let file = SourceFile(name: "a.txt", bytes: Array(text.utf8))
    var builder = DocumentBuilder(file, format: "text")
    builder.begin(.division, number: nil)
    builder.begin(.section, number: "1")
    builder.append(Offset(0)..<Offset(text.utf8.count))
    let document = builder.build()
    let finding = Finding.note(TextRange(bytes: 0..<5), in: document, fingerprint: "print")
    let page = page([LintedDocument(document: document, language: .da, findings: [finding])])
    #expect(page.contains(">Loven træder i kraft, når ministeren bestemmer det …</a>"))
  }

  @Test func writesAnActWithoutText() {
    #expect(page([act([UInt8](), [])]).contains("The draft has no text."))
  }

  @Test func saysWhyAFileWasNotRead() {
    let page = page([], failures: [.init(path: "a<b>.xml", message: "there is no such file")])
    #expect(page.contains("<h1>a&lt;b&gt;.xml</h1>"))
    #expect(page.contains(#"<b>not read</b> there is no such file"#))
  }

  @Test func givesTheSHA256OfEachFile() {
    // Source: FIPS 180-4, the example of one block.
    let page = page([act([UInt8]("abc".utf8), [])])
    #expect(page.contains("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"))
  }

  @Test func saysInWhatLanguageAPartIs() {
    var builder = DocumentBuilder(
      SourceFile(name: "a.txt", bytes: Array((danish + english).utf8)), format: "text")
    let end = danish.utf8.count
    builder.begin(.section, number: "1")
    builder.append(Offset(0)..<Offset(end))
    builder.end()
    builder.begin(.annex)
    builder.append(Offset(end)..<Offset(end + english.utf8.count))
    builder.end()
    let page = page([LintedDocument(document: builder.build(), language: .da, findings: [])])
    #expect(page.contains(#"<html lang="da">"#))
    #expect(page.contains(#"<section class="c" id="annex_1" lang="en">"#))
  }

  @Test(arguments: LanguageCode.allCases)
  func speaksTheLanguageOfItsReader(language: LanguageCode) {
    var options = ReportOptions()
    options.language = language
    let page = String(decoding: HTMLReporter(options: options).render(ReportFixture.report), as: UTF8.self)
    #expect(page.contains("<html lang=\"\(language.rawValue)\">"))
    #expect(page.contains(ReportWords.page(language).mostImportant))
    #expect(Rule.Category.allCases.allSatisfy { !$0.name(language).isEmpty })
  }

  private let danish = """
    Kommunen kan efter ansøgning give tilskud til den, der har betalt for arbejdet, når det er udført af en virksomhed, som \
    er godkendt, og hvis ansøgeren ikke har fået tilskud til det samme arbejde før.

    """
  private let english = """
    The parties to this agreement shall not be held liable for the damage that is caused by the failure of a system which \
    they have not built and of which they could not have known that it would fail.
    """

  @Test func showsNotesAloneWhenTheWordsAreTakenOut() {
    let report = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
      documents: [act(Array("§ 1. Kommunen kan gi tilskudd.".utf8), ["kan"])], failures: []
    ).redacted()
    let page = String(decoding: HTMLReporter(options: ReportOptions()).render(report), as: UTF8.self)
    let note = #"<div class="k w" id="\#(report.documents[0].findings[0].fingerprint)" role="note">"#
    #expect(page.contains("<div class=\"s\" id=\"sec_1\"><div class=\"m\">\n\(note)"))
    #expect(!page.contains(#"id="n1""#) && !page.contains(##"href="#n1""##))
  }

  // MARK: Reports of one act

  private func page(of text: String, finding words: String...) -> String {
    page([act(Array(text.utf8), words)])
  }

  private func page(_ acts: [LintedDocument], failures: [Report.Failure] = []) -> String {
    let report = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(), documents: acts,
      failures: failures)
    return String(decoding: HTMLReporter(options: ReportOptions()).render(report), as: UTF8.self)
  }

  /// One section, in English as far as its report goes.
  private func act(_ bytes: some Sequence<UInt8>, _ words: [String]) -> LintedDocument {
    let bytes = Array(bytes)
    var builder = DocumentBuilder(SourceFile(name: "draft.txt", bytes: bytes), format: "text")
    builder.begin(.section, number: "1")
    builder.append(Offset(0)..<Offset(bytes.count))
    builder.end()
    let document = builder.build()
    let findings = words.enumerated().map { index, words in
      let start = document.text.indices.first { document.text[$0...].starts(with: words.utf8) } ?? 0
      return Finding.note(
        TextRange(bytes: start..<start + words.utf8.count), in: document, fingerprint: "print-\(index)")
    }
    return LintedDocument(document: document, language: .en, findings: findings)
  }
}

@Suite struct HTMLMarksTests {
  @Test func splitsMarksAtEveryBoundary() {
    check(
      "skal snarest mulig sende", [(.error, 5..<18), (.info, 13..<24)], pieces: "skal |", "snarest |e",
      "mulig|ie 0",
      " sende|i 1")
  }

  @Test func putsTheGravestInnermost() {
    check("kan", [(.hint, 0..<3), (.warning, 0..<3)], pieces: "kan|hw 01")
  }

  @Test func goesOnIntoTheNextBlock() {
    check("a b\nc d", [(.error, 2..<5)], pieces: "a |", "b|e", "c|e 0", " d|")
  }

  @Test func numbersAFindingWithoutWords() {
    check("abc", [(.info, 1..<1)], pieces: "a| 0", "bc|")
    check("abc", [(.info, 0..<0)], pieces: "| 0", "abc|")
  }

  /// Pieces as `text|tones ending`, block by block; a block is a line.
  private func check(
    _ text: String, _ marked: [(Severity, Range<Int>)], pieces expected: String...
  ) {
    let bytes = Array(text.utf8)
    var builder = DocumentBuilder(SourceFile(name: "a.txt", bytes: bytes), format: "text")
    let document = builder.build()
    let findings = marked.map {
      Finding.note(TextRange(bytes: $0.1), in: document, severity: $0.0, fingerprint: "")
    }
    var marks = HTMLMarks(findings, findings.map { HTMLTone($0) })
    var start = 0
    var found: [String] = []
    for line in text.split(separator: "\n") {
      let block = TextRange(bytes: start..<start + line.utf8.count)
      start += line.utf8.count + 1
      for piece in marks.pieces(of: block) {
        let ending = piece.ending.isEmpty ? "" : " " + piece.ending.map(String.init).joined()
        found.append(
          String(decoding: bytes[piece.range.indices()], as: UTF8.self) + "|"
            + piece.tones.map(\.rawValue).joined() + ending)
      }
    }
    #expect(found == expected)
  }
}

@Suite struct HTMLTableTests {
  @Test func readsRowsFromTheMarkupBetweenCells() {
    check(
      "<table><tr><th>Year</th><th>Rate</th></tr><tr><td>2026</td><td>100</td></tr></table>",
      rows: "*Year *Rate", "2026 100")
  }

  @Test func keepsThePlacesOfEmptyCells() {
    check("<tr><td>a</td><td/><td>c</td></tr><tr><td></td><td>b</td></tr>", rows: "a - c", "- b")
  }

  @Test func knowsOtherNamesOfCells() {
    check("<row><entry>a</entry><entry>b</entry></row><row><entry>c</entry></row>", rows: "a b", "c")
    check("<x:Tr><x:Td>a</x:Td></x:Tr><x:Tr><x:Td>b</x:Td></x:Tr>", rows: "a", "b")
  }

  @Test func keepsLinesOfACellTogether() {
    check("<tr><td><p>a</p><p>b</p></td><td>c</td></tr>", rows: "a+b c")
  }

  /// Rows as words; `*` marks a header, `-` an empty cell.
  private func check(_ markup: String, rows expected: String...) {
    let file = SourceFile(name: "a.xml", bytes: Array(markup.utf8))
    var builder = DocumentBuilder(file, format: "xml")
    builder.begin(.table)
    var start: Int?
    for (index, byte) in file.content.enumerated() {
      if byte == UInt8(ascii: ">") { start = index + 1 }
      guard byte == UInt8(ascii: "<"), let first = start, first < index else { continue }
      builder.beginBlock(.cell)
      builder.append(Offset(first)..<Offset(index))
      builder.endBlock()
    }
    let document = builder.build()
    let rows = HTMLTable(0..<document.blocks.count, of: document).rows.map { row in
      row.map { cell in
        let words = cell.blocks.map { document.string(document.blocks[$0].range) }.joined(separator: "+")
        return (cell.isHeader ? "*" : "") + (words.isEmpty ? "-" : words)
      }.joined(separator: " ")
    }
    #expect(rows == expected)
  }
}

@Suite struct HTMLAnchorsTests {
  @Test func tellsEqualNamesApart() {
    var anchors = HTMLAnchors()
    #expect(["sec_1", "sec_1", "sec_1"].map { anchors.claim($0) } == ["sec_1", "sec_1_2", "sec_1_3"])
  }

  @Test func takesOutWhatLinksCannotName() {
    var anchors = HTMLAnchors()
    #expect(anchors.claim("§ 5 \"a\"#b%20") == "__5__a__b_20")
    #expect(anchors.claim("sec_8-å") == "sec_8-å")
  }
}
