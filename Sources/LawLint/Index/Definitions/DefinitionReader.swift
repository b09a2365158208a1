/// Finds the terms that definition provisions define.
///
/// A term is what stands in quotation marks where a definition begins, or before the colon of a list item, or between the
/// words of a formula such as "Med … menes". What is longer than a term, or has a number in it, is none.
struct DefinitionReader {
  private let document: Document
  /// By section: whether its definitions hold in the act.
  private var scopes: [Provision.ID: Bool] = [:]
  /// Provisions that define a term by a formula.
  private var formulas: Set<Provision.ID> = []

  init(_ document: Document) { self.document = document }

  /// The definitions of the act, in order of the text, none of them used yet.
  mutating func definitions(languages: [LanguageCode]) -> [Definition] {
    var found: [Definition] = []
    for block in document.blocks where block.kind == .body {
      let provision = document.provisions[block.provision]
      guard provision.role == .definition, !provision.isQuoted else { continue }
      let opening = Array(document.text[block.range.indices()].prefix(Self.reach))
      let words = String(decoding: opening, as: UTF8.self)
      guard let term = term(of: words, provision, languages[block.provision]) else { continue }
      let start = block.range.lowerBound.index + words[..<term.startIndex].utf8.count
      found.append(
        Definition(
          term: String(term), range: Offset(start)..<Offset(start + term.utf8.count),
          provision: block.provision, holdsInAct: holdsInAct(block.provision, languages[block.provision]),
          isUsed: false))
    }
    return found
  }

  /// How far into a definition its term may stand, in bytes.
  private static let reach = 200
  private static let longestTerm = 5

  private mutating func term(of text: String, _ provision: Provision, _ language: LanguageCode) -> Substring?
  {
    if let quoted = quoted(text) { return quoted }
    switch provision.kind {
    case .point, .indent, .paragraph:
      // "Med stödområde avses följande indelning: 1. Norrbottens län: …": the lead has the term, the items what it means.
      if let lead = provision.parent, formulas.contains(lead) { return nil }
      return beforeColon(text)
    default:
      guard let term = inFormula(text, language) else { return nil }
      formulas.insert(provision.id)
      return term
    }
  }

  private func quoted(_ text: String) -> Substring? {
    let pairs: [Character: Character] = [
      "«": "»", "»": "«", "„": "“", "“": "”", "”": "”", "\"": "\"", "‘": "’", "'": "'",
    ]
    guard let first = text.first, let close = pairs[first] else { return nil }
    let rest = text.dropFirst()
    guard let end = rest.firstIndex(of: close) else { return nil }
    return checked(rest[..<end])
  }

  private func beforeColon(_ text: String) -> Substring? {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    return checked(text[..<colon])
  }

  private func inFormula(_ text: String, _ language: LanguageCode) -> Substring? {
    let openings: [String]
    let verbs: [String]
    switch language {
    case .nb, .nn:
      (openings, verbs) = (["Med ", "med "], [" menes", " meiner", " meinest", " meinast", " forstås"])
    case .da: (openings, verbs) = (["Ved ", "ved ", "Som "], [" forstås", " anses"])
    case .sv: (openings, verbs) = (["Med ", "med "], [" avses", " förstås"])
    case .de, .en: return nil
    }
    for opening in openings {
      guard let start = text.firstRange(of: opening), text[..<start.lowerBound].utf8.count < 40 else {
        continue
      }
      for verb in verbs {
        guard let end = text[start.upperBound...].firstRange(of: verb), !isAside(text[end.upperBound...])
        else { continue }
        if let term = checked(text[start.upperBound..<end.lowerBound]) { return term }
      }
    }
    return nil
  }

  /// "avses inte", "menes også": what a term leaves out, or takes in besides, is not what it means.
  private func isAside(_ text: Substring) -> Bool {
    var words = text.prefix(80).split(whereSeparator: \.isWhitespace).prefix(4)
    // "avses i denna lag även"
    if words.first == "i", words.count == 4 { words = words.dropFirst(3) }
    return words.first.map { Self.asides.contains($0.lowercased()) } ?? false
  }

  private static let asides: Set<String> = ["inte", "ikke", "ikkje", "även", "också", "også", "tillika"]

  /// The text without marks around it, if it can be a term.
  private func checked(_ text: Substring) -> Substring? {
    var text = text
    while let last = text.last, last.isWhitespace || ",.»”\"".contains(last) { text.removeLast() }
    while let first = text.first, first.isWhitespace || "«“\"".contains(first) { text.removeFirst() }
    let words = text.split(whereSeparator: \.isWhitespace)
    // `Med møte i denne loven menes …`: the scope is no part of the term.
    if let scope = Self.limits.lazy.compactMap({ text.firstRange(of: $0) }).first {
      return checked(text[..<scope.lowerBound])
    }
    guard let first = words.first, words.count <= Self.longestTerm, text.count >= 3 else { return nil }
    let isText = text.allSatisfy { $0.isLetter || $0 == "-" || $0 == " " || $0 == "'" || $0 == "’" }
    return isText && !Self.fillers.contains(first.lowercased())
      && !words.contains { Self.relatives.contains($0.lowercased()) } ? text : nil
  }

  /// How the words begin that say where a term holds.
  private static let limits = [
    " i denne ", " i denna ", " i lov", " i første ", " i andre ", " i annet ", " i tredje ", " i fjerde ",
    " enligt den", " etter den", " efter den",
  ]

  /// Words that no term has: "med annan egendom än som avses i a".
  private static let relatives: Set<String> = ["som", "än", "enn", "end"]

  /// Words that begin a clause and not a term.
  private static let fillers: Set<String> = [
    "med", "ved", "som", "følgende", "følgjande", "i", "for", "denne", "dette", "disse", "desse", "det",
    "den", "der",
    "die", "das", "dem", "hva", "kva", "the", "this", "for", "in", "med", "detta", "om", "wenn", "im", "når",
    "hvis",
  ]

  /// Whether the definition says that it holds in the act, and not only in a part of it.
  private mutating func holdsInAct(_ id: Provision.ID, _ language: LanguageCode) -> Bool {
    var around = document.path(to: id).last { $0.kind == .section || $0.kind == .article }?.id ?? id
    if document.provisions[around].kind == .act { around = id }
    if let known = scopes[around] { return known }
    let holds = leadHolds(around, language)
    scopes[around] = holds
    return holds
  }

  /// Whether the words that lead the definitions of a section name the act.
  private func leadHolds(_ section: Provision.ID, _ language: LanguageCode) -> Bool {
    let range = document.provisions[section].range
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    let lead = document.blocks[low...].first { $0.kind == .body }
    guard let lead, range.contains(lead.range.lowerBound) else { return false }
    let words = String(decoding: document.text[lead.range.indices()].prefix(Self.reach), as: UTF8.self)
      .lowercased()
    let names: [String] =
      switch language {
      case .nb: ["denne lov", "loven her", "i loven", "lovens", "denne forskrift"]
      case .nn: ["denne lov", "lova her", "i lova", "denne forskrift"]
      case .da: ["denne lov", "i loven", "lovens", "denne bekendtgørelse"]
      case .sv: ["denna lag", "i lagen", "denna förordning", "denna balk"]
      case .de: ["dieses gesetz", "diesem gesetz", "dieser verordnung"]
      case .en: ["this act", "this regulation", "this directive"]
      }
    let parts = [
      " del ", "fjerde del", "kapit", "avsnitt", "paragraf", "afsnit", "avdelning", " kap", "abschnitt",
      " teil",
      " part ", "chapter", " title ", "section",
    ]
    return names.contains { words.firstRange(of: $0) != nil }
      && !parts.contains { words.firstRange(of: $0) != nil }
  }
}
