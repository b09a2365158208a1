/// Fills the places `{name}` of a rule's texts.
enum MessageTemplate {
  /// How much of the draft a message quotes, in characters.
  static let longestQuote = 80

  static func fill(_ template: String, _ arguments: [String: String]) -> String {
    guard template.contains("{") else { return template }
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      result += rest[..<open]
      let name = String(rest[rest.index(after: open)..<close])
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  /// Words of the draft on one line, cut in the middle of nothing longer than a sentence.
  static func quote(_ text: String) -> String {
    let line = text.collapsed
    guard line.utf8.count > longestQuote, line.count > longestQuote else { return line }
    return line.prefix(longestQuote).split(separator: " ").dropLast().joined(separator: " ") + " …"
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
