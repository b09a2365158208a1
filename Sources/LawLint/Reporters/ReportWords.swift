/// The words of a report itself, in the reader's language.
struct ReportWords {
  let error: String
  let warning: String
  let info: String
  let hint: String
  let observation: String
  let credit: String
  let unread: String
  let note: String

  let why: String
  let suggestion: String
  let source: String
  let also: String
  let confidence: String
  let low: String
  let medium: String
  let high: String

  /// `{n}` provisions of `{all}` have findings; the first is for one.
  let attention: (one: String, many: String)
  let clean: String
  let unreadFiles: String
  let explain: String
  let quotes: (open: Unicode.Scalar, close: Unicode.Scalar)

  static func of(_ language: LanguageCode) -> ReportWords {
    switch language {
    case .nb: bokmaal
    case .nn: nynorsk
    case .da: danish
    case .sv: swedish
    case .de: german
    case .en: english
    }
  }

  /// The column at which remarks begin behind their words.
  var remarkColumns: Int { 2 + max(why.columns, suggestion.columns, source.columns, also.columns) }

  func severity(_ severity: Severity) -> String {
    switch severity {
    case .error: error
    case .warning: warning
    case .info: info
    case .hint: hint
    }
  }

  func confidence(_ confidence: Rule.Confidence) -> String {
    switch confidence {
    case .low: low
    case .medium: medium
    case .high: high
    }
  }

  private static let english = ReportWords(
    error: "must fix", warning: "should fix", info: "consider", hint: "hint",
    observation: "note", credit: "good", unread: "not read", note: "reading",
    why: "why", suggestion: "try", source: "from", also: "also",
    confidence: "confidence", low: "low", medium: "medium", high: "high",
    attention: ("{n} of {all} provisions needs attention", "{n} of {all} provisions need attention"),
    clean: "Nothing found in {all} provisions", unreadFiles: "Files not read",
    explain: "shows the rule and its sources", quotes: ("“", "”"))

  private static let bokmaal = ReportWords(
    error: "må rettes", warning: "bør rettes", info: "vurder", hint: "tips",
    observation: "merknad", credit: "bra", unread: "ikke lest", note: "lesing",
    why: "hvorfor", suggestion: "forslag", source: "kilde", also: "også",
    confidence: "sikkerhet", low: "lav", medium: "middels", high: "høy",
    attention: ("{n} av {all} bestemmelser bør ses på", "{n} av {all} bestemmelser bør ses på"),
    clean: "Ingen funn i {all} bestemmelser", unreadFiles: "Filer som ikke ble lest",
    explain: "viser regelen og kildene", quotes: ("«", "»"))

  private static let nynorsk = ReportWords(
    error: "må rettast", warning: "bør rettast", info: "vurder", hint: "tips",
    observation: "merknad", credit: "bra", unread: "ikkje lesen", note: "lesing",
    why: "kvifor", suggestion: "framlegg", source: "kjelde", also: "òg",
    confidence: "sikkerheit", low: "låg", medium: "middels", high: "høg",
    attention: ("{n} av {all} føresegner bør sjåast på", "{n} av {all} føresegner bør sjåast på"),
    clean: "Ingen funn i {all} føresegner", unreadFiles: "Filer som ikkje vart lesne",
    explain: "viser regelen og kjeldene", quotes: ("«", "»"))

  private static let danish = ReportWords(
    error: "skal rettes", warning: "bør rettes", info: "overvej", hint: "tip",
    observation: "bemærkning", credit: "godt", unread: "ikke læst", note: "læsning",
    why: "hvorfor", suggestion: "forslag", source: "kilde", also: "også",
    confidence: "sikkerhed", low: "lav", medium: "middel", high: "høj",
    attention: ("{n} af {all} bestemmelser bør ses efter", "{n} af {all} bestemmelser bør ses efter"),
    clean: "Intet fundet i {all} bestemmelser", unreadFiles: "Filer, der ikke blev læst",
    explain: "viser reglen og dens kilder", quotes: ("»", "«"))

  private static let swedish = ReportWords(
    error: "måste ändras", warning: "bör ändras", info: "överväg", hint: "tips",
    observation: "anmärkning", credit: "bra", unread: "inte läst", note: "läsning",
    why: "varför", suggestion: "förslag", source: "källa", also: "även",
    confidence: "säkerhet", low: "låg", medium: "medel", high: "hög",
    attention: ("{n} av {all} bestämmelser bör ses över", "{n} av {all} bestämmelser bör ses över"),
    clean: "Inget funnet i {all} bestämmelser", unreadFiles: "Filer som inte lästes",
    explain: "visar regeln och dess källor", quotes: ("”", "”"))

  private static let german = ReportWords(
    error: "zu ändern", warning: "besser ändern", info: "erwägen", hint: "Hinweis",
    observation: "Anmerkung", credit: "gut", unread: "nicht gelesen", note: "Lesen",
    why: "warum", suggestion: "Vorschlag", source: "Quelle", also: "auch",
    confidence: "Sicherheit", low: "gering", medium: "mittel", high: "hoch",
    attention: ("{n} von {all} Vorschriften ist zu prüfen", "{n} von {all} Vorschriften sind zu prüfen"),
    clean: "Nichts gefunden in {all} Vorschriften", unreadFiles: "Nicht gelesene Dateien",
    explain: "zeigt die Regel und ihre Quellen", quotes: ("„", "“"))
}
