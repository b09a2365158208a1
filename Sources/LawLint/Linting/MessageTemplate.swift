/// A rule's text with places `{name}` for words of the draft.
struct MessageTemplate {
  /// How much of the draft a message quotes, in characters.
  static let longestQuote = 80

  private enum Piece {
    case text(String)
    case place(String)
  }

  private let pieces: [Piece]

  init(_ template: String) {
    var pieces: [Piece] = []
    var rest = template.utf8[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      if open > rest.startIndex { pieces.append(.text(String(Substring(rest[..<open])))) }
      pieces.append(.place(String(Substring(rest[rest.index(after: open)..<close]))))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty || pieces.isEmpty { pieces.append(.text(String(Substring(rest)))) }
    self.pieces = pieces
  }

  /// The text with its places filled; one that has no value stays as it is.
  func filled(_ value: (String) -> String?) -> String {
    if pieces.count == 1, case .text(let text) = pieces[0] { return text }
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .place(let name): result += value(name) ?? "{\(name)}"
      }
    }
    return result
  }

  /// Words of the draft, cut in the middle of nothing longer than a sentence.
  ///
  /// - Parameter line: The words on one line.
  static func quote(_ line: String) -> String {
    // Characters are dear to count, and there are never more of them than scalars.
    guard line.utf8.count > longestQuote, line.unicodeScalars.count > longestQuote,
      line.count > longestQuote
    else { return line }
    return line.prefix(longestQuote).split(separator: " ").dropLast().joined(separator: " ") + " …"
  }

  /// A common noun that opened a sentence of the draft.
  static func uncapitalized(_ noun: String) -> String { noun.prefix(1).lowercased() + noun.dropFirst() }

  /// What holds a fact when the register of the country is not known.
  static func unnamedRegister(_ language: LanguageCode) -> String {
    switch language {
    case .nb: "et offentlig register"
    case .nn: "eit offentleg register"
    case .da: "et offentligt register"
    case .sv: "ett offentligt register"
    case .de: "ein öffentliches Register"
    case .en: "a public register"
    }
  }

  /// What is said of something that an amending act lacks, when the act that it amends was not read.
  static func baseNotRead(_ language: LanguageCode) -> String {
    switch language {
    case .nb: "Loven som endres, er ikke lest; den kan ha det som mangler (--context)."
    case .nn: "Lova som blir endra, er ikkje lesen; ho kan ha det som manglar (--context)."
    case .da: "Den lov, der ændres, er ikke læst; den kan have det, der mangler (--context)."
    case .sv: "Den lag som ändras är inte läst; den kan ha det som saknas (--context)."
    case .de: "Das geänderte Gesetz wurde nicht gelesen; es kann das Fehlende enthalten (--context)."
    case .en: "The act that is amended was not read; it may have what is missing (--context)."
    }
  }

  /// Who decides when the text does not say.
  static func unnamedAuthority(_ language: LanguageCode) -> String {
    switch language {
    case .nb, .sv: "myndigheten"
    case .nn: "styresmakta"
    case .da: "myndigheden"
    case .de: "die Behörde"
    case .en: "the authority"
    }
  }
}

/// What one rule tells a reader in one language.
struct RuleWording {
  let message: MessageTemplate
  let why: MessageTemplate
  let suggestion: MessageTemplate

  /// In the reader's language, otherwise in the first language that the rule speaks.
  init(_ rule: Rule, _ language: LanguageCode) {
    let texts = rule.texts(language) ?? LanguageCode.allCases.lazy.compactMap(rule.texts).first
    message = MessageTemplate(texts?.message ?? rule.id)
    why = MessageTemplate(texts?.why ?? "")
    suggestion = MessageTemplate(texts?.suggestion ?? "")
  }
}
