/// `§ 11, stk. 2, nr. 3, litra a`, and of EU acts `artikel 6, stk. 1, litra f`.
///
/// Source: Vejledning om lovkvalitet (Justitsministeriet), 5.3; Retsinformation.
struct DanishCitation: NamedPartsCitation {
  var separator: String { ", " }
  var act: String { "loven" }
  var quotes: (String, String) { ("»", "«") }

  func words(for step: CitedAddress.Step, in address: CitedAddress) -> CitedPart? {
    switch step.kind {
    case .act, .quotation, .note: nil
    case .book: container("bog", step)
    case .part: container(address.isEU ? "del" : "afsnit", step)
    case .title: container("afsnit", step)
    case .chapter: container("kapitel", step)
    case .division: container("afdeling", step)
    case .section: "§ \(step.place)"
    case .article: "artikel \(step.place)"
    case .subsection: CitedPart(subsection(step))
    case .point: CitedPart(point(step))
    case .indent: address.isEU ? "\(Self.ordinals[step.ordinal, { "\($0)." }]) led" : "\(step.ordinal). pind"
    case .paragraph: "punkt \(step.place)"
    case .preamble: address.isEU ? "præamblen" : "indledningen"
    case .recital: "betragtning \(step.place)"
    case .annex: step.number == nil && step.isOnly ? "bilaget" : "bilag \(step.place)"
    case .table: "tabel \(step.place)"
    case .signature: "underskrift"
    }
  }

  func sentence(_ number: Int) -> String { "\(number). pkt." }

  private func subsection(_ step: CitedAddress.Step) -> String {
    if step.isNested, step.number == nil { return Self.ordinals[step.ordinal, { "\($0)." }] + " afsnit" }
    return "stk. \(step.place)"
  }

  private func point(_ step: CitedAddress.Step) -> String {
    switch step.form {
    case .number, .roman: "nr. \(step.place)"
    case .letter, .doubleLetter, .tripleLetter: "litra \(step.place)"
    }
  }

  private static let ordinals = OrdinalWords(words: [
    "første", "andet", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende",
  ])
}
