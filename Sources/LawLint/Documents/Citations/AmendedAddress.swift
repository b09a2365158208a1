/// The address that an instruction to amend another act begins with: § 49, first subsection, of
/// `§ 49 første ledd første punktum skal lyde:`.
///
/// Quoted text that begins within a section has no address without it.
struct AmendedAddress: Equatable {
  /// `8 a` of `I § 8 a, stk. 2, indsættes`.
  let section: String
  /// `2` of `§ 8, stk. 2` and of `§ 8 Absatz 2`.
  private(set) var subsection: String?
  /// 2 of `§ 8 annet ledd`, where subsections are counted in words.
  private(set) var ordinal: Int?

  /// - Parameter instruction: From its first word; `nil` when no `§` stands among the first.
  init?(instruction: String) {
    let words = instruction.split(maxSplits: Self.reach, whereSeparator: \.isWhitespace)
    guard let sign = words.prefix(3).firstIndex(where: { $0.hasPrefix("§") }) else { return nil }
    var rest = words[sign...]
    let joined = rest.removeFirst().drop { $0 == "§" }
    let number = joined.isEmpty ? rest.popFirst() ?? "" : joined
    guard number.first?.isNumber ?? false else { return nil }
    var section = Self.bare(number)
    if number.last?.isNumber ?? false, let letter = rest.first.map(Self.bare), Self.isSuffix(letter) {
      section += " " + letter
      rest.removeFirst()
    }
    self.section = String(section)
    readSubsection(rest)
    // What is put in behind a section is not in it.
    let isBehind = words[..<sign].contains { Self.behind.contains($0.lowercased()) }
    if isBehind, subsection == nil, ordinal == nil { return nil }
  }

  private mutating func readSubsection(_ words: ArraySlice<Substring>) {
    var first: Int?
    for (word, next) in zip(words, words.dropFirst() + [""]) {
      let word = Self.bare(word).lowercased()
      if Self.counted.contains(word), next.first?.isNumber ?? false {
        subsection = String(Self.bare(next))
        return
      }
      if Self.subsections.contains(word), let first {
        ordinal = first
        return
      }
      if let ordinal = Self.ordinals[word] {
        first = first ?? ordinal
      } else if !Self.between.contains(word) {
        return
      }
    }
  }

  /// `1` of `In Absatz 1 Satz 2 werden die Wörter`.
  fileprivate static func subsection(instruction: String) -> String? {
    let words = instruction.split(maxSplits: 4, whereSeparator: \.isWhitespace)
    for (word, next) in zip(words.prefix(2), words.dropFirst()) {
      if counted.contains(bare(word).lowercased()), next.first?.isNumber ?? false {
        return String(bare(next))
      }
    }
    return nil
  }

  /// Instructions are short, and what is looked for stands at their beginning.
  private static let reach = 16
  private static let behind: Set<String> = ["efter", "etter", "nach"]
  private static let counted: Set<String> = ["stk", "absatz", "abs"]
  private static let subsections: Set<String> = ["ledd", "leden", "leddet"]
  /// What may stand between a section and its subsection: `§ 3 skal nytt tredje ledd lyde`.
  private static let between: Set<String> = [
    "ny", "nytt", "nye", "og", "til", "skal", "i", "nåværende", "noverande",
  ]

  private static let ordinals: [String: Int] = {
    var ordinals = ["fyrste": 1, "annet": 2, "anna": 2, "syvende": 7]
    for words in [NorwegianCitation.Words.bokmal, .nynorsk] {
      for (index, word) in words.ordinals.words.enumerated() { ordinals[word] = index + 1 }
    }
    return ordinals
  }()

  private static func bare(_ word: Substring) -> Substring {
    var word = word
    while let last = word.last, last == "," || last == "." || last == ":" || last == ";" { word.removeLast() }
    return word
  }

  /// A letter behind the number; `i` is the preposition.
  private static func isSuffix(_ word: Substring) -> Bool {
    word.utf8.count == 1 && word != "i" && word.allSatisfy(\.isLowercase)
  }
}

extension AmendedAddress {
  /// The address that the instruction above a quotation names, or the instruction around that one: `§ 2 wird wie folgt
  /// geändert:` stands above `a) Absatz 2 wird wie folgt gefasst:`.
  init?(of quotation: Provision, in document: Document) {
    let before = document.blocks[..<document.blocks(from: quotation.range.lowerBound).startIndex]
    let above = before.last {
      $0.range.upperBound <= quotation.range.lowerBound && $0.kind == .body
        && !document.provisions[$0.provision].isQuoted
    }
    guard let above else { return nil }
    var instructions = [above]
    for provision in document.path(to: above.provision).dropLast().reversed() {
      // Those of a provision lie in it.
      let inside = document.blocks(from: provision.range.lowerBound)
        .prefix { $0.range.lowerBound < provision.range.upperBound }
      instructions += inside.first { $0.provision == provision.id && $0.kind == .body }.map { [$0] } ?? []
    }
    var subsection: String?
    for instruction in instructions.map({ document.string($0.range) }) {
      if let address = AmendedAddress(instruction: instruction) {
        self = address
        if self.subsection == nil, ordinal == nil { self.subsection = subsection }
        return
      }
      subsection = subsection ?? Self.subsection(instruction: instruction)
    }
    return nil
  }
}
