import Testing

@testable import LawLint

struct PlainTextTests {
  private func check(_ text: String, is expected: String, sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(draft(text).map(outline).joined(separator: "\n") == expected, sourceLocation: sourceLocation)
  }

  // MARK: Bytes

  private static let two = """
    act | h:Lov om ting
      section 1 | n:§ 1. h:Formål
        subsection | b:Loven gjelder ting.
        subsection | b:Den gjelder straks.
    """

  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsEveryLineEnding(ending: String) {
    let text = ["Lov om ting", "", "§ 1. Formål", "", "Loven gjelder ting.", "", "Den gjelder straks."]
    check(text.joined(separator: ending), is: Self.two)
  }

  @Test func passesOverAByteOrderMark() {
    check("\u{FEFF}Lov om ting\n\n§ 1. Formål\n\nLoven gjelder ting.\n\nDen gjelder straks.\n", is: Self.two)
  }

  @Test func takesANoBreakSpaceForASpace() {
    check(
      "Lov om ting\n\n§\u{A0}8\u{A0}a.\u{A0}Formål\n\n\u{A0}\nLoven gjelder ting.\n",
      is: "act | h:Lov om ting\n  section 8 a | n:§ 8 a. h:Formål\n    subsection | b:Loven gjelder ting.")
  }

  @Test func keepsSoftHyphens() {
    let text = draft("Lov om ting\n\n§ 1.\n\nDet skal gis tillatel\u{AD}se.\n")[0].text
    #expect(String(decoding: text, as: UTF8.self).contains("tillatel\u{AD}se"))
  }

  @Test func readsWindows1252() {
    let text = "Lov om f\u{F8}r\n\n\u{A7} 1. Form\u{E5}l\n\nLoven er n\u{E5}.\n"
    let file = SourceFile(name: "draft.txt", bytes: text.unicodeScalars.map { UInt8($0.value) })
    let documents = DocumentFormats.read(file)
    #expect(
      documents.map(outline) == [
        "act | h:Lov om før\n  section 1 | n:§ 1. h:Formål\n    subsection | b:Loven er nå."
      ])
    #expect(documents.flatMap(faults) == [])
  }

  @Test func leavesOutOnlyLinesOfDecoration() {
    check(
      "Lov om ting\n-----------\n\n§ 1. Formål\n\nLoven gjelder.\n\n* * *\n\n§ 2. Straff\n\nDen straffes.",
      is: """
        act | h:Lov om ting
          section 1 | n:§ 1. h:Formål
            subsection | b:Loven gjelder.
          section 2 | n:§ 2. h:Straff
            subsection | b:Den straffes.
        """)
  }

  // MARK: Documents

  @Test func readsSeveralActsInOneFile() {
    let text = """
      Lov om en ting

      § 1. Formål

      Loven gjelder en ting.

      Lov om en annen ting

      § 1. Formål

      Loven gjelder en annen.
      """
    #expect(draft(text).map(\.metadata.title) == ["Lov om en ting", "Lov om en annen ting"])
    #expect(draft(text).map(\.provisions.count) == [3, 3])
  }

  @Test func readsTextWithoutStructure() {
    check("Departementet kan gi forskrift.", is: "act |\n  paragraph | b:Departementet kan gi forskrift.")
  }

  @Test func readsAnEmptyFileAsAnActWithoutText() {
    check("", is: "act |")
    check("\n \r\n\t\n", is: "act |")
  }

  @Test func takesLongLinesForParagraphsThoughATableHasShortOnes() {
    let long = String(repeating: "Die Leistung wird bewertet und die Note ist gut. ", count: 4)
    let table = (1...60).map { "* \($0)\n\n* befriedigend mit einer langen Zeile darunter\n" }.joined(
      separator: "\n")
    let text = "Verordnung\n\n§ 5 Bewertung\n\n(1) Die Noten sind:\n\n\(table)(2) \(long)\n(3) \(long)\n"
    let document = draft(text)[0]
    #expect(document.provisions.filter { $0.kind == .subsection }.map(\.number) == ["1", "2", "3"])
  }

  // MARK: Headings

  @Test func takesAShortLineForAHeadingAndASentenceForText() {
    check(
      "Lov om ting\n\n§ 1. Loven gjelder alle.\n\nDen gjelder nå.\n\n§ 2. Korleis retten skal verdsetje\n\nRetten skal.",
      is: """
        act | h:Lov om ting
          section 1 | n:§ 1.
            subsection | b:Loven gjelder alle.
            subsection | b:Den gjelder nå.
          section 2 | n:§ 2. h:Korleis retten skal verdsetje
            subsection | b:Retten skal.
        """)
  }

  @Test func takesALineThatOnlySpeaksOfASectionForText() {
    check(
      "Gesetz über Dinge\n\n§ 1 Zweck\n\nDas Gesetz ist da.\n\n§ 3 Absatz 2 gilt und die Frist ist kurz.\n",
      is: """
        act | h:Gesetz über Dinge
          section 1 | n:§ 1 h:Zweck b:Das Gesetz ist da. b:§ 3 Absatz 2 gilt und die Frist ist kurz.
        """)
  }

  @Test func takesADateForText() {
    check(
      "Lov om ting\n\n§ 1. Ikrafttredelse\n\n1. januar 2025 trer loven i kraft.\n",
      is: """
        act | h:Lov om ting
          section 1 | n:§ 1. h:Ikrafttredelse
            subsection | b:1. januar 2025 trer loven i kraft.
        """)
  }

  // MARK: Lists

  @Test func tellsTheLetterIFromTheNumeral() {
    let letters = "abcdefghi".map { "(\($0)) text," }.joined(separator: "\n")
    let tree = draft(
      "Data Act 2024\n\n1. Duties\n\n(1) The Minister shall—\n\(letters)\n(i) of and\n(ii) more.\n"
    )
    .map(outline)[0]
    #expect(
      tree.contains(
        "\n      point i | n:(i) b:text,\n        point i | n:(i) b:of and\n        point ii | n:(ii)"))
  }

  @Test func readsMarksBesideEachOther() {
    check(
      "Data Act 2024\n\n1. Offences\n\n(4) (a) Any person who fails is guilty.\n(b) Any other is not.\n",
      is: """
        act | h:Data Act 2024
          section 1 | n:1. h:Offences
            subsection 4 | n:(4)
              point a | n:(a) b:Any person who fails is guilty.
              point b | n:(b) b:Any other is not.
        """)
  }

  @Test func endsTheSentenceOfAListInTheSubsection() {
    check(
      "Lov om ting\n\n§ 1. Vilkår\n\nDen som\n1. eier, eller\n2. leier,\n\nkan søke.\n\nSøknaden er fri.\n",
      is: """
        act | h:Lov om ting
          section 1 | n:§ 1. h:Vilkår
            subsection | b:Den som b:kan søke.
              point 1 | n:1. b:eier, eller
              point 2 | n:2. b:leier,
            subsection | b:Søknaden er fri.
        """)
  }

  // MARK: Quotations

  @Test func setsApartTheTextOfAnotherAct() {
    let text = """
      Petroleum Act 2015

      17. Reporting

      The following is substituted for section 13U of the Act of 1999:

      “13U. (1) The Commission shall report—
      (a) on loss, and
      (b) on injury.
      (2) It may publish.”.

      18. Costs

      The Minister shall pay.
      """
    check(
      text,
      is: """
        act | h:Petroleum Act 2015
          section 17 | n:17. h:Reporting b:The following is substituted for section 13U of the Act of 1999:
            quotation |
              section 13U | n:“13U.
                subsection 1 | n:(1) b:The Commission shall report—
                  point a | n:(a) b:on loss, and
                  point b | n:(b) b:on injury.
                subsection 2 | n:(2) b:It may publish.”.
          section 18 | n:18. h:Costs b:The Minister shall pay.
        """)
    #expect(draft(text)[0].provisions.filter(\.isQuoted).map(\.kind).first == .quotation)
  }

  @Test func setsApartWhatANorwegianActAnnounces() {
    check(
      "Lov om endringer\n\nI lov om ting gjøres følgende endringer:\n\n§ 8 skal lyde:\n\n§ 8. Ny regel\n\nRegelen er ny.\n\n"
        + "§ 9 skal lyde:\n\n§ 9. Andre\n\nSom er nye.\n\nII\n\nLoven trer i kraft straks.\n",
      is: """
        act | h:Lov om endringer
          paragraph | b:I lov om ting gjøres følgende endringer:
          paragraph | b:§ 8 skal lyde:
            quotation |
              section 8 | n:§ 8. h:Ny regel
                subsection | b:Regelen er ny.
          paragraph | b:§ 9 skal lyde:
            quotation |
              section 9 | n:§ 9. h:Andre
                subsection | b:Som er nye.
          division II | n:II
            paragraph | b:Loven trer i kraft straks.
        """)
  }

  @Test func takesNoWordAboveTheTitleForTheTitle() {
    check(
      "HØRINGSUTKAST\n\nLOV OM TING (TINGLOVA)\n\n§ 1 Formål\n\nLoven skal virke.\n",
      is: """
        act | h:LOV OM TING (TINGLOVA)
          paragraph | b:HØRINGSUTKAST
          section 1 | n:§ 1 h:Formål
            subsection | b:Loven skal virke.
        """)
  }

  // MARK: Hostile input

  @Test(arguments: [
    ("a)\n", 100_000), ("x", 2_000_000), ("12345\n", 100_000), ("(a) ", 200_000), ("§ 1\n", 50_000),
    (":\n“(a)\n", 20_000), ("skal lyde:\n", 50_000), ("Lov om ting\n\n§ 1. A\n\n", 10_000), ("1", 1_000_000),
    ("* ", 500_000),
  ])
  func readsHostileText(unit: String, count: Int) {
    #expect(draft(String(repeating: unit, count: count)).flatMap(faults) == [])
  }
}
