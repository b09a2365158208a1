/// Characters that Word takes from a font by their place in it, as in `<w:sym w:font="Wingdings" w:char="F0FE"/>`.
enum SymbolFont {
  /// The character that a reader sees, or `nil` when the number is none.
  ///
  /// In fonts of pictures all but boxes and ticks are bullets to a reader of law.
  static func character(_ number: String, font: String) -> Character? {
    guard let value = UInt32(number, radix: 16) else { return nil }
    // Places in a font of symbols are written with or without this offset.
    let place = value & 0xF000 == 0xF000 ? value & 0xFF : value
    switch font.lowercased() {
    case let font where font.hasPrefix("wingdings"): return wingdings[place] ?? "•"
    case "webdings": return "•"
    case "symbol": return symbol[place] ?? Unicode.Scalar(place).map { Character($0) }
    default: return Unicode.Scalar(place).map { Character($0) }
    }
  }

  private static let wingdings: [UInt32: Character] = [
    0x6F: "□", 0x71: "□", 0x72: "□", 0xA8: "□", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑", 0xE0: "→",
  ]

  private static let symbol: [UInt32: Character] = [
    0xB7: "•", 0xA3: "≤", 0xB3: "≥", 0xB4: "×", 0xB1: "±", 0xB0: "°", 0xAE: "→", 0xB9: "≠", 0xD7: "⋅",
    0x2D: "−",
  ]
}
