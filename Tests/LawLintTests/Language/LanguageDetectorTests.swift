import Foundation
import Testing

@testable import LawLint

@Suite struct LanguageDetectorTests {
  @Test(
    arguments: [
      ("Departementet kan gi forskrift om utfylling av denne bestemmelsen.", LanguageCode.nb),
      ("Departementet kan gje forskrift om korleis søknaden skal sendast inn.", .nn),
      ("Ministeren kan fastsætte nærmere regler efter stk. 1.", .da),
      ("Regeringen får meddela föreskrifter enligt första stycket.", .sv),
      ("Die Behörde kann auf Antrag eine Ausnahme zulassen.", .de),
      ("The Minister may by order amend this section.", .en),
    ])
  func knowsASentence(text: String, expected: LanguageCode) {
    #expect(language(of: text) == expected)
  }

  @Test func takesTheHintWhenWordsSayNothing() {
    #expect(language(of: "§ 12", hint: .sv) == .sv)
    #expect(language(of: "Retten kan det.", hint: .nn) == .nn)
  }

  @Test func doesNotTakeAHintThatWordsContradict() {
    #expect(
      language(of: "Søknaden skal sendast til departementet, som ikkje kan gje løyve utan grunn.", hint: .nb)
        == .nn)
  }

  @Test func findsAnAnnexInAnotherLanguage() {
    let act =
      "Denne loven gjelder for behandling av saker etter konvensjonen når ikke annet er bestemt i loven her."
    let annex = """
      The Contracting States shall take all appropriate measures to secure that the objects of this Convention are \
      met within their territories, and for this purpose they shall use the most expeditious procedures available.
      """
    let text = act + annex
    let reading = Reading(hint: .nb, text: text) { builder in
      builder.begin(.section)
      builder.append(Offset(0)..<Offset(act.utf8.count))
      builder.end()
      builder.begin(.annex)
      builder.begin(.article)
      builder.append(Offset(act.utf8.count)..<Offset(text.utf8.count))
    }
    var detector = LanguageDetector()
    let found = detector.languages(of: reading.document, tokens: reading.tokens.elements, in: reading.words)
    #expect(found.document == .nb)
    #expect(found.provisions == [.nb, .nb, .en, .en])
  }

  @Test(
    .enabled(if: SharedFolder.has("gold/dev"), "../shared/gold/dev is absent"),
    arguments: LanguageCode.allCases)
  func knowsEveryProvisionOfTheGoldTexts(expected: LanguageCode) throws {
    var wrong: [String] = []
    for file in SharedFolder.files("gold/dev/\(expected.rawValue)", "txt") {
      let found = language(of: try String(contentsOf: file, encoding: .utf8))
      if found != expected { wrong.append("\(file.lastPathComponent): \(found)") }
    }
    // The first is Norwegian law of 1902, the second the English text of a treaty.
    let known = ["nb-d043.txt: da", "nb-d059.txt: en"]
    #expect(wrong.filter { !known.contains($0) } == [])
  }

  @Test(.enabled(if: SharedFolder.has("corpus/no-lovdata-acts"), "../shared/corpus is absent"))
  func agreesWithWordCountsOnBokmalAndNynorsk() throws {
    let folder = "corpus/no-lovdata-acts"
    let table = try String(
      contentsOf: SharedFolder.path.appending(path: "\(folder)/_LANG.tsv"), encoding: .utf8)
    var compared = 0
    var different: [String] = []
    for row in table.split(separator: "\n").dropFirst() {
      let fields = row.split(separator: "\t").map(String.init)
      let file = SharedFolder.path.appending(path: "\(folder)/\(fields[0])")
      let markup = try String(contentsOf: file, encoding: .utf8)
      let body = markup.firstRange(of: "<main").map { markup[$0.lowerBound...] } ?? markup[...]
      let text = String(body).replacing(/<[^>]*>/, with: " ")
      let found = language(of: text, hint: LanguageCode(rawValue: fields[1]) ?? .nb)
      compared += 1
      if found.rawValue != fields[2] { different.append("\(fields[0]): \(found), not \(fields[2])") }
    }
    #expect(compared > 700)
    #expect(different.count * 50 <= compared, "\(different)")
  }

  private func language(of text: String, hint: LanguageCode? = nil) -> LanguageCode {
    let reading = Reading(text, hint: hint)
    var detector = LanguageDetector()
    return detector.scores(of: reading.tokens.elements, in: reading.words).language(hint: hint)
  }
}
