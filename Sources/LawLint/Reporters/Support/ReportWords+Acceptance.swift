/// The words for findings that are accepted.
struct AcceptanceWords {
  let accepted: String
  let acceptedMany: String
  /// In a baseline.
  let known: String
  let knownMany: String
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
        accepted: "godtatt", acceptedMany: "godtatte", known: "kjent", knownMany: "kjente",
        reason: "begrunnelse", until: "til og med",
        nextExpiry: "første utløper", notice: "unntak")
    case .nn:
      AcceptanceWords(
        accepted: "godteke", acceptedMany: "godtekne", known: "kjent", knownMany: "kjende",
        reason: "grunngjeving", until: "til og med",
        nextExpiry: "første går ut", notice: "unntak")
    case .da:
      AcceptanceWords(
        accepted: "accepteret", acceptedMany: "accepterede", known: "kendt", knownMany: "kendte",
        reason: "begrundelse", until: "til og med",
        nextExpiry: "første udløber", notice: "undtagelser")
    case .sv:
      AcceptanceWords(
        accepted: "godtaget", acceptedMany: "godtagna", known: "känt", knownMany: "kända",
        reason: "motivering", until: "till och med",
        nextExpiry: "första löper ut", notice: "undantag")
    case .de:
      AcceptanceWords(
        accepted: "hingenommen", acceptedMany: "hingenommen", known: "bekannt", knownMany: "bekannt",
        reason: "Begründung", until: "bis",
        nextExpiry: "nächster Ablauf", notice: "Ausnahmen")
    case .en:
      AcceptanceWords(
        accepted: "accepted", acceptedMany: "accepted", known: "known", knownMany: "known", reason: "reason",
        until: "until",
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
      parts.append("\(answered) \(answered == 1 ? words.accepted : words.acceptedMany)\(expiry)")
    }
    if known > 0 { parts.append("\(known) \(known == 1 ? words.known : words.knownMany)") }
    return parts.joined(separator: " · ")
  }
}
