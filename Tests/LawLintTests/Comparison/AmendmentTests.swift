import Testing

@testable import LawLint

/// An act and a bill in plain text, and what the bill does to the act, a line each: the status, the act's eId and the citation of
/// the bill's text.
@Suite struct AmendmentTests {
  static let act = """
    Lov om tilskudd til frivillig arbeid (tilskuddsloven)

    § 1. Formål
    Loven skal fremme frivillig arbeid.

    § 2. Søknad
    Søknaden skal sendes i tre eksemplarer.

    Kommunen kan kreve at søkeren legger frem regnskap.

    § 3. Avgjørelse
    Kommunen avgjør søknaden innen rimelig tid.

    § 4. Gebyr
    Kommunen kan kreve gebyr.

    """

  @Test func putsQuotedTextInThePlaceOfTheAct() {
    check(
      """
      § 3 skal lyde:
      § 3. Avgjørelse
      Kommunen avgjør søknaden innen tre uker.

      """, does: ["changed sec_3 > § 3"])
  }

  @Test func putsInWhatTheActHasNot() {
    check(
      """
      Ny § 3 a skal lyde:
      § 3 a. Klage
      Klagen avgjøres innen tre uker.

      """, does: ["new > § 3 a"])
  }

  @Test func takesOutWhatIsRepealed() {
    check("§ 4 oppheves.\n", does: ["removed sec_4"])
  }

  @Test func findsASubsectionByTheInstruction() {
    check(
      """
      § 2 annet ledd skal lyde:
      Kommunen kan hente regnskapet fra Regnskapsregisteret.

      """, does: ["changed sec_2__subsec_2 > Lov om endringer i tilskuddsloven"])
  }

  private func check(
    _ changes: String, does expected: [String], sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let text = """
      Lov om endringer i tilskuddsloven

      I
      I lov 1. januar 2020 nr. 1 om tilskudd til frivillig arbeid (tilskuddsloven) gjøres følgende endringer:

      \(changes)
      II
      Loven trer i kraft straks.

      """
    let act = linted(Self.act, "act.txt")
    let bill = linted(text, "bill.txt")
    guard let comparison = Comparison(of: act, amendedBy: bill) else {
      Issue.record("it amends nothing:\n\(bill.document.outline)", sourceLocation: sourceLocation)
      return
    }
    let lines = comparison.provisions.map { provision in
      [
        provision.status.rawValue, provision.old.map { act.document.provisions[$0].eId },
        provision.new.map { "> " + bill.document.citation(of: $0) },
      ].compactMap { $0 }.joined(separator: " ")
    }
    #expect(lines == expected, "\(bill.document.outline)", sourceLocation: sourceLocation)
  }

  private func linted(_ text: String, _ name: String) -> LintedDocument {
    let document = DocumentFormats.read(SourceFile(name: name, bytes: Array(text.utf8)))[0]
    return LintedDocument(document: document, language: .nb, findings: [])
  }
}
