/// Numbers of provisions as acts print them, and as citations need them.
enum ProvisionLabel {
  /// The number in a label: `8 a` in `§ 8 a.`, `2` in `Stk. 2.`, `b` in `b)`; `nil` when none is left.
  static func number(in label: String) -> String? {
    let words = label.split(whereSeparator: \.isWhitespace).map(trimmed)
    let number = words.filter { !$0.isEmpty && !kinds.contains($0.lowercased()) }.joined(separator: " ")
    return number.isEmpty ? nil : number
  }

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let first = word.first, punctuation.contains(first) { word.removeFirst() }
    while let last = word.last, punctuation.contains(last) { word.removeLast() }
    return word
  }

  private static let punctuation: Set<Character> = [
    "§", ".", ",", ":", ";", "(", ")", "[", "]", "\"", "'", "«", "»", "“", "”", "„", "‘", "’", "\u{AD}", "-",
    "–", "—",
  ]

  /// Words that say what a provision is, in the languages of the formats that print them with the number.
  private static let kinds: Set<String> = [
    "afsnit", "art", "article", "artikel", "artikkel", "avsnitt", "bilag", "bog", "bok", "bokstav", "del",
    "kap", "kapitel",
    "kapittel", "litra", "nr", "paragraf", "punkt", "regel", "stk", "vedlegg",
  ]
}
