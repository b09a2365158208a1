/// Fills the places `{name}` of a rule's texts.
enum MessageTemplate {
  /// How much of the draft a message quotes, in characters.
  static let longestQuote = 80

  static func fill(_ template: String, _ arguments: [String: String]) -> String {
    // Braces are looked for among bytes: to find the characters of a long text costs more than all else here.
    var rest = template.utf8[...]
    guard rest.contains(UInt8(ascii: "{")) else { return template }
    var result = ""
    while let open = rest.firstIndex(of: UInt8(ascii: "{")),
      let close = rest[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      result += Substring(rest[..<open])
      let name = String(Substring(rest[rest.index(after: open)..<close]))
      result += arguments[name] ?? "{\(name)}"
      rest = rest[rest.index(after: close)...]
    }
    return result + Substring(rest)
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
