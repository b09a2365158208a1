/// The habits by which a draft marks its sections, subsections and headings.
///
/// The convention is decided for each act from the shapes of its lines and a few words. Some shapes belong to one
/// convention alone: `Stk. 2.` is Danish, `3 §` and `2 kap.` are Swedish, `Article 4` or "HAVE ADOPTED" is EU law in
/// English, and `5. Heading` or `5.—(1)` without any `§` is Irish or British. Acts with `§ 3` are Norwegian, Danish
/// or German: there the small words decide, `av` and `skal` against `af` and `skal` against `der` and `und`. So do
/// they in an act without any such shape.
enum DraftingConvention: Sendable {
  case norwegian, danish, swedish, german, irish, european

  var jurisdiction: Jurisdiction {
    switch self {
    case .norwegian: .no
    case .danish: .dk
    case .swedish: .se
    case .german: .de
    case .irish: .ie
    case .european: .eu
    }
  }

  /// Whether each unnumbered paragraph of a section is a subsection, as lawyers count them.
  var countsParagraphs: Bool {
    switch self {
    case .norwegian, .swedish, .european: true
    case .danish, .german, .irish: false
    }
  }

  /// Whether text can follow the number of a section on its line, and no heading does.
  var putsTextBesideNumber: Bool { self == .danish || self == .swedish }

  /// The convention of the lines, or `nil` when nothing in them tells.
  ///
  /// - Parameter language: That which the file names; it decides where words leave two conventions equal.
  static func decide(
    _ lines: some Collection<DraftLine>, in bytes: [UInt8], language: LanguageCode? = nil
  ) -> DraftingConvention? {
    var shapes = ShapeCounts()
    for line in lines.prefix(4_000) { shapes.count(line, in: bytes) }
    if shapes.stk > 0 { return .danish }
    if shapes.signLast > 0, shapes.signLast >= shapes.signFirst { return .swedish }

    let words = WordCounts(lines.prefix(400), in: bytes, prior: language.flatMap(usual))
    if shapes.signFirst + shapes.signLast > 0 { return words.ofSigns(shapes.textBesideSign) }
    if shapes.article > 0, words.likeliest == .irish { return .european }
    return words.likeliest
  }
}

extension DraftingConvention {
  /// The convention of the acts in a language; English ones are of many states.
  fileprivate static func usual(_ language: LanguageCode) -> DraftingConvention? {
    switch language {
    case .nb, .nn: .norwegian
    case .da: .danish
    case .sv: .swedish
    case .de: .german
    case .en: nil
    }
  }
}

/// How often the shapes occur that tell conventions apart.
private struct ShapeCounts {
  var stk = 0
  var signFirst = 0
  var signLast = 0
  var textBesideSign = 0
  var article = 0

  mutating func count(_ line: DraftLine, in bytes: [UInt8]) {
    switch line.shape {
    case .stk: stk += 1
    case .signFirst:
      signFirst += 1
      if !line.rest.isEmpty { textBesideSign += 1 }
    case .signLast: signLast += 1
    case .division:
      if DivisionWord.all[Int(line.word)].kind == .article { article += 1 }
    default: break
    }
  }
}

/// How often the small words occur that tell the languages apart.
private struct WordCounts {
  private var counts: [DraftingConvention: Int] = [:]
  private let prior: DraftingConvention?

  init(_ lines: some Collection<DraftLine>, in bytes: [UInt8], prior: DraftingConvention?) {
    self.prior = prior
    var budget = 6_000
    for line in lines {
      var start = Int(line.textStart)
      let end = min(Int(line.end), start + budget)
      budget -= max(0, end - start)
      while start < end {
        var stop = start
        while stop < end, bytes[stop] > 0x40 || LineCursor.isDigit(bytes[stop]) { stop += 1 }
        count(start..<stop, of: bytes)
        start = stop + 1
      }
      if budget <= 0 { return }
    }
  }

  private mutating func count(_ word: Range<Int>, of bytes: [UInt8]) {
    for (convention, words) in Self.words where words.contains(word, of: bytes) {
      counts[convention, default: 0] += 1
    }
  }

  private static let words: [(DraftingConvention, PackedWords)] = [
    (
      .norwegian,
      PackedWords([
        "av", "etter", "ikkje", "frå", "ein", "dei", "mv", "også", "og", "som", "til", "eller", "skal",
      ])
    ),
    (.danish, PackedWords(["af", "efter", "nævnt", "stk", "også", "og", "som", "til", "eller", "skal"])),
    (
      .swedish,
      PackedWords([
        "av", "och", "eller", "ska", "skall", "som", "till", "om", "är", "inte", "får", "lag", "denna",
      ])
    ),
    (
      .german,
      PackedWords(["der", "die", "das", "und", "oder", "nach", "des", "den", "ist", "dem", "von", "zur"])
    ),
    (.irish, PackedWords(["the", "and", "or", "of", "shall", "by", "may", "to", "Act", "any"])),
  ]

  private func count(_ convention: DraftingConvention) -> Int { counts[convention, default: 0] }

  private func isLess(_ a: DraftingConvention, _ b: DraftingConvention) -> Bool {
    (count(a), a == prior ? 1 : 0) < (count(b), b == prior ? 1 : 0)
  }

  /// The convention of an act that writes `§ 3`; a Danish one has text beside it, unless its words are surely Danish.
  func ofSigns(_ textBesideSign: Int) -> DraftingConvention {
    let isDanish = textBesideSign > 0 || count(.danish) > count(.norwegian) + 2
    let candidates: [DraftingConvention] =
      isDanish ? [.norwegian, .danish, .german] : [.norwegian, .german]
    return candidates.max(by: isLess) ?? .norwegian
  }

  var likeliest: DraftingConvention? {
    let candidates: [DraftingConvention] = [.norwegian, .danish, .swedish, .german, .irish]
    return candidates.filter { count($0) > 0 }.max(by: isLess)
  }
}
