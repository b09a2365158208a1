/// The principles of digital-ready legislation as their own government names them.
///
/// Sources: Vejledning om digitaliseringsklar lovgivning (Digitaliseringsstyrelsen); Én digital offentlig sektor,
/// chapter 4; Prinzipien des Digitalchecks, version 1.5; the components of digital-ready policymaking (Interoperable
/// Europe) and Regulation (EU) 2024/903; Digital Readiness Check (gov.uk).
package struct PrincipleName {
  package let name: String
  /// Where its government sets it out.
  let guide: String
  /// A language tag for the name.
  let language: LanguageCode

  /// - Parameter id: As rules write it: `dk/1`.
  package init?(_ id: String) {
    guard let name = Self.names[id] else { return nil }
    self.name = name
    (guide, language) =
      switch id.prefix(2) {
      case "dk": ("Vejledning om digitaliseringsklar lovgivning", .da)
      case "no": ("Én digital offentlig sektor", .nb)
      case "de": ("Prinzipien des Digitalchecks", .de)
      case "uk": ("Digital Readiness Check", .en)
      default: ("Digital-ready policymaking", .en)
      }
  }

  /// The ids of all principles that have a name, in order.
  package static var ids: [String] { names.keys.sorted() }

  private static let names = [
    "dk/1": "Enkle og klare regler",
    "dk/2": "Digital kommunikation",
    "dk/3": "Muliggør automatisk sagsbehandling",
    "dk/4": "Sammenhæng på tværs – ensartede begreber og genbrug af data",
    "dk/5": "Tryg og sikker datahåndtering",
    "dk/6": "Anvendelse af offentlig infrastruktur",
    "dk/7": "Forebygger snyd og fejl",
    "no/clear-rules": "Klart og digitaliseringsvennlig regelverk",
    "no/data-sharing": "Deling og gjenbruk av data",
    "no/shared-solutions": "Felles løsninger",
    "no/life-events": "Sammenhengende tjenester ved livshendelser",
    "no/digital-first": "Digitalt førstevalg",
    "no/state-municipality": "Samhandling mellom stat og kommune",
    "de/1": "Digitale Angebote für alle nutzbar gestalten",
    "de/2": "Datenwiederverwendung benötigt einheitliches Recht",
    "de/3": "Etablierte Technologien ermöglichen effiziente Umsetzung",
    "de/4": "Automatisierung basiert auf eindeutigen Regelungen",
    "de/5": "Datenschutz und Informationssicherheit schaffen Vertrauen",
    "eu/user-centric-processes": "User-centric processes ready for automation",
    "eu/once-only": "Once only",
    "eu/digital-ready-drafting": "Digital-ready drafting",
    "eu/technology-neutral": "Technology-neutral rules",
    "eu/interoperability": "Interoperability",
    "eu/data-protection": "Data protection",
    "uk/1": "Clear, simple and unambiguous rules",
    "uk/2": "Digital delivery by default",
    "uk/3": "Interoperability, sharing and reuse of data",
    "uk/4": "Common infrastructure",
  ]
}
