/// How the points of a list are counted.
enum PointForm {
  case number, letter, roman, doubleLetter, tripleLetter

  /// Decides from the first two numbers of a list, since `i` alone may be a letter or one.
  init(_ first: [String], number: String?, isInPoint: Bool) {
    guard let start = first.first ?? number, let character = start.first, character.isLetter else {
      self = .number
      return
    }
    let lowercased = start.lowercased()
    switch lowercased {
    case "aa": self = .doubleLetter
    case "aaa": self = .tripleLetter
    case "i":
      self =
        first.count > 1 ? (first[1].lowercased() == "ii" ? .roman : .letter) : (isInPoint ? .roman : .letter)
    default:
      self =
        lowercased.count > 1 && lowercased.allSatisfy { "ivxlc".contains($0) }
        ? .roman : Self.letters(lowercased)
    }
  }

  /// `bb` is a double letter: a quoted list may begin anywhere.
  private static func letters(_ text: String) -> Self {
    guard let first = text.first, text.allSatisfy({ $0 == first }) else { return .letter }
    return text.count == 3 ? .tripleLetter : text.count == 2 ? .doubleLetter : .letter
  }
}
