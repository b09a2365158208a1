/// The words that only a page needs: its headings, its tables and what stands around the act.
struct PageWords {
  let skip: String
  /// The title of a report on several drafts.
  let report: String
  let drafts: String
  /// What a note asks of its reader.
  let advice: String
  let show: String
  let mostImportant: String
  let byPrinciple: String
  let byCategory: String
  let byChapter: String
  let bySection: String
  let notes: String
  let text: String
  let empty: String
  let see: String
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
    skip: "Skip to the text", report: "Report on drafts", drafts: "Drafts",
    advice: "A note is a question, not a verdict. Where the words are meant, keep them and give the reason.",
    show: "Show", mostImportant: "Most important", byPrinciple: "By principle", byCategory: "By subject",
    byChapter: "By chapter", bySection: "By section", notes: "notes", text: "The text",
    empty: "The draft has no text.", see: "see",
    footer: "Made by lawlint {version} with {n} rules.", profile: "Profile",
    checksum: "The files as read, by SHA-256",
    languages: ["Norwegian (bokmål)", "Norwegian (nynorsk)", "Danish", "Swedish", "German", "English"])

  fileprivate static let bokmaal = PageWords(
    skip: "Gå til teksten", report: "Rapport om utkast", drafts: "Utkast",
    advice: "En merknad er et spørsmål, ikke en dom. Er ordene ment slik, så behold dem og gi grunnen.",
    show: "Vis", mostImportant: "Viktigst", byPrinciple: "Etter prinsipp", byCategory: "Etter emne",
    byChapter: "Etter kapittel", bySection: "Etter paragraf", notes: "merknader",
    text: "Teksten", empty: "Utkastet har ingen tekst.", see: "se",
    footer: "Laget av lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filene slik de ble lest, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let nynorsk = PageWords(
    skip: "Gå til teksten", report: "Rapport om utkast", drafts: "Utkast",
    advice: "Ein merknad er eit spørsmål, ikkje ein dom. Er orda meinte slik, så behald dei og gi grunnen.",
    show: "Vis", mostImportant: "Viktigast", byPrinciple: "Etter prinsipp", byCategory: "Etter emne",
    byChapter: "Etter kapittel", bySection: "Etter paragraf", notes: "merknader",
    text: "Teksten", empty: "Utkastet har ingen tekst.", see: "sjå",
    footer: "Laga av lawlint {version} med {n} reglar.", profile: "Profil",
    checksum: "Filene slik dei vart lesne, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let danish = PageWords(
    skip: "Gå til teksten", report: "Rapport om udkast", drafts: "Udkast",
    advice:
      "En bemærkning er et spørgsmål, ikke en dom. Er ordene ment sådan, så behold dem og angiv grunden.",
    show: "Vis", mostImportant: "Vigtigst", byPrinciple: "Efter princip", byCategory: "Efter emne",
    byChapter: "Efter kapitel", bySection: "Efter paragraf", notes: "bemærkninger",
    text: "Teksten", empty: "Udkastet har ingen tekst.", see: "se",
    footer: "Lavet af lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filerne, som de blev læst, med SHA-256",
    languages: ["norsk (bokmål)", "norsk (nynorsk)", "dansk", "svensk", "tysk", "engelsk"])

  fileprivate static let swedish = PageWords(
    skip: "Gå till texten", report: "Rapport om utkast", drafts: "Utkast",
    advice: "En anmärkning är en fråga, inte en dom. Är orden avsedda så, behåll dem och ange skälet.",
    show: "Visa", mostImportant: "Viktigast", byPrinciple: "Efter princip", byCategory: "Efter ämne",
    byChapter: "Efter kapitel", bySection: "Efter paragraf", notes: "anmärkningar",
    text: "Texten", empty: "Utkastet saknar text.", see: "se",
    footer: "Framställd av lawlint {version} med {n} regler.", profile: "Profil",
    checksum: "Filerna som de lästes, med SHA-256",
    languages: ["norska (bokmål)", "norska (nynorsk)", "danska", "svenska", "tyska", "engelska"])

  fileprivate static let german = PageWords(
    skip: "Zum Text", report: "Bericht über Entwürfe", drafts: "Entwürfe",
    advice: "Eine Anmerkung ist eine Frage, kein Urteil. Ist der Wortlaut so gewollt, bleibt er; "
      + "die Begründung nennt den Grund.",
    show: "Anzeigen", mostImportant: "Am wichtigsten", byPrinciple: "Nach Prinzip", byCategory: "Nach Thema",
    byChapter: "Nach Kapitel", bySection: "Nach Paragraf", notes: "Anmerkungen",
    text: "Der Text", empty: "Der Entwurf enthält keinen Text.", see: "siehe",
    footer: "Erstellt von lawlint {version} mit {n} Regeln.", profile: "Profil",
    checksum: "Die gelesenen Dateien, mit SHA-256",
    languages: [
      "Norwegisch (Bokmål)", "Norwegisch (Nynorsk)", "Dänisch", "Schwedisch", "Deutsch", "Englisch",
    ])
}
