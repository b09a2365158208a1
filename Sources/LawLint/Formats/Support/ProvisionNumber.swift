/// The number that a provision is cited by, taken out of the words it is printed with.
enum ProvisionNumber {
  /// `2 a` of `2 a §`, `IV` of `CHAPTER IV`, `1` of `Erster Abschnitt`; `nil` where there is no number, as of a dash.
  static func of(_ text: String) -> String? {
    guard text.utf8.count <= maximumLength else { return nil }
    if let plain = plainNumber(text) { return plain }
    let words = text.split { $0.isWhitespace || $0 == "/" || $0 == "=" }
      .map { trimmed($0) }.filter { !$0.isEmpty }
    let first = words.firstIndex { $0.contains(where: \.isNumber) } ?? words.firstIndex(where: isCounting)
    guard let first else { return words.lazy.compactMap { ordinals[$0.lowercased()] }.first }
    let last = words[first...].lastIndex { isCounting($0) || suffixes.contains($0.lowercased()) } ?? first
    return words[first...last].joined(separator: " ")
  }

  /// The number of a label such as `§ 12.`, `(2a)`, `§ 3-2`, `b)` or `8 a`, as nearly all are; `nil` for others.
  private static func plainNumber(_ text: String) -> String? {
    var number = text.utf8[...]
    while let first = number.first, isMark(first) { number.removeFirst() }
    while let last = number.last, isMark(last) { number.removeLast() }
    var word = number
    // `8 a`: a letter of its own, behind one space.
    if word.count >= 3, isLetter(word.last ?? 0), word.dropLast().last == 0x20 { word = word.dropLast(2) }
    guard let first = word.first, let last = word.last, isDigit(first) || word.count == number.count,
      isDigit(last) || isLetter(last), isDigit(first) || isLetter(first),
      word.allSatisfy({ isDigit($0) || isLetter($0) || $0 == UInt8(ascii: "-") }),
      word.contains(where: isDigit) || number.count == 1
    else { return nil }
    return String(Substring(number))
  }

  /// A space, a section sign (its two bytes), or punctuation that stands around numbers.
  private static func isMark(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x20, 0xC2, 0xA7, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "."), UInt8(ascii: ","): true
    default: false
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
  private static func isLetter(_ byte: UInt8) -> Bool { byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A }

  /// What is longer is no label. Numbers become part of the identifiers of all that lies in a provision.
  private static let maximumLength = 200

  private static func trimmed(_ word: Substring) -> Substring {
    var word = word
    while let first = word.first, !first.isLetter, !first.isNumber { word.removeFirst() }
    while let last = word.last, (!last.isLetter && !last.isNumber) || last == "º" { word.removeLast() }
    return word
  }

  /// Whether a word has a figure, is one to three equal letters, or a Roman number.
  private static func isCounting(_ word: Substring) -> Bool {
    guard let first = word.first else { return false }
    if word.contains(where: \.isNumber) { return true }
    let parts = word.split { $0 == "-" || $0 == "–" }
    guard parts.count == 1 else { return parts.allSatisfy(isCounting) }
    if word.count <= 3, word.allSatisfy({ $0 == first }) { return true }
    return word.count <= 8
      && (word.allSatisfy { "IVXLC".contains($0) } || word.allSatisfy { "ivxlc".contains($0) })
  }

  /// What stands behind a number that was put in between two.
  private static let suffixes: Set<String> = [
    "bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "nonies", "decies",
  ]

  /// Numbers in words, as Danish acts and those of German-speaking and French-speaking countries have them.
  private static let ordinals: [String: String] = {
    let stems = [
      "erst", "zweit", "dritt", "viert", "fünft", "sechst", "siebt", "acht", "neunt", "zehnt", "elft",
      "zwölft",
      "dreizehnt", "vierzehnt", "fünfzehnt", "sechzehnt", "siebzehnt", "achtzehnt", "neunzehnt", "zwanzigst",
    ]
    var ordinals = ["siebenter": "7", "siebentes": "7", "siebente": "7", "premier": "1", "première": "1"]
    let danish = [
      "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende", "ottende", "niende", "tiende",
    ]
    for (index, ordinal) in danish.enumerated() { ordinals[ordinal] = String(index + 1) }
    ordinals["andet"] = "2"
    for (index, stem) in stems.enumerated() {
      for ending in ["er", "es", "e"] { ordinals[stem + ending] = String(index + 1) }
    }
    return ordinals
  }()
}
