/// How the points of a list are counted.
enum PointForm {
  case number, letter, roman, doubleLetter, tripleLetter

  /// Decides from the first two numbers of a list, since `i` alone may be a letter or one.
  init(_ first: [String], number: String?, isInPoint: Bool) {
    guard let number = number?.lowercased(), number.first?.isLetter ?? false else {
      self = .number
      return
    }
    let start = first.first?.lowercased() ?? number
    switch start.first?.isLetter ?? false ? start : number {
    case "aa": self = .doubleLetter
    case "aaa": self = .tripleLetter
    case "i":
      guard first.count > 1 else {
        self = isInPoint ? .roman : .letter
        return
      }
      self = first[1].lowercased() == "ii" ? .roman : .letter
    case let start: self = Self.ofItem(start)
    }
  }

  /// An item that is not the first of its kind, since quoted text may begin anywhere in a list.
  private static func ofItem(_ text: String) -> Self {
    guard let first = text.first, text.count > 1 else { return .letter }
    let isRepeated = text.allSatisfy { $0 == first }
    if isRepeated ? first == "i" || first == "x" : text.allSatisfy({ "ivxlc".contains($0) }) { return .roman }
    return isRepeated ? (text.count == 2 ? .doubleLetter : .tripleLetter) : .letter
  }
}
