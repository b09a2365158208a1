/// The words that name parts of an act, in the languages that lawlint reads.
struct DivisionWord: Sendable {
  let word: StaticString
  let kind: Provision.Kind
  /// Which division may hold which: one with a smaller rank is further out.
  let rank: Int

  /// The rank of headings without a word, such as those between Swedish sections.
  static let headingRank = 20

  /// Ranks follow the habits of the states: Danish "Afsnit" holds "Kapitel", German "Abschnitt" lies in it.
  static let all: [DivisionWord] = [
    .init(word: "vedlegg", kind: .annex, rank: 0),
    .init(word: "bilaga", kind: .annex, rank: 0),
    .init(word: "bilag", kind: .annex, rank: 0),
    .init(word: "anlage", kind: .annex, rank: 0),
    .init(word: "anhang", kind: .annex, rank: 0),
    .init(word: "annex", kind: .annex, rank: 0),
    .init(word: "appendix", kind: .annex, rank: 0),
    .init(word: "schedule", kind: .annex, rank: 0),
    .init(word: "bok", kind: .book, rank: 1),
    .init(word: "buch", kind: .book, rank: 1),
    .init(word: "book", kind: .book, rank: 1),
    .init(word: "bog", kind: .book, rank: 1),
    .init(word: "del", kind: .part, rank: 2),
    .init(word: "part", kind: .part, rank: 2),
    .init(word: "teil", kind: .part, rank: 2),
    .init(word: "avdeling", kind: .part, rank: 2),
    .init(word: "avdelning", kind: .part, rank: 2),
    .init(word: "avd", kind: .part, rank: 2),
    .init(word: "afdeling", kind: .part, rank: 2),
    .init(word: "afsnit", kind: .part, rank: 2),
    .init(word: "tittel", kind: .title, rank: 3),
    .init(word: "titel", kind: .title, rank: 3),
    .init(word: "title", kind: .title, rank: 3),
    .init(word: "kapittel", kind: .chapter, rank: 4),
    .init(word: "kapitel", kind: .chapter, rank: 4),
    .init(word: "kapitlet", kind: .chapter, rank: 4),
    .init(word: "kap", kind: .chapter, rank: 4),
    .init(word: "chapter", kind: .chapter, rank: 4),
    .init(word: "avsnitt", kind: .division, rank: 5),
    .init(word: "abschnitt", kind: .division, rank: 5),
    .init(word: "section", kind: .division, rank: 5),
    .init(word: "unterabschnitt", kind: .division, rank: 6),
    .init(word: "underavsnitt", kind: .division, rank: 6),
    .init(word: "untertitel", kind: .division, rank: 7),
    .init(word: "artikkel", kind: .article, rank: 30),
    .init(word: "artikel", kind: .article, rank: 30),
    .init(word: "article", kind: .article, rank: 30),
    .init(word: "art", kind: .article, rank: 30),
  ]

  /// The index in ``all`` of the word that stands at a place.
  ///
  /// Only the words of one first letter are compared, since the question is asked of every line that begins with a
  /// capital.
  static func index(at cursor: LineCursor) -> Int? {
    let first = cursor.folded(0)
    guard LineCursor.isLetter(first) else { return nil }
    return byFirstLetter[Int(first) - 0x61].first { cursor.isAt(all[$0].word) }
  }

  private static let byFirstLetter: [[Int]] = (0..<26).map { letter in
    all.indices.filter { all[$0].word.utf8Start[0] == UInt8(0x61 + letter) }
  }

  /// What a German ordinal such as "Zweiter" in "Zweiter Abschnitt" counts.
  static func ordinal(at cursor: LineCursor) -> (value: Int, count: Int)? {
    guard germanOrdinalInitials.contains(cursor.byte()) else { return nil }
    for (index, stem) in germanOrdinals.enumerated() {
      for ending in ["r", "s"] as [StaticString] {
        let count = stem.utf8CodeUnitCount + 1
        let matches = (0..<stem.utf8CodeUnitCount).allSatisfy { cursor.folded($0) == stem.utf8Start[$0] }
        guard matches, cursor.folded(count - 1) == ending.utf8Start[0], cursor.byte(count) == 0x20 else {
          continue
        }
        return (index + 1, count)
      }
    }
    return nil
  }

  private static let germanOrdinalInitials: [UInt8] = Array("EZDVFSAN".utf8)
  private static let germanOrdinals: [StaticString] = [
    "erste", "zweite", "dritte", "vierte", "fünfte", "sechste", "siebente", "achte", "neunte", "zehnte",
    "elfte",
    "zwölfte",
  ]
}
