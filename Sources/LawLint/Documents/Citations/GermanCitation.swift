/// `§ 5 Absatz 2 Satz 1 Nummer 3 Buchstabe a Doppelbuchstabe aa`.
///
/// Source: Handbuch der Rechtsförmlichkeit (3rd edition, 2008), B 4.4 and B 4.5.
struct GermanCitation: NamedPartsCitation {
  var separator: String { " " }
  var act: String { "das Gesetz" }
  var quotes: (String, String) { ("„", "“") }

  func words(for step: CitedAddress.Step, in address: CitedAddress) -> CitedPart? {
    switch step.kind {
    case .act, .quotation, .note: nil
    case .book: container("Buch", step)
    case .part: container("Teil", step)
    case .title: container(step.isNested ? "Untertitel" : "Titel", step)
    case .chapter: container(step.isNested ? "Unterkapitel" : "Kapitel", step)
    case .division: container(step.isNested ? "Unterabschnitt" : "Abschnitt", step)
    case .section: "§ \(step.place)"
    case .article: "Artikel \(step.place)"
    case .subsection: "\(step.isNested ? "Unterabsatz" : "Absatz") \(step.place)"
    case .point: "\(point(step)) \(step.place)"
    case .indent: "Spiegelstrich \(step.ordinal)"
    case .paragraph: "Nummer \(step.place)"
    case .preamble: address.isEU ? "Präambel" : "Eingangsformel"
    case .recital: "Erwägungsgrund \(step.place)"
    case .annex: annex(step, in: address)
    case .table: "Tabelle \(step.place)"
    case .signature: "Unterschrift"
    }
  }

  func sentence(_ number: Int) -> String { "Satz \(number)" }

  private func annex(_ step: CitedAddress.Step, in address: CitedAddress) -> CitedPart {
    let name = address.isEU ? "Anhang" : "Anlage"
    return step.number == nil && step.isOnly ? CitedPart(name) : "\(name) \(step.place)"
  }

  private func point(_ step: CitedAddress.Step) -> String {
    switch step.form {
    case .number: "Nummer"
    case .letter: "Buchstabe"
    case .doubleLetter: "Doppelbuchstabe"
    case .tripleLetter: "Dreifachbuchstabe"
    case .roman: "Ziffer"
    }
  }
}
