/// Numbers of provisions as acts print them, and as citations need them.
enum ProvisionLabel {
  /// The number in a label: `8 a` in `§ 8 a.`, `2` in `Stk. 2.`, `b` in `b)`; `nil` when none is left.
  static func number(in label: String) -> String? {
    var number = ""
    for word in label.unicodeScalars.split(whereSeparator: isSpace) {
      let word = trimmed(word)
      guard !word.isEmpty, !kinds.contains(word.lowercased()) else { continue }
      if !number.isEmpty { number += " " }
      number += word
    }
    return number.isEmpty ? nil : number
  }

  private static func trimmed(_ word: Substring.UnicodeScalarView) -> String {
    var word = word
    while let first = word.first, isPunctuation(first) { word.removeFirst() }
    while let last = word.last, isPunctuation(last) { word.removeLast() }
    return String(word)
  }

  private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\n", "\r", "\t", "\u{A0}", "\u{2009}", "\u{202F}": true
    default: false
    }
  }

  private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "§", ".", ",", ":", ";", "(", ")", "[", "]", "\"", "'", "«", "»", "“", "”", "„", "‘", "’", "-", "–",
      "—", "•",
      "\u{AD}":
      true
    default: false
    }
  }

  /// Words that say what a provision is, in the languages of the formats that print them with the number.
  private static let kinds: Set<String> = [
    "afsnit", "art", "article", "artikel", "artikkel", "avsnitt", "bilag", "bog", "bok", "bokstav", "del",
    "kap",
    "kapitel", "kapittel", "litra", "nr", "paragraf", "punkt", "regel", "stk", "vedlegg",
  ]
}
