/// The words that only a page needs: its headings, its tables and what stands around the act.
struct PageWords {
  let skip: String
  /// The title of a report on several drafts.
  let report: String
  let draft: String
  let drafts: String
  let summary: String
  /// What a note asks of its reader.
  let advice: String
  let show: String
  let mostImportant: String
  let byPrinciple: String
  let byCategory: String
  let byChapter: String
  let bySection: String
  let all: String
  let notes: String
  let provisions: String
  let text: String
  let empty: String
  let rule: String
  let principles: String
  let see: String
  let identifier: String
  let sections: String
  /// Who made the page; `{version}` and `{n}`.
  let footer: String
  let profile: String
  let checksum: String
  /// In the order of ``LanguageCode``.
  let languages: [String]

  func language(_ code: LanguageCode) -> String {
    switch code {
    case .nb: languages[0]
    case .nn: languages[1]
    case .da: languages[2]
    case .sv: languages[3]
    case .de: languages[4]
    case .en: languages[5]
    }
  }
}

extension ReportWords {
  static func page(_ language: LanguageCode) -> PageWords {
    switch language {
    case .nb: .bokmaal
    case .nn: .nynorsk
    case .da: .danish
    case .sv: .swedish
    case .de: .german
    case .en: .english
    }
  }
}

extension PageWords {
  fileprivate static let english = PageWords(
    skip: "Skip to the text", report: "Report on drafts", draft: "Draft", drafts: "Drafts",
    summary: "Summary",
    advice: "A note is a question, not a verdict. Where the words are meant, keep them and give the reason.",
    show: "Show", mostImportant: "Most important", byPrinciple: "By principle", byCategory: "By subject",
    byChapter: "By chapter", bySection: "By section", all: "all", notes: "notes", provisions: "provisions",
    text: "The text", empty: "The draft has no text.", rule: "rule", principles: "principles", see: "see",
    identifier: "identifier", sections: "sections",
    footer: "Made by lawlint {version} with {n} rules.", profile: "Profile",
    checksum: "The files as read, by SHA-256",
    languages: ["Norwegian (bokmål)", "Norwegian (nynorsk)", "Danish", "Swedish", "German", "English"])

  fileprivate static let bokmaal = PageWords(
    skip: "Gå til teksten", report: "Rapport om utkast", draft: "Utkast", drafts: "Utkast",
    summary: "Sammendrag",
    advice: "En merknad er et spørsmål, ikke en dom. Er ordene ment slik, så behold dem og gi grunnen.",
    show: "Vis", mostImportant: "Viktigst", byPrinciple: "Etter prinsipp", byCategory: "Etter emne",
    byChapter: "Etter kapittel", bySection: "Etter paragraf", all: "alle", notes: "merknader",
    provisions: "bestemmelser", text: "Teksten", empty: "Utkastet har ingen tekst.", rule: "regel",
    principles: "prinsipper", see: "se", identifier: "identifikator", sections: "paragrafer",
    footer: "Laget av lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filene slik de ble lest, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let nynorsk = PageWords(
    skip: "Gå til teksten", report: "Rapport om utkast", draft: "Utkast", drafts: "Utkast",
    summary: "Samandrag",
    advice: "Ein merknad er eit spørsmål, ikkje ein dom. Er orda meinte slik, så behald dei og gi grunnen.",
    show: "Vis", mostImportant: "Viktigast", byPrinciple: "Etter prinsipp", byCategory: "Etter emne",
    byChapter: "Etter kapittel", bySection: "Etter paragraf", all: "alle", notes: "merknader",
    provisions: "føresegner", text: "Teksten", empty: "Utkastet har ingen tekst.", rule: "regel",
    principles: "prinsipp", see: "sjå", identifier: "identifikator", sections: "paragrafar",
    footer: "Laga av lawlint {version} med {n} reglar.", profile: "Profil",
    checksum: "Filene slik dei vart lesne, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let danish = PageWords(
    skip: "Gå til teksten", report: "Rapport om udkast", draft: "Udkast", drafts: "Udkast",
    summary: "Sammenfatning",
    advice:
      "En bemærkning er et spørgsmål, ikke en dom. Er ordene ment sådan, så behold dem og angiv grunden.",
    show: "Vis", mostImportant: "Vigtigst", byPrinciple: "Efter princip", byCategory: "Efter emne",
    byChapter: "Efter kapitel", bySection: "Efter paragraf", all: "alle", notes: "bemærkninger",
    provisions: "bestemmelser", text: "Teksten", empty: "Udkastet har ingen tekst.", rule: "regel",
    principles: "principper", see: "se", identifier: "identifikator", sections: "paragraffer",
    footer: "Lavet af lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filerne, som de blev læst, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let swedish = PageWords(
    skip: "Gå till texten", report: "Rapport om utkast", draft: "Utkast", drafts: "Utkast",
    summary: "Sammanfattning",
    advice: "En anmärkning är en fråga, inte en dom. Är orden avsedda så, behåll dem och ange skälet.",
    show: "Visa", mostImportant: "Viktigast", byPrinciple: "Efter princip", byCategory: "Efter ämne",
    byChapter: "Efter kapitel", bySection: "Efter paragraf", all: "alla", notes: "anmärkningar",
    provisions: "bestämmelser", text: "Texten", empty: "Utkastet saknar text.", rule: "regel",
    principles: "principer", see: "se", identifier: "beteckning", sections: "paragrafer",
    footer: "Framställd av lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filerna som de lästes, med SHA-256",
    languages: ["norska (bokmål)", "norska (nynorsk)", "danska", "svenska", "tyska", "engelska"])

  fileprivate static let german = PageWords(
    skip: "Zum Text", report: "Bericht über Entwürfe", draft: "Entwurf", drafts: "Entwürfe",
    summary: "Zusammenfassung",
    advice: "Eine Anmerkung ist eine Frage, kein Urteil. Ist der Wortlaut so gewollt, bleibt er; "
      + "die Begründung nennt den Grund.",
    show: "Anzeigen", mostImportant: "Am wichtigsten", byPrinciple: "Nach Prinzip", byCategory: "Nach Thema",
    byChapter: "Nach Kapitel", bySection: "Nach Paragraf", all: "alle", notes: "Anmerkungen",
    provisions: "Vorschriften", text: "Der Text", empty: "Der Entwurf enthält keinen Text.", rule: "Regel",
    principles: "Prinzipien", see: "siehe", identifier: "Kennung", sections: "Paragrafen",
    footer: "Erstellt von lawlint {version} mit {n} Regeln.", profile: "Profil",
    checksum: "Die gelesenen Dateien, mit SHA-256",
    languages: [
      "Norwegisch (Bokmål)", "Norwegisch (Nynorsk)", "Dänisch", "Schwedisch", "Deutsch", "Englisch",
    ])
}
