/// `2 kap. 3 § andra stycket 4`, and of EU acts `artikel 6.1 f`.
///
/// Source: Gröna boken (Ds 2014:1), 4.2; Myndigheternas skrivregler (2014), 9.5.
struct SwedishCitation: NamedPartsCitation {
  var separator: String { " " }
  var act: String { "lagen" }
  var quotes: (String, String) { ("”", "”") }

  func words(for step: CitedAddress.Step, in address: CitedAddress) -> CitedPart? {
    switch step.kind {
    case .act, .quotation, .note: nil
    case .book: container("bok", step)
    case .part: container(address.isEU ? "del" : "avd.", step)
    case .title: container("avdelning", step)
    case .chapter: chapter(step, in: address)
    case .division: container("avsnitt", step)
    case .section: "\(step.place) §"
    case .article: "artikel \(step.place)"
    case .subsection: subsection(step, in: address)
    case .point: CitedPart(step.place)
    case .indent: "\(ordinal(step.ordinal)) strecksatsen"
    case .paragraph: "punkt \(step.place)"
    case .preamble: "ingressen"
    case .recital: "skäl \(step.place)"
    case .annex: step.number == nil && step.isOnly ? "bilagan" : "bilaga \(step.place)"
    case .table: "tabell \(step.place)"
    case .signature: "underskrift"
    }
  }

  func sentence(_ number: Int) -> String { ordinal(number) + " meningen" }

  private func chapter(_ step: CitedAddress.Step, in address: CitedAddress) -> CitedPart {
    guard let number = step.number, !address.isEU else { return container("kapitel", step) }
    return "\(number) kap."
  }

  private func subsection(_ step: CitedAddress.Step, in address: CitedAddress) -> CitedPart {
    // "artikel 6.1": the numbered part of an article is glued on.
    if let number = step.number, address.steps.contains(where: { $0.kind == .article }) {
      return CitedPart(number, glue: ".")
    }
    return step.index.map { "\(ordinal($0)) stycket" } ?? "stycke \(step.place)"
  }

  private func ordinal(_ number: Int) -> String { Self.ordinals[number, { "\($0):e" }] }

  private static let ordinals = OrdinalWords(words: [
    "första", "andra", "tredje", "fjärde", "femte", "sjätte", "sjunde", "åttonde", "nionde", "tionde",
    "elfte", "tolfte", "trettonde", "fjortonde", "femtonde", "sextonde", "sjuttonde", "artonde",
    "nittonde", "tjugonde",
  ])
}
