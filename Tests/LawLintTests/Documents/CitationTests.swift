import Testing

@testable import LawLint

/// A provision for a test: a kind, a number, and what it holds.
private struct Part {
  var kind: Provision.Kind
  var number: String?
  var parts: [Part]

  init(_ kind: Provision.Kind, _ number: String? = nil, _ parts: [Part] = []) {
    self.kind = kind
    self.number = number
    self.parts = parts
  }
}

private func document(
  _ jurisdiction: Jurisdiction?, hint language: LanguageCode? = nil, title: String? = nil, _ parts: [Part]
) -> Document {
  var builder = DocumentBuilder(SourceFile(name: "test", bytes: []), format: "test")
  builder.metadata.jurisdiction = jurisdiction
  builder.metadata.languageHint = language
  builder.metadata.title = title
  func append(_ part: Part) {
    builder.begin(part.kind, number: part.number)
    part.parts.forEach(append)
    builder.end()
  }
  parts.forEach(append)
  return builder.build()
}

/// The citations of all provisions but the act, in reading order.
private func citations(
  _ jurisdiction: Jurisdiction?, hint language: LanguageCode? = nil, _ parts: [Part]
) -> [String] {
  let document = document(jurisdiction, hint: language, parts)
  return document.provisions.dropFirst().map { document.citation(of: $0.id) }
}

/// A section, or article, with one subsection of points and one without.
private func unit(_ kind: Provision.Kind, _ number: String) -> Part {
  Part(
    kind, number,
    [
      Part(
        .subsection, nil, [Part(.point, "a"), Part(.point, "b", [Part(.point, "1"), Part(.point, "2")])]),
      Part(.subsection),
    ])
}

private let numbered = Part(
  .article, "6",
  [
    Part(.subsection, "1", [Part(.point, "f", [Part(.point, "i"), Part(.point, "ii")])]),
    Part(.subsection, "2", [Part(.subsection), Part(.subsection, nil, [Part(.point, "a")])]),
  ])

@Suite struct CitationTests {
  @Test func bokmålSpellsOutTheSubsection() {
    #expect(
      citations(.no, hint: .nb, [unit(.section, "8")]) == [
        "§ 8", "§ 8 første ledd", "§ 8 første ledd bokstav a", "§ 8 første ledd bokstav b",
        "§ 8 første ledd bokstav b nr. 1", "§ 8 første ledd bokstav b nr. 2", "§ 8 andre ledd",
      ])
  }

  @Test func nynorskHasItsOwnOrdinals() {
    let seven = Part(.section, "8", (1...7).map { _ in Part(.subsection) })
    #expect(citations(.no, hint: .nn, [seven]).last == "§ 8 sjuande ledd")
    #expect(citations(.no, hint: .nb, [seven]).last == "§ 8 sjuende ledd")
  }

  @Test func norwegianCountsWithFiguresAfterTheTwentiethSubsection() {
    let long = Part(.section, "8-12", (1...21).map { _ in Part(.subsection) })
    #expect(citations(.no, [long]).suffix(2) == ["§ 8-12 tjuende ledd", "§ 8-12 21. ledd"])
  }

  @Test func norwegianNamesContainersOnlyByThemselves() {
    #expect(
      citations(.no, [Part(.chapter, "3", [Part(.section, "9")]), Part(.annex, "1")]) == [
        "kapittel 3", "§ 9", "vedlegg 1",
      ])
  }

  @Test func danishPutsCommasBetweenTheParts() {
    #expect(
      citations(
        .dk,
        [
          Part(
            .section, "11",
            [Part(.subsection), Part(.subsection, "2", [Part(.point, "3", [Part(.point, "a")])])]),
          Part(.chapter, "2"), Part(.annex, "1"),
        ]) == [
          "§ 11", "§ 11, stk. 1", "§ 11, stk. 2", "§ 11, stk. 2, nr. 3", "§ 11, stk. 2, nr. 3, litra a",
          "kapitel 2", "bilag 1",
        ])
  }

  @Test func aSubsectionAloneIsTheSection() {
    let section = Part(.section, "3", [Part(.subsection, nil, [Part(.point, "2")])])
    #expect(citations(.dk, [section]) == ["§ 3", "§ 3", "§ 3, nr. 2"])
    #expect(citations(.no, [section]) == ["§ 3", "§ 3", "§ 3 nr. 2"])
    #expect(citations(.se, [section]) == ["3 §", "3 §", "3 § 2"])
    #expect(citations(.de, [section]) == ["§ 3", "§ 3", "§ 3 Nummer 2"])
    #expect(citations(.ie, [section]) == ["section 3", "section 3", "section 3(2)"])
  }

  @Test func swedishPutsTheChapterInFrontWhereSectionsAreNumberedByChapter() {
    let section = Part(.section, "3", [Part(.subsection), Part(.subsection, nil, [Part(.point, "4")])])
    let chapters = [Part(.chapter, "1", [Part(.section, "3")]), Part(.chapter, "2", [section])]
    #expect(
      citations(.se, chapters) == [
        "1 kap.", "1 kap. 3 §", "2 kap.", "2 kap. 3 §", "2 kap. 3 § första stycket",
        "2 kap. 3 § andra stycket", "2 kap. 3 § andra stycket 4",
      ])
    #expect(citations(.se, [Part(.chapter, "2", [section])])[1] == "3 §")
  }

  @Test func germanNamesEveryPart() {
    let section = Part(
      .section, "5",
      [
        Part(.subsection, "1"),
        Part(.subsection, "2", [Part(.point, "3", [Part(.point, "a", [Part(.point, "aa")])])]),
      ])
    #expect(
      citations(.de, [section, Part(.article, "6", [Part(.subsection, "1")]), Part(.annex, "1")]) == [
        "§ 5", "§ 5 Absatz 1", "§ 5 Absatz 2", "§ 5 Absatz 2 Nummer 3",
        "§ 5 Absatz 2 Nummer 3 Buchstabe a", "§ 5 Absatz 2 Nummer 3 Buchstabe a Doppelbuchstabe aa",
        "Artikel 6", "Artikel 6 Absatz 1", "Anlage 1",
      ])
  }

  @Test func aSentenceStandsBeforeTheListItIntroduces() {
    let section = Part(
      .section, "5",
      [Part(.subsection, "1"), Part(.subsection, "2", [Part(.point, "3"), Part(.point, "4")])])
    func cited(_ jurisdiction: Jurisdiction, _ id: Provision.ID, _ sentence: Int) -> String {
      document(jurisdiction, [section]).citation(of: id, sentence: sentence)
    }
    #expect(cited(.de, 4, 1) == "§ 5 Absatz 2 Satz 1 Nummer 3")
    #expect(cited(.de, 2, 2) == "§ 5 Absatz 1 Satz 2")
    #expect(cited(.no, 2, 2) == "§ 5 første ledd andre punktum")
    #expect(cited(.dk, 2, 2) == "§ 5, stk. 1, 2. pkt.")
    #expect(cited(.se, 2, 2) == "5 § första stycket andra meningen")
    #expect(cited(.ie, 2, 2) == "section 5(1), second sentence")
    #expect(cited(.de, 0, 2) == "das Gesetz")
  }

  @Test func irishAndBritishUseParentheses() {
    let section = Part(
      .section, "5", [Part(.subsection, "2", [Part(.point, "b", [Part(.point, "i"), Part(.point, "ii")])])])
    let schedule = Part(.annex, "1", [Part(.paragraph, "3", [Part(.point, "a")])])
    let expected = [
      "section 5", "section 5(2)", "section 5(2)(b)", "section 5(2)(b)(i)", "section 5(2)(b)(ii)",
      "Schedule 1", "Schedule 1, paragraph 3", "Schedule 1, paragraph 3(a)",
    ]
    #expect(citations(.ie, [section, schedule]) == expected)
    #expect(citations(.uk, [section, schedule]) == expected)
    #expect(citations(.uk, [Part(.annex)]) == ["the Schedule"])
  }

  @Test(arguments: [
    (LanguageCode.en, "Article 6(1)(f)(ii)", "Article 6(2), second subparagraph, point (a)"),
    (.da, "artikel 6, stk. 1, litra f, nr. ii", "artikel 6, stk. 2, andet afsnit, litra a"),
    (.nb, "artikkel 6 nr. 1 bokstav f punkt ii", "artikkel 6 nr. 2 andre ledd bokstav a"),
    (.sv, "artikel 6.1 f ii", "artikel 6.2 andra stycket a"),
    (.de, "Artikel 6 Absatz 1 Buchstabe f Ziffer ii", "Artikel 6 Absatz 2 Unterabsatz 2 Buchstabe a"),
  ])
  func unionActsAreCitedInEveryLanguage(language: LanguageCode, point: String, subparagraph: String) {
    let cited = citations(.eu, hint: language, [numbered])
    #expect(cited[4] == point)
    #expect(cited.last == subparagraph)
  }

  @Test func theLanguageCanBeAskedFor() {
    let act = document(.eu, hint: .en, [Part(.article, "6", [Part(.subsection, "1", [Part(.point, "f")])])])
    #expect(act.citation(of: 3) == "Article 6(1)(f)")
    #expect(act.citation(of: 3, language: .nn) == "artikkel 6 nr. 1 bokstav f")
    #expect(act.citation(of: 3, language: .da) == "artikel 6, stk. 1, litra f")
  }

  @Test func recitalsAndThePreambleHaveNames() {
    let preamble = [Part(.preamble, nil, [Part(.paragraph), Part(.recital, "12")]), Part(.annex, "I")]
    #expect(citations(.eu, hint: .en, preamble) == ["preamble", "preamble", "recital 12", "Annex I"])
    #expect(citations(.eu, hint: .de, preamble) == ["Präambel", "Präambel", "Erwägungsgrund 12", "Anhang I"])
    #expect(citations(.eu, hint: .sv, preamble) == ["ingressen", "ingressen", "skäl 12", "bilaga I"])
  }

  @Test func quotedTextIsCitedAsTheProvisionItWillBecome() {
    let quotation = Part(
      .quotation, nil, [Part(.section, "7 a", [Part(.subsection), Part(.subsection, "2")])])
    #expect(
      citations(.dk, [Part(.section, "1", [Part(.point, "3", [quotation])]), Part(.section, "7 a")]) == [
        "§ 1", "§ 1, nr. 3", "§ 1, nr. 3", "§ 7 a", "§ 7 a, stk. 1", "§ 7 a, stk. 2", "§ 7 a",
      ])
  }

  @Test func aQuotedSubsectionWhoseSectionIsNotSaidIsCitedWithTheInstruction() {
    let quotation = Part(.quotation, nil, [Part(.subsection, "2", [Part(.point, "a")])])
    #expect(
      citations(.dk, [Part(.section, "1", [quotation])]).suffix(2) == [
        "§ 1: stk. 2", "§ 1: stk. 2, litra a",
      ])
  }

  @Test func aPointWithoutASectionIsCitedWithWhatItStandsIn() {
    #expect(
      citations(.no, [Part(.chapter, "II", [Part(.paragraph, nil, [Part(.point, "1")])])]).last
        == "kapittel II nr. 1")
  }

  @Test func theActIsCitedByItsTitle() {
    #expect(document(.no, title: "Lov om barnehager", []).citation(of: 0) == "Lov om barnehager")
    #expect(document(.no, hint: .nb, []).citation(of: 0) == "loven")
    #expect(document(.no, hint: .nn, []).citation(of: 0) == "lova")
    #expect(document(nil, []).citation(of: 0) == "the act")
  }

  @Test func theCountryDecidesWhereTheHintDoesNotFit() {
    let section = Part(.section, "8", [Part(.subsection), Part(.subsection)])
    #expect(citations(.no, hint: .da, [section])[1] == "§ 8 første ledd")
    #expect(citations(nil, hint: .da, [section])[1] == "§ 8, stk. 1")
  }

  @Test func theLetterIIsNoRomanNumberAmongLetters() {
    let letters = "abcdefghi".map { Part(.point, String($0)) }
    #expect(citations(.no, [Part(.section, "2", letters)]).last == "§ 2 bokstav i")
    #expect(
      citations(.de, [Part(.section, "2", [Part(.point, "i"), Part(.point, "j")])])[1] == "§ 2 Buchstabe i")
  }

  @Test func aLetterAmongNumbersAndAQuotedDoubleLetterAreLetters() {
    #expect(
      citations(.de, [Part(.section, "2", [Part(.point, "1"), Part(.point, "b")]), Part(.point, "cc")]) == [
        "§ 2", "§ 2 Nummer 1", "§ 2 Buchstabe b", "Doppelbuchstabe cc",
      ])
  }

  @Test func containersWithoutANumberGoByTheirHeading() {
    var builder = DocumentBuilder(
      SourceFile(name: "test", bytes: Array("Zu § 2 des Gesetzes".utf8)), format: "test")
    builder.metadata.jurisdiction = .de
    builder.begin(.division)
    builder.beginBlock(.heading)
    builder.append(ContentRange(bytes: 0..<20))
    #expect(builder.build().citation(of: 1) == "Abschnitt „Zu § 2 des Gesetzes“")
  }

  @Test func containersWithRepeatedNumbersNameTheOneAround() {
    let parts = ["1", "2"].map { Part(.part, $0, [Part(.chapter, "1", [Part(.division)])]) }
    #expect(citations(.no, parts)[4] == "del 2 kapittel 1")
    #expect(citations(.ie, parts)[4] == "Part 2, Chapter 1")
  }
}
