/// How a number of a list is printed (ECMA-376-1, 17.18.59).
enum NumberFormat {
  /// Formats of scripts that lawlint reads no law in are printed in figures.
  static func text(_ number: Int, _ format: String, language: LanguageCode?) -> String {
    switch format {
    case "none", "bullet": ""
    case "decimalZero": number < 10 ? "0\(number)" : String(number)
    case "lowerLetter": letters(number, from: "a")
    case "upperLetter": letters(number, from: "A")
    case "lowerRoman": roman(number).lowercased()
    case "upperRoman": roman(number)
    case "ordinal": ordinal(number, language)
    case "numberInDash": "- \(number) -"
    default: String(number)
    }
  }

  /// `a` to `z`, then `aa`, `bb`: Word repeats the letter.
  private static func letters(_ number: Int, from first: Unicode.Scalar) -> String {
    guard number > 0, let letter = Unicode.Scalar(first.value + UInt32((number - 1) % 26)) else {
      return String(number)
    }
    // More letters than any list has; a start can be set higher.
    return String(repeating: String(letter), count: min(10, (number - 1) / 26 + 1))
  }

  private static func roman(_ number: Int) -> String {
    // Nobody writes larger ones, and each thousand is a letter.
    guard (1..<4_000).contains(number) else { return String(number) }
    var rest = number
    var result = ""
    for (value, digits) in romanDigits {
      while rest >= value {
        result += digits
        rest -= value
      }
    }
    return result
  }

  private static let romanDigits = [
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
    (10, "X"),
    (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
  ]

  /// `1st` in English, `1.` in the languages of the north and in German.
  private static func ordinal(_ number: Int, _ language: LanguageCode?) -> String {
    guard language == .en else { return "\(number)." }
    switch (number % 10, number % 100) {
    case (_, 11...13): return "\(number)th"
    case (1, _): return "\(number)st"
    case (2, _): return "\(number)nd"
    case (3, _): return "\(number)rd"
    default: return "\(number)th"
    }
  }

  /// The bullet of a list. Most are characters of symbol fonts, where a `§` is a square: only dashes are kept.
  static func bullet(_ text: String) -> String {
    ["-", "–", "—", "‒", "−"].contains(text) ? (text == "—" ? "–" : text) : "•"
  }
}
