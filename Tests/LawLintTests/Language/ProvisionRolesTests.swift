import Testing

@testable import LawLint

@Suite struct ProvisionRolesTests {
  @Test(
    arguments: [
      ("Formål", Provision.Role.purpose), ("Lovens formål", .purpose), ("Formål og virkeområde", .purpose),
      ("Zweck des Gesetzes", .purpose), ("Subject matter and scope", .purpose), ("Syfte", .purpose),
      ("Virkeområde", .scope), ("Lovens stedlige virkeområde", .scope), ("Anwendungsbereich", .scope),
      ("Definisjonar", .definition), ("Begriffsbestimmungen", .definition), ("Ord och uttryck", .definition),
      ("Straff", .penalty), ("(Straff)", .penalty), ("Bußgeldvorschriften", .penalty),
      ("Straf m.v.", .penalty),
      ("Ikrafttredelse.", .entryIntoForce), ("Ikrafttrædelses- og overgangsbestemmelser", .entryIntoForce),
      ("Inkrafttreten, Außerkrafttreten", .entryIntoForce),
      ("Entry into force and application", .entryIntoForce),
      ("Overgangsregler", .transitional), ("Übergangsregelung aus Anlass des Steuergesetzes", .transitional),
      ("Endringer i andre lover", .amending), ("Opphevelse av og endring i andre lover", .amending),
      ("Straff for grovt inngrep i andres bo", .operative), ("Særlig formål", .operative),
      ("Übergangsgeld", .operative), ("Vedtektsendring", .operative),
      ("Opphevelse av eller endring av vergemålet", .operative), ("Søknad", .operative),
    ])
  func readsTheHeading(heading: String, role: Provision.Role) {
    #expect(roles(heading: heading, "Departementet gir tillatelse.")[1] == role)
  }

  @Test(
    arguments: [
      ("Loven har til formål å sikre vern.", Provision.Role.purpose),
      ("Formålet med loven er vern.", .purpose),
      ("Zweck dieses Gesetzes ist es, zu helfen.", .purpose), ("Denna lag syftar till skydd.", .purpose),
      ("Denne loven gjelder for fartøy.", .scope), ("Loven finder anvendelse på skibe.", .scope),
      ("Loven gjelder fra den tid Kongen bestemmer.", .entryIntoForce),
      ("Lova tek til å gjelde straks.", .entryIntoForce),
      ("Denna lag träder i kraft den 1 juli 2027.", .entryIntoForce),
      ("Loven træder i kraft den 1. juli.", .entryIntoForce),
      ("Dieses Gesetz tritt am Tag nach der Verkündung in Kraft.", .entryIntoForce),
      ("I denne loven menes med skip: et fartøy.", .definition),
      ("Med fartøy menes i denne loven skip.", .definition),
      ("Ved nærmeste kyst forstås i denne lov linjen.", .definition),
      ("I denna lag avses med fartyg skepp.", .definition),
      ("Schiffe im Sinne dieses Gesetzes sind Boote.", .definition),
      ("“Act of 1977” means the Act.", .definition),
      ("In this section, “ship” means a vessel.", .definition), ("In this Act—", .definition),
      ("Den som forsettlig overtrer § 3, straffes med bøter eller fengsel inntil 1 år.", .penalty),
      ("Med bøde straffes den, der overtræder § 4.", .penalty),
      ("Den som bryter mot 3 § döms till böter.", .penalty),
      ("Ordnungswidrig handelt, wer lügt.", .penalty),
      ("A person who lies is guilty of an offence.", .penalty),
      ("§ 3 første ledd skal lyde:", .amending), ("I § 4 indsættes som nyt stykke:", .amending),
      ("I lov 3. mai 2020 nr. 3 om skip gjøres følgende endringer:", .amending),
      ("§ 5 Absatz 2 wird wie folgt gefasst:", .amending), ("10 § ska ha följande lydelse.", .amending),
      ("In Part 4 of the Act of 2003 (exceptions), after section 254 insert—", .amending),
      ("Chapter 6 of that Act has effect with the following modifications.", .amending),
      ("In section 5 cases, the Board may give a direction.", .operative),
      ("Loven gjelder foreninger som har til formål å gi støtte.", .scope),
      ("Retten avgjør hva som menes med skip.", .operative), ("Departementet kan gi forskrift.", .operative),
      ("Søkeren skal opplyse om tidligere straff. Den som lyver, straffes med bøter.", .operative),
    ])
  func readsTheFirstSentence(text: String, role: Provision.Role) {
    #expect(roles(text)[1] == role)
  }

  @Test func givesARoleToThePartsOfASection() {
    #expect(roles(heading: "Formål", "Vern.", "Trygghet.") == [.operative, .purpose, .purpose, .purpose])
    #expect(
      roles("Kommunen gir tillatelse.", "Med skip menes fartøy.", "Den kan klage.")
        == [.operative, .operative, .operative, .definition, .operative])
  }

  @Test func keepsAnAnnexThroughItsChapters() {
    let reading = Reading(text: "Statene treffer tiltak.") { builder in
      builder.begin(.annex, number: "1")
      builder.begin(.chapter, number: "1")
      builder.begin(.section, number: "1")
      builder.beginBlock(.body)
      builder.append(Offset<InContent>(0)..<Offset<InContent>(23))
    }
    #expect(roles(of: reading) == [.operative, .annex, .annex, .annex])
  }

  @Test func endsADefinitionThatNoHeadingTellsWithItsSubsection() {
    #expect(
      roles("Ved skib forstås i denne lov et fartøj.", "Ministeren kan give tilladelse.")
        == [.operative, .operative, .definition, .operative])
    #expect(
      roles("Den som lyver, straffes med bøter.", "Forsøk straffes ikke.")
        == [.operative, .penalty, .penalty, .penalty])
  }

  @Test func startsOverInAQuotedAct() {
    let text = "§ 3 skal lyde:Søkeren får tillatelse."
    let reading = Reading(text: text) { builder in
      builder.begin(.section, number: "1")
      builder.append(Offset(0)..<Offset(15))
      builder.begin(.quotation)
      builder.begin(.section, number: "3")
      builder.append(Offset(15)..<Offset(text.utf8.count))
    }
    #expect(roles(of: reading) == [.operative, .amending, .operative, .operative])
  }

  @Test func keepsAnnexesWhole() {
    let text = "Den som lyver, straffes med bøter."
    let reading = Reading(text: text) { builder in
      builder.begin(.annex)
      builder.begin(.article)
      builder.append(Offset(0)..<Offset(text.utf8.count))
    }
    #expect(roles(of: reading) == [.operative, .annex, .annex])
  }

  /// The roles of an act with one section, its text in subsections when there are several.
  private func roles(heading: String? = nil, _ texts: String...) -> [Provision.Role] {
    let all = [heading ?? ""] + texts
    let reading = Reading(text: all.joined()) { builder in
      builder.begin(.section, number: "1")
      var start = 0
      for (index, text) in all.enumerated() {
        let range = Offset<InContent>(start)..<Offset<InContent>(start + text.utf8.count)
        start += text.utf8.count
        guard !text.isEmpty else { continue }
        if index > 0, texts.count > 1 { builder.begin(.subsection) }
        builder.beginBlock(index == 0 ? .heading : .body)
        builder.append(range)
        if index > 0, texts.count > 1 { builder.end() }
      }
    }
    return roles(of: reading)
  }

  private func roles(of reading: Reading) -> [Provision.Role] {
    var reader = ProvisionRoles()
    return reader.roles(of: reading.document, tokens: reading.tokens.elements, in: reading.words)
  }
}
