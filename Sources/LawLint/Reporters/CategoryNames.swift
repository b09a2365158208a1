extension Rule.Category {
  /// What findings of the category are about, in words of a reader.
  func name(_ language: LanguageCode) -> String {
    let names = names
    return switch language {
    case .nb: names.nb
    case .nn: names.nn
    case .da: names.da
    case .sv: names.sv
    case .de: names.de
    case .en: names.en
    }
  }

  private typealias Names = (nb: String, nn: String, da: String, sv: String, de: String, en: String)

  private var names: Names {
    switch self {
    case .discretionStandard:
      (
        "Skjønnsmessige vilkår", "Skjønsmessige vilkår", "Skønsmæssige kriterier", "Bedömningsvillkor",
        "Unbestimmte Rechtsbegriffe", "Open standards"
      )
    case .discretionPower:
      ("Fritt skjønn", "Fritt skjøn", "Frit skøn", "Fri prövning", "Ermessen", "Discretion")
    case .delegation:
      ("Delegering", "Delegering", "Bemyndigelser", "Bemyndiganden", "Ermächtigungen", "Delegated powers")
    case .openList:
      (
        "Åpne oppregninger", "Opne oppreksingar", "Åbne opregninger", "Öppna uppräkningar",
        "Offene Aufzählungen", "Open lists"
      )
    case .vagueTime:
      (
        "Uklare frister", "Uklare fristar", "Uklare frister", "Oklara frister", "Unklare Fristen",
        "Vague time limits"
      )
    case .paperForm: ("Papir", "Papir", "Papir", "Papper", "Papierform", "Paper")
    case .writtenForm:
      ("Skriftlighet", "Skriftlegheit", "Skriftlighed", "Skriftlighet", "Schriftform", "Writing")
    case .presence:
      (
        "Personlig oppmøte", "Personleg oppmøte", "Personligt fremmøde", "Personlig inställelse",
        "Persönliches Erscheinen", "Presence in person"
      )
    case .prescribedForm:
      (
        "Fastsatte skjemaer", "Fastsette skjema", "Fastsatte blanketter", "Fastställda blanketter",
        "Vorgeschriebene Formulare", "Prescribed forms"
      )
    case .documentationDuty:
      (
        "Dokumentasjonskrav", "Dokumentasjonskrav", "Dokumentationskrav", "Dokumentationskrav",
        "Nachweispflichten", "Duties to document"
      )
    case .dataBasis:
      (
        "Hjemmel for data", "Heimel for data", "Hjemmel til data", "Rättslig grund för uppgifter",
        "Rechtsgrundlage für Daten", "Legal basis for data"
      )
    case .dataGap:
      (
        "Manglende opplysninger", "Manglande opplysningar", "Manglende oplysninger", "Uppgifter som saknas",
        "Fehlende Daten", "Missing data"
      )
    case .dataBarrier:
      (
        "Hindre for datadeling", "Hinder for datadeling", "Hindringer for datadeling",
        "Hinder för datadelning",
        "Hürden für den Datenaustausch", "Barriers to sharing data"
      )
    case .manualAssessment:
      (
        "Manuell vurdering", "Manuell vurdering", "Manuel vurdering", "Manuell bedömning",
        "Manuelle Prüfung", "Manual assessment"
      )
    case .openReference:
      (
        "Åpne henvisninger", "Opne tilvisingar", "Åbne henvisninger", "Öppna hänvisningar", "Offene Verweise",
        "Open references"
      )
    case .missingDataBasis:
      (
        "Manglende hjemmel for data", "Manglande heimel for data", "Manglende hjemmel til data",
        "Saknad rättslig grund för uppgifter", "Fehlende Rechtsgrundlage für Daten", "No legal basis for data"
      )
    case .privacy:
      ("Personvern", "Personvern", "Databeskyttelse", "Dataskydd", "Datenschutz", "Data protection")
    case .missingAutomationBasis:
      (
        "Hjemmel for automatisering", "Heimel for automatisering", "Hjemmel til automatisering",
        "Rättslig grund för automatisering", "Rechtsgrundlage der Automatisierung",
        "Legal basis for automation"
      )
    case .digitalChannel:
      (
        "Digital kanal", "Digital kanal", "Digital kanal", "Digital kanal", "Digitaler Kanal",
        "Digital channel"
      )
    case .ownSolution:
      (
        "Egne løsninger", "Eigne løysingar", "Egne løsninger", "Egna lösningar", "Eigene Lösungen",
        "Own solutions"
      )
    case .complexity:
      ("Komplisert språk", "Komplisert språk", "Kompleksitet", "Komplexitet", "Komplexität", "Complexity")
    case .computability:
      ("Beregning", "Utrekning", "Beregning", "Beräkning", "Berechenbarkeit", "Computability")
    case .terminology: ("Begreper", "Omgrep", "Begreber", "Begrepp", "Begriffe", "Terms")
    case .reference: ("Henvisninger", "Tilvisingar", "Henvisninger", "Hänvisningar", "Verweise", "References")
    case .structure: ("Oppbygning", "Oppbygging", "Opbygning", "Uppbyggnad", "Aufbau", "Structure")
    case .responsibility:
      ("Ansvar", "Ansvar", "Ansvar", "Ansvar", "Zuständigkeit", "Responsibility")
    case .verification: ("Kontroll", "Kontroll", "Kontrol", "Kontroll", "Kontrolle", "Verification")
    case .lifeEvent:
      ("Livshendelser", "Livshendingar", "Livsbegivenheder", "Livshändelser", "Lebenslagen", "Life events")
    case .assessment:
      ("Utredning", "Utgreiing", "Konsekvensvurdering", "Utredning", "Folgenabschätzung", "Assessment")
    case .reading:
      (
        "Lesing av filen", "Lesing av fila", "Læsning af filen", "Läsning av filen", "Lesen der Datei",
        "Reading"
      )
    }
  }
}
