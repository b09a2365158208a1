/// `§ 8 første ledd bokstav b nr. 2`, and of EU acts `artikkel 6 nr. 1 bokstav f`.
///
/// Source: Lovteknikk og lovforberedelse (2000), 10.4; EØS-avtalen's translations for EU acts.
struct NorwegianCitation: NamedPartsCitation {
  /// What differs between the two written languages.
  struct Words {
    var act: String
    var annex: String
    var preamble: String
    var recital: String
    var ordinals: OrdinalWords
  }

  let words: Words
  var separator: String { " " }
  var act: String { words.act }
  var quotes: (String, String) { ("«", "»") }

  func words(for step: CitedAddress.Step, in address: CitedAddress) -> CitedPart? {
    switch step.kind {
    case .act, .quotation, .note: nil
    case .book: container("bok", step)
    case .part: container("del", step)
    case .title: container(address.isEU ? "avdeling" : "tittel", step)
    case .chapter: container("kapittel", step)
    case .division: container("avsnitt", step)
    case .section: "§ \(step.place)"
    case .article: "artikkel \(step.place)"
    case .subsection: CitedPart(subsection(step, in: address))
    case .point: CitedPart(point(step))
    case .indent: "strekpunkt \(step.ordinal)"
    case .paragraph: "punkt \(step.place)"
    case .preamble: CitedPart(words.preamble)
    case .recital: "\(words.recital) \(step.place)"
    case .annex: step.number == nil && step.isOnly ? CitedPart(words.annex) : "vedlegg \(step.place)"
    case .table: "tabell \(step.place)"
    case .signature: "underskrift"
    }
  }

  func sentence(_ number: Int) -> String { ordinal(number) + " punktum" }

  private func subsection(_ step: CitedAddress.Step, in address: CitedAddress) -> String {
    if address.isEU || address.isInAnnex, let number = step.number { return "nr. \(number)" }
    return step.index.map { ordinal($0) + " ledd" } ?? "ledd \(step.place)"
  }

  private func point(_ step: CitedAddress.Step) -> String {
    switch step.form {
    case .number: "nr. \(step.place)"
    case .letter, .doubleLetter, .tripleLetter: "bokstav \(step.place)"
    case .roman: "punkt \(step.place)"
    }
  }

  private func ordinal(_ number: Int) -> String { words.ordinals[number, { "\($0)." }] }
}

extension NorwegianCitation.Words {
  static let bokmal = Self(
    act: "loven", annex: "vedlegget", preamble: "fortalen", recital: "fortalepunkt",
    ordinals: OrdinalWords(words: [
      "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuende", "åttende", "niende", "tiende",
      "ellevte", "tolvte", "trettende", "fjortende", "femtende", "sekstende", "syttende", "attende",
      "nittende", "tjuende",
    ]))

  static let nynorsk = Self(
    act: "lova", annex: "vedlegget", preamble: "fortalen", recital: "fortalepunkt",
    ordinals: OrdinalWords(words: [
      "første", "andre", "tredje", "fjerde", "femte", "sjette", "sjuande", "åttande", "niande", "tiande",
      "ellevte", "tolvte", "trettande", "fjortande", "femtande", "sekstande", "syttande", "attande",
      "nittande", "tjuande",
    ]))
}
