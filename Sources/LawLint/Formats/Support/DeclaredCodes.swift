extension Jurisdiction {
  /// The country of an ISO 3166 code, alone or at the end of a URI; `nil` for a country without a style here.
  static func country(_ code: String) -> Self? {
    let code = code.split(separator: "/").last?.lowercased() ?? ""
    return switch code {
    case "no", "nor": .no
    case "dk", "dnk": .dk
    case "se", "swe": .se
    case "de", "deu": .de
    case "eu", "eur", "eur-lex": .eu
    case "ie", "irl": .ie
    case "uk", "gb", "gbr": .uk
    default: code.hasPrefix("gb-") || code.hasPrefix("uk-") ? .uk : nil
    }
  }
}

extension LanguageCode {
  /// The language of an ISO 639 code of two or three letters, alone, with a region, or at the end of a URI.
  static func language(_ code: String) -> Self? {
    let last = code.split(separator: "/").last ?? ""
    return switch last.split(whereSeparator: { $0 == "-" || $0 == "_" }).first?.lowercased() ?? "" {
    case "nb", "nob", "no", "nor": .nb
    case "nn", "nno": .nn
    case "da", "dan": .da
    case "sv", "swe": .sv
    case "de", "deu", "ger": .de
    case "en", "eng": .en
    default: nil
    }
  }
}
