import LawLint
import Testing

@testable import Rules

/// What the index finds in sentences, as `lawlint dump --stage index` shows it, without places.
@Suite struct ClauseTests {
  private func dump(_ act: String, _ language: LanguageCode, _ kinds: String...) throws -> [String] {
    let analyzer = Analyzer(rules: try RuleLibrary.builtIn().ruleSet, profile: Profile(), language: language)
    let index = try #require(
      try analyzer.index(SourceFile(name: "act.txt", bytes: Array(act.utf8))).first)
    return index.dump().split(separator: "\n").compactMap { line in
      let parts = line.split(separator: " ", maxSplits: 3)
      return kinds.contains(String(parts[0])) ? String(parts[3]) : nil
    }
  }

  @Test(arguments: [
    (
      LanguageCode.nb,
      "Kommunen kan uten hinder av taushetsplikt innhente opplysninger om inntekt fra Skatteetaten.",
      #"obtain who="Kommunen" with="Skatteetaten" what="opplysninger om inntekt" despite="hinder av taushetsplikt""#
    ),
    (
      .nn, "Kommunen kan hente inn opplysningar frå skattekontoret.",
      #"obtain who="Kommunen" with="skattekontoret" what="opplysningar""#
    ),
    (
      .da, "Styrelsen kan hos Skatteforvaltningen indhente oplysninger om indkomst.",
      #"obtain who="Styrelsen" with="Skatteforvaltningen" what="oplysninger om indkomst""#
    ),
    (
      .da, "Oplysningerne kan samkøres med oplysninger fra kommunen.",
      #"exchange with="kommunen" what="oplysninger""#
    ),
    (
      .de, "Die Meldebehörde darf die Daten dem Finanzamt übermitteln.",
      #"disclose who="Meldebehörde" with="Finanzamt" what="Daten dem Finanzamt""#
    ),
    (
      .nb, "Søkeren plikter å gi kommunen opplysninger om inntekt.",
      #"demand who="Søkeren" with="kommunen" what="opplysninger om inntekt""#
    ),
    (
      .nb, "Eieren plikter å gi barnets bostedskommune opplysninger om oppholdet.",
      #"demand who="Eieren" with="barnets bostedskommune" what="opplysninger om oppholdet""#
    ),
    (
      .nb, "Offentlige myndigheter plikter etter krav fra skattekontoret å gi opplysninger om tilskudd.",
      #"disclose who="myndigheter" with="skattekontoret" what="opplysninger om tilskudd""#
    ),
    (
      .nb, "Fagskoler skal rapportere opplysninger som nevnt i annet ledd til registeret.",
      #"demand with="registeret" what="opplysninger""#
    ),
    (
      .nb, "Kommunen har rett til innsyn i dokumenter.", #"access who="Kommunen" what="dokumenter""#
    ),
    (
      .de, "Die Träger sind verpflichtet, den zuständigen Behörden auf Verlangen alle Auskünfte zu erteilen.",
      #"disclose who="Träger" with="Behörden" what="Auskünfte""#
    ),
    (
      .nb, "Politiet skal gi melding til kommunen om stenging.",
      #"disclose who="Politiet" with="kommunen" what="melding""#
    ),
    (
      .nb, "Kommunen skal straks melde fra til statsforvalteren om forholdet.",
      #"disclose who="Kommunen" with="statsforvalteren""#
    ),
    (
      .nb, "Det kan bare gis opplysninger til andre forvaltningsorganer.",
      #"disclose with="andre forvaltningsorganer" what="opplysninger""#
    ),
    (
      .nb, "Dette gjelder uten hensyn til om opplysningene er underlagt taushetsplikt.",
      #"lift despite="hensyn til om opplysningene er underlagt taushetsplikt""#
    ),
    (
      .nb, "Opplysningene skal være tilgjengelige for helsepersonell.",
      #"access with="helsepersonell" what="Opplysningene""#
    ),
    (
      .nn, "Etaten har rett til å få nødvendige opplysningar frå politiet.",
      #"obtain who="Etaten" with="politiet" what="opplysningar" for="nødvendige opplysningar frå politiet""#
    ),
    (
      .nb, "Registerføreren kan pålegge enheten å gi opplysninger til registeret.",
      #"demand who="Registerføreren" what="opplysninger""#
    ),
    (
      .nb, "Når det er grunn til det, kan han selv innhente opplysninger fra kommunen.",
      #"obtain with="kommunen" what="opplysninger""#
    ),
    (.nb, "Dette gjelder uten hensyn til taushetsplikt.", #"lift despite="hensyn til taushetsplikt""#),
    (
      .da, "Hvis sagen afgøres af nævnet, underretter ministeriet kommunen.",
      #"disclose who="ministeriet" with="kommunen""#
    ),
    (
      .da, "Enhver har ret til at få oplysninger i CPR om en bestemt person.",
      #"access what="oplysninger i CPR om en bestemt person""#
    ),
    (
      .de, "Die Behörde unterrichtet die zuständige Stelle über den Widerruf.",
      #"disclose who="Behörde" with="Stelle""#
    ),
    (
      .de, "Enthält der Antrag die Daten der Person, übermittelt die Behörde der Gemeinde die Daten.",
      #"disclose who="Behörde" with="Gemeinde" what="Daten""#
    ),
    (
      .de, "Der Widerruf ist dem Bundesamt durch die Behörde mitzuteilen.",
      #"disclose who="Behörde" with="Bundesamt""#
    ),
    (
      .de, "Die Hochschulen sind zur Übermittlung der Daten verpflichtet.",
      #"disclose who="Hochschulen" what="Übermittlung""#
    ),
    (
      .de, "Die Behörden teilen sich gegenseitig Verdachtsfälle mit.",
      #"exchange who="Behörden""#
    ),
  ])
  func `a data clause says who gets what from whom`(
    language: LanguageCode, sentence: String, expected: String
  ) throws {
    #expect(try dump("§ 1. " + sentence, language, "data") == [expected])
  }

  @Test(arguments: [
    (LanguageCode.nb, "Departementet kan gi forskrift om hvilke opplysninger som kan innhentes."),
    (.nb, "Opplysningene kan ikke utleveres til andre."),
    (.nb, "Opplysninger som er hentet inn ved masseinnhenting, skal slettes."),
    (.nb, "Kommunen skal gi tilskudd til laget."),
    (.nb, "Skolen skal sørge for at opplysninger som blir gitt til kommunen, er riktige."),
    (.nb, "Opplysningene kan behandles hvis den registrerte har gitt tillatelse til å innhente dem."),
    (.nb, "Vedtektene skal gi opplysninger som har betydning for forholdet til kommunen."),
    (.nb, "Søkeren har rett til innsyn i sakens dokumenter."),
    (.nb, "Unntaket fra taushetsplikten gjelder ikke taushetsplikt etter helsepersonelloven."),
    (.nb, "Opplysninger innhentet ved slik kontroll skal slettes."),
    (.nb, "Kommunen kan treffe vedtak om tap av rett til å få utlevert opplysninger fra registeret."),
    (.da, "De oplysninger, der kan videregives efter stk. 1, er anført i bilaget."),
    (.da, "Tilsynet skal oplyse ansatte om muligheden for at rette henvendelse til tilsynet."),
    (.de, "Liegt keine Berechtigung vor, werden keine personenbezogenen Daten übermittelt."),
    (.de, "Die Gemeinde ist zuständig, wenn der Nachfolger die Daten erheben muss."),
    (.de, "Die Behörde teilt dem Antragsteller die Entscheidung mit."),
    (.de, "Der Verpflichtete kann die Auskunft auf solche Fragen verweigern."),
  ])
  func `what is forbidden, left to regulations or no flow is no clause`(
    language: LanguageCode, sentence: String
  ) throws {
    #expect(try dump("§ 1. " + sentence, language, "data").isEmpty)
  }

  @Test func `a deadline has a length, a unit and a start`() throws {
    let found = try dump(
      "§ 1. Kommunen skal svare innen seks uker etter at søknaden er mottatt. Søknaden sendes innen 1. mars.",
      .nb,
      "deadline")
    #expect(
      found == [
        #"period length="seks" unit="uker" from="etter at søknaden er mottatt""#,
        #"day length="1" unit="mars""#,
      ])
  }

  @Test func `a number divides cases unless it counts itself in`() throws {
    let found = try dump(
      "§ 1. Barn under 12 år betaler halvt. Barn over 12 år betaler fullt. Ingen kan være ikke over 16 år.",
      .nb,
      "threshold")
    #expect(found == [#"below "under 12 år""#, #"above "over 12 år""#])
  }

  @Test func `documents, facts and bodies are found where they stand`() throws {
    let found = try dump(
      "§ 1. Søkeren skal legge ved attest om inntekt. Kommunen avgjør saken, og kommunen svarer.", .nb,
      "document",
      "fact", "body")
    #expect(found == [#""attest""#, #"income "inntekt""#, #""kommunen" mentions=2"#])
  }

  @Test(arguments: [
    (
      LanguageCode.nb, "Vedtaket følger lov 17. juni 2005 nr. 64 om barnehager.",
      #""lov 17. juni 2005 nr. 64" eli=lov/2005/06/17/64"#
    ),
    (
      .da, "Sagen følger lov nr. 433 af 22. april 2014.",
      #""lov nr. 433 af 22. april 2014" eli=lta/2014/433"#
    ),
    (
      .sv, "Beslutet följer förvaltningslagen (2017:900).", #""förvaltningslagen (2017:900" eli=sfs/2017/900"#
    ),
    (.de, "Es gilt die Verordnung (EU) 2016/679.", #""Verordnung (EU) 2016/679" eli=reg/2016/679"#),
    (.en, "Directive 95/46/EC applies.", #""Directive 95/46" eli=dir/1995/46"#),
  ])
  func `another act is known by its number`(language: LanguageCode, sentence: String, expected: String) throws
  {
    #expect(try dump("§ 1. " + sentence, language, "act").contains(expected))
  }

  @Test func `a reference to another act names it`() throws {
    let found = try dump(
      "§ 1. Loven gjelder tilskudd.\n\n§ 2. Vedtak følger forvaltningsloven § 28.\n\n§ 3. Klage følger § 1.",
      .nb,
      "reference")
    #expect(found.first == #""§ 28" -> another act: "forvaltningsloven""#)
  }
}
