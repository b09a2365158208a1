/// Whether a short stretch of text is a heading or a sentence.
///
/// A heading has no finite verb. A full stop at its end proves nothing, since old Norwegian and Irish headings have
/// one, and so do abbreviations.
enum HeadingTest {
  /// Headings of acts are known to reach 300 bytes; longer ones are sentences that forgot their full stop.
  private static let longest = 320

  enum Ending: Sendable { case fullStop, open, leadIn }

  static func ending(of range: Range<Int>, in bytes: [UInt8]) -> Ending {
    guard let last = range.last else { return .open }
    switch bytes[last] {
    case UInt8(ascii: "."): return endsWithAbbreviation(range, in: bytes) ? .open : .fullStop
    case UInt8(ascii: ";"): return .fullStop
    case UInt8(ascii: ":"), UInt8(ascii: ","): return .leadIn
    case 0x94 where range.count > 3 && bytes[last - 1] == 0x80 && bytes[last - 2] == 0xE2: return .leadIn
    default: return .open
    }
  }

  /// Whether text that may be a heading is one: short, with no lead-in and no finite verb.
  static func isHeading(_ range: Range<Int>, in bytes: [UInt8], acceptsFullStop: Bool) -> Bool {
    guard !range.isEmpty, range.count <= longest else { return false }
    switch ending(of: range, in: bytes) {
    case .leadIn: return false
    case .fullStop: if !acceptsFullStop { return false }
    case .open: break
    }
    return !hasFiniteVerb(range, in: bytes)
  }

  /// `mv.`, `m.m.`, `o.l.`, `etc.`: a full stop that ends no sentence.
  private static func endsWithAbbreviation(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var start = range.upperBound - 1
    while start > range.lowerBound, bytes[start - 1] > 0x20, bytes[start - 1] != 0xA0 { start -= 1 }
    let word = start..<range.upperBound - 1
    if bytes[word].contains(UInt8(ascii: ".")) { return word.count <= 5 }
    return abbreviations.contains(word, of: bytes)
  }

  private static let abbreviations = PackedWords([
    "mv", "mm", "mfl", "etc", "osv", "ol", "usw", "m", "kap", "jf", "nr", "stk", "art", "abs", "pkt",
  ])

  private static func hasFiniteVerb(_ range: Range<Int>, in bytes: [UInt8]) -> Bool {
    var start = range.lowerBound
    while start < range.upperBound {
      var stop = start
      while stop < range.upperBound, bytes[stop] > 0x2F { stop += 1 }
      if verbs.contains(start..<stop, of: bytes) { return true }
      start = stop + 1
    }
    return false
  }

  /// The finite verbs without which few sentences of law do.
  private static let verbs = PackedWords([
    "skal", "kan", "er", "har", "gjelder", "gjeld", "må", "får", "trer", "trår", "blir", "plikter",
    "straffes",
    "straffast", "settes", "oppheves", "gis", "avgjør", "fastsetter", "bestemmer", "omfatter", "gjøres",
    "kreves",
    "ska", "skall", "är", "träder", "gäller", "ges", "beslutar", "finns", "avses", "lämnas", "ankommer",
    "prövas",
    "ist", "sind", "hat", "haben", "kann", "wird", "werden", "gilt", "gelten", "darf", "tritt", "muss",
    "müssen",
    "shall", "may", "is", "are", "means", "must", "has", "have", "applies", "apply", "comes",
    "finder", "gælder", "træder", "fastsætter", "ophæves",
  ])
}
