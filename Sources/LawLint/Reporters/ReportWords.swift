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

  /// What an act consists of.
  let provision: (one: String, many: String)
  let finding: (one: String, many: String)
  /// `{n}` of `{all}` provisions have findings; the first is for one.
  let attention: (one: String, many: String)
  /// Nothing was found in `{all}` provisions.
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

  /// How many provisions need attention, in a sentence without its full stop.
  func attention(_ flagged: Int, of all: Int) -> String {
    // A fault may lie in a provision that says nothing itself.
    let all = max(all, flagged)
    let template = flagged == 0 ? clean : flagged == 1 ? attention.one : attention.many
    return template.replacing("{n}", with: String(flagged))
      .replacing("{all}", with: "\(all) \(all == 1 ? provision.one : provision.many)")
  }

  /// `1 finding`, `4 findings`.
  func findings(_ count: Int) -> String { "\(count) \(count == 1 ? finding.one : finding.many)" }

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
    provision: ("provision", "provisions"), finding: ("finding", "findings"),
    attention: ("{n} of {all} needs attention", "{n} of {all} need attention"),
    clean: "Nothing found in {all}", unreadFiles: "Files not read",
    explain: "shows the rule and its sources", quotes: ("“", "”"))

  private static let bokmaal = ReportWords(
    error: "må rettes", warning: "bør rettes", info: "vurder", hint: "tips",
    observation: "merknad", credit: "bra", unread: "ikke lest", note: "lesing",
    why: "hvorfor", suggestion: "forslag", source: "kilde", also: "også",
    confidence: "treffsikkerhet", low: "lav", medium: "middels", high: "høy",
    provision: ("bestemmelse", "bestemmelser"), finding: ("funn", "funn"),
    attention: ("{n} av {all} bør ses på", "{n} av {all} bør ses på"),
    clean: "Ingen funn i {all}", unreadFiles: "Filer som ikke ble lest",
    explain: "viser regelen og kildene", quotes: ("«", "»"))

  private static let nynorsk = ReportWords(
    error: "må rettast", warning: "bør rettast", info: "vurder", hint: "tips",
    observation: "merknad", credit: "bra", unread: "ikkje lesen", note: "lesing",
    why: "kvifor", suggestion: "framlegg", source: "kjelde", also: "òg",
    confidence: "treffsikkerheit", low: "låg", medium: "middels", high: "høg",
    provision: ("føresegn", "føresegner"), finding: ("funn", "funn"),
    attention: ("{n} av {all} bør sjåast på", "{n} av {all} bør sjåast på"),
    clean: "Ingen funn i {all}", unreadFiles: "Filer som ikkje vart lesne",
    explain: "viser regelen og kjeldene", quotes: ("«", "»"))

  private static let danish = ReportWords(
    error: "skal rettes", warning: "bør rettes", info: "overvej", hint: "tip",
    observation: "bemærkning", credit: "godt", unread: "ikke læst", note: "læsning",
    why: "hvorfor", suggestion: "forslag", source: "kilde", also: "også",
    confidence: "træfsikkerhed", low: "lav", medium: "middel", high: "høj",
    provision: ("bestemmelse", "bestemmelser"), finding: ("fund", "fund"),
    attention: ("{n} af {all} bør ses efter", "{n} af {all} bør ses efter"),
    clean: "Intet fundet i {all}", unreadFiles: "Filer, der ikke blev læst",
    explain: "viser reglen og dens kilder", quotes: ("»", "«"))

  private static let swedish = ReportWords(
    error: "måste ändras", warning: "bör ändras", info: "överväg", hint: "tips",
    observation: "anmärkning", credit: "bra", unread: "inte läst", note: "läsning",
    why: "varför", suggestion: "förslag", source: "källa", also: "även",
    confidence: "träffsäkerhet", low: "låg", medium: "medel", high: "hög",
    provision: ("bestämmelse", "bestämmelser"), finding: ("fynd", "fynd"),
    attention: ("{n} av {all} bör ses över", "{n} av {all} bör ses över"),
    clean: "Inget funnet i {all}", unreadFiles: "Filer som inte lästes",
    explain: "visar regeln och dess källor", quotes: ("”", "”"))

  private static let german = ReportWords(
    error: "zu ändern", warning: "besser ändern", info: "erwägen", hint: "Hinweis",
    observation: "Anmerkung", credit: "gut", unread: "nicht gelesen", note: "Lesen",
    why: "warum", suggestion: "Vorschlag", source: "Quelle", also: "auch",
    confidence: "Treffsicherheit", low: "gering", medium: "mittel", high: "hoch",
    provision: ("Vorschrift", "Vorschriften"), finding: ("Befund", "Befunde"),
    attention: ("{n} von {all} ist zu prüfen", "{n} von {all} sind zu prüfen"),
    clean: "Nichts gefunden in {all}", unreadFiles: "Nicht gelesene Dateien",
    explain: "zeigt die Regel und ihre Quellen", quotes: ("„", "“"))
}
