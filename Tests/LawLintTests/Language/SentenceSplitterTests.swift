import Foundation
import Testing

@testable import LawLint

@Suite struct SentenceSplitterTests {
  /// Each `|` in `marked` is a boundary.
  private func check(
    _ language: LanguageCode, _ marked: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let expected = marked.split(separator: "|").map { $0.trimmingCharacters(in: .whitespacesAndNewlines) }
    let reading = Reading(marked.replacing("|", with: ""))
    let found = reading.sentences(language).map { reading.document.string($0.range) }
    #expect(found == expected, sourceLocation: sourceLocation)
  }

  @Test func endsAtAStopBeforeACapital() {
    check(.nb, "Retten avgjør saken.| Den kan ankes.| Hvem kan anke?| Partene!")
    check(.en, "The court decides.| “An appeal” lies to the Court.")
  }

  @Test func beginsBehindTheSpacesOfItsBlock() {
    check(.en, "\u{A0}\u{A0}The court decides.| An appeal lies.")
    check(.en, "\u{2001}The court decides.")
  }

  @Test func doesNotEndAtAnAbbreviation() {
    check(.nb, "Vedtaket kan påklages, jf. Forvaltningsloven kap. VI, bl.a. Når det haster.")
    check(.da, "Ansøgning efter § 3, jf. stk. 2, nr. 4, indgives f.eks. Digitalt.| Ministeren kan.")
    check(.sv, "Det gäller t.ex. Sverige, jfr. 2 kap. 3 §.| Regeringen får.")
    check(.de, "(2) Am 1. Mai, zum 30. März, 30. Juni und 1. Juli bestehende Verträge.| Ende.")
    check(.nb, "Se EFT L 8 av 12.1.2001, s. 1 og s. 36.| Videre.")
    check(.de, "Dies gilt nach Abs. 2 Satz 1 Nr. 3 i.V.m. Anlage 2.| Die Frist beginnt z. B. Montags.")
    check(.en, "See e.g. Article 5, No. 3.| The Minister may.")
  }

  @Test func mayEndAtAnAbbreviationBeforeACapital() {
    check(.nb, "Dette gjelder skjema, blanketter m.v.| Departementet kan gi forskrift.")
    check(.nb, "Renten er 5 pst. 2 ganger i året.")
    check(.da, "Afgiften er 500 kr.| Ministeren kan ændre afgiften.")
    check(.da, "Bidrag på 10 pct. af beløbet.")
  }

  @Test func keepsDatesAndOrdinalsWhole() {
    check(.nb, "Loven trer i kraft 1. januar 2027.| Den gjelder til 31. desember.")
    check(.nb, "Se første ledd 2. punktum og § 3 nr. 2.| Departementet kan.")
    check(
      .de, "Die Frist endet am 31. Dezember 2027.| Der 3. Abschnitt gilt nach § 5 Abs. 2 Satz 3.| Er bleibt.")
    check(.de, "(2) Am 1. Mai, zum 30. März, 30. Juni und 1. Juli bestehende Verträge.| Ende.")
    check(.nb, "Se EFT L 8 av 12.1.2001, s. 1 og s. 36.| Videre.")
    check(.de, "Dies gilt nach Satz 4.\n|(2) Waren derselben Art.| Stoffe nach Art. 5.")
    check(.de, "Das gilt für §§ 3, 4 und 5.| Die Behörde entscheidet seit 2019.| Am 1. Juli endet es.")
  }

  @Test func keepsTheNumberOfAnItemWithIt() {
    check(.nb, "1. Retten kan.| 2. Retten skal.")
    check(.de, "Zuständig ist\n1. Das Amt,\n2. Der Kreis.")
    check(.da, "Stk. 2. Ministeren kan fastsætte regler.")
    check(.nb, "§ 3 a. Retten kan.| § 4. Retten skal.")
  }

  @Test func tellsReferencesFromInitials() {
    check(.nb, "Dette gjelder bokstav a.| Departementet kan.| Se § 3 a.| Kongen kan.")
    check(.nb, "Utnevnt ble A. B. Olsen og S. Berg.")
    check(.nb, "Reglene i vedlegg I.| Kongen kan.| Se kapittel IV.| Retten kan.")
  }

  @Test func doesNotEndAtASemicolonOrColon() {
    check(.de, "Er gilt; Dies gilt nicht: Die Behörde kann.")
  }

  @Test func endsAtABlankLine() {
    check(.nb, "uten punktum\n\n|og liten bokstav\r\n\r\n|igjen\nog igjen")
  }

  @Test func keepsClosingQuotesAndParentheses() {
    check(.nb, "Han sa «nei.»| (Se § 3.)| «Ja.»| Slutt")
    check(.nb, "Med «jf.» menes «ca.» her.")
  }

  @Test func givesNoSentenceToNumbersAndNotes() {
    let blocks: [(Block.Kind, String)] = [
      (.number, "§ 3."), (.heading, "Formål"), (.body, "Loven gjelder."), (.note, "Endret ved lov."),
    ]
    let reading = Reading(text: blocks.map(\.1).joined()) { builder in
      var start = 0
      for (kind, text) in blocks {
        builder.beginBlock(kind)
        builder.append(Offset(start)..<Offset(start + text.utf8.count))
        start += text.utf8.count
      }
    }
    let sentences = reading.sentences(.nb)
    #expect(sentences.map { reading.document.string($0.range) } == ["Formål", "Loven gjelder."])
    #expect(sentences.map(\.block) == [1, 2])
  }

  @Test(
    .enabled(if: SharedFolder.has("gold/dev"), "../shared/gold/dev is absent"),
    arguments: LanguageCode.allCases)
  func coversEachTokenOnce(language: LanguageCode) throws {
    for file in SharedFolder.files("gold/dev/\(language.rawValue)", "txt") {
      let reading = Reading(try String(contentsOf: file, encoding: .utf8))
      var next = 0
      var end = Offset<InText>(0)
      for sentence in reading.sentences(language) {
        #expect(sentence.tokens.lowerBound == next && !sentence.tokens.isEmpty)
        #expect(sentence.range.lowerBound >= end)
        next = sentence.tokens.upperBound
        end = sentence.range.upperBound
        #expect(reading.tokens[sentence.tokens.lowerBound].range.lowerBound >= sentence.range.lowerBound)
        #expect(reading.tokens[next - 1].range.upperBound <= end)
      }
      #expect(next == reading.tokens.count)
    }
  }
}
