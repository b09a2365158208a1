/// The words for findings that are accepted.
struct AcceptanceWords {
  let accepted: String
  /// In a baseline.
  let known: String
  let reason: String
  /// Before the last day on which an answer holds.
  let until: String
  /// Before the first of the last days.
  let nextExpiry: String
  /// What must be known of baselines and waivers.
  let notice: String

  static func of(_ language: LanguageCode) -> AcceptanceWords {
    switch language {
    case .nb:
      AcceptanceWords(
        accepted: "godtatt", known: "kjent", reason: "begrunnelse", until: "til og med",
        nextExpiry: "første utløper", notice: "unntak")
    case .nn:
      AcceptanceWords(
        accepted: "godteke", known: "kjent", reason: "grunngjeving", until: "til og med",
        nextExpiry: "første går ut", notice: "unntak")
    case .da:
      AcceptanceWords(
        accepted: "accepteret", known: "kendt", reason: "begrundelse", until: "til og med",
        nextExpiry: "første udløber", notice: "undtagelser")
    case .sv:
      AcceptanceWords(
        accepted: "godtaget", known: "känt", reason: "motivering", until: "till och med",
        nextExpiry: "första löper ut", notice: "undantag")
    case .de:
      AcceptanceWords(
        accepted: "hingenommen", known: "bekannt", reason: "Begründung", until: "bis",
        nextExpiry: "nächster Ablauf", notice: "Ausnahmen")
    case .en:
      AcceptanceWords(
        accepted: "accepted", known: "known", reason: "reason", until: "until",
        nextExpiry: "next expiry", notice: "waivers")
    }
  }

  /// Who answers, until when, and where that is written, in one line.
  func source(of acceptance: Acceptance) -> String {
    [
      acceptance.owner?.collapsed, acceptance.date?.description,
      acceptance.expires.map { "\(until) \($0)" }, "\(acceptance.path):\(acceptance.line)",
    ].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
  }
}

/// How many findings are accepted.
struct AcceptanceCounts {
  private(set) var known = 0
  /// By a person.
  private(set) var answered = 0
  private(set) var nextExpiry: Day?

  var all: Int { known + answered }

  init(_ documents: [LintedDocument] = []) {
    for linted in documents { add(linted.accepted) }
  }

  mutating func add(_ findings: [AcceptedFinding]) {
    for accepted in findings {
      guard accepted.acceptance.isAnswer else {
        known += 1
        continue
      }
      answered += 1
      if let expires = accepted.acceptance.expires { nextExpiry = min(nextExpiry ?? expires, expires) }
    }
  }

  /// `3 accepted (next expiry 2027-03-01) · 12 known`; empty when there are none.
  func sentence(_ language: LanguageCode) -> String {
    let words = AcceptanceWords.of(language)
    var parts: [String] = []
    if answered > 0 {
      let expiry = nextExpiry.map { " (\(words.nextExpiry) \($0))" } ?? ""
      parts.append("\(answered) \(words.accepted)\(expiry)")
    }
    if known > 0 { parts.append("\(known) \(words.known)") }
    return parts.joined(separator: " · ")
  }
}
