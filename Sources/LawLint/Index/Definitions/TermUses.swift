/// Finds out which defined terms an act uses.
///
/// A use is a word that holds the stem of the term anywhere in it, so that forms and compounds count; of a term of several
/// words each must stand in one sentence. What is said to be unused is then surely that.
struct TermUses {
  /// - Complexity: O(*tokens* + *definitions*), if terms have a stem that few others have.
  static func mark(
    _ definitions: inout [Definition], in document: Document, sentences: [Sentence],
    references: [Reference], tokens: UnsafeBufferPointer<Token>, words: borrowing WordTable
  ) {
    guard !definitions.isEmpty else { return }
    let stems = definitions.map { definition in
      definition.key.split { $0 == " " || $0 == "-" }.filter { $0.count > 2 }.map(stem)
    }
    var numbers: [[UInt8]: Int] = [:]
    var parts = AffixTable()
    for stem in stems.joined() where numbers[stem] == nil {
      // An act with more terms than that defines none that a reader could keep apart.
      guard numbers.count < UInt16.max else { break }
      let symbol = Symbol(rawValue: UInt16(numbers.count))
      parts.insert(part: stem, symbol)
      if let umlaut = withUmlaut(stem) { parts.insert(part: umlaut, symbol) }
      numbers[stem] = numbers.count
    }

    // By word, where in `lists` the stems stand that it holds; the first list is of words without any.
    var held = [Int32](repeating: -1, count: words.count)
    var lists: [[Int]] = [[]]
    var uses = [Int](repeating: 0, count: numbers.count)
    var holding: [Symbol] = []
    for token in tokens {
      if held[Int(token.word.index)] < 0 {
        holding.removeAll(keepingCapacity: true)
        parts.collect(words.folded(token.word), into: &holding)
        held[Int(token.word.index)] = holding.isEmpty ? 0 : Int32(lists.count)
        if !holding.isEmpty { lists.append(holding.map { Int($0.rawValue) }) }
      }
      for stem in lists[Int(held[Int(token.word.index)])] { uses[stem] += 1 }
    }
    var waiting = Waiting(stems.map { $0.compactMap { numbers[$0] } }, uses: uses)
    var present = [Int](repeating: -1, count: numbers.count)
    var found: [Int] = []
    for (number, sentence) in sentences.enumerated() {
      found.removeAll(keepingCapacity: true)
      for token in tokens[sentence.tokens] {
        for stem in lists[Int(held[Int(token.word.index)])] where present[stem] != number {
          present[stem] = number
          found.append(stem)
        }
      }
      for stem in found {
        let isPresent = { (other: Int) in present[other] == number }
        waiting.release(stem, isPresent) { index in
          // The sentence that defines a term does not use it.
          let isOwn =
            sentence.provision == definitions[index].provision
            && sentence.range.contains(definitions[index].range.lowerBound)
          if !isOwn { definitions[index].isUsed = true }
          return !isOwn
        }
      }
    }
    // A reference to the place of a definition uses it too.
    let named = Set(
      references.compactMap { reference -> Provision.ID? in
        if case .provision(let id) = reference.target { return id }
        return nil
      })
    for index in definitions.indices
    where stems[index].isEmpty || isNamed(definitions[index].provision, named, document) {
      definitions[index].isUsed = true
    }
  }

  /// Whether a point is referred to, or lies in a point that is.
  private static func isNamed(_ id: Provision.ID, _ named: Set<Provision.ID>, _ document: Document) -> Bool {
    var next: Provision.ID? = id
    while let id = next, [.point, .indent].contains(document.provisions[id].kind) {
      if named.contains(id) { return true }
      next = document.provisions[id].parent
    }
    return false
  }

  /// A word without what its forms end in.
  private static func stem(_ word: Substring) -> [UInt8] {
    let folded = Array(word.utf8)
    let cut = folded.count > 6 ? 3 : folded.count > 5 ? 2 : folded.count > 4 ? 1 : 0
    return Array(folded.dropLast(cut))
  }

  /// The stem as in a German plural: Großflughafen, Großflughäfen.
  private static func withUmlaut(_ stem: [UInt8]) -> [UInt8]? {
    let umlauts: [UInt8: [UInt8]] = [
      UInt8(ascii: "a"): Array("ä".utf8), UInt8(ascii: "o"): Array("ö".utf8),
      UInt8(ascii: "u"): Array("ü".utf8),
    ]
    guard let last = stem.lastIndex(where: { umlauts[$0] != nil }), let umlaut = umlauts[stem[last]] else {
      return nil
    }
    return stem[..<last] + umlaut + stem[(last + 1)...]
  }
}

/// Terms that wait for their use, each by the rarest of its stems: a sentence without that stem costs it nothing.
private struct Waiting {
  /// Definitions of terms that have the same stems.
  private struct Term {
    var stems: [Int]
    var definitions: [Int]
  }

  /// By stem.
  private var terms: [[Term]]

  /// - Parameters:
  ///   - stems: By definition; one without any waits for nothing.
  ///   - uses: How often each stem stands in the act.
  init(_ stems: [[Int]], uses: [Int]) {
    terms = Array(repeating: [], count: uses.count)
    var places: [[Int]: Int] = [:]
    for (definition, own) in stems.enumerated() {
      guard let rarest = own.min(by: { (uses[$0], $0) < (uses[$1], $1) }) else { continue }
      if let place = places[own] {
        terms[rarest][place].definitions.append(definition)
      } else {
        places[own] = terms[rarest].count
        terms[rarest].append(Term(stems: own, definitions: [definition]))
      }
    }
  }

  /// Lets the definitions go that a sentence may use: their rarest stem stands in it, and so do the others.
  ///
  /// - Parameters:
  ///   - isPresent: Whether a stem stands in the sentence.
  ///   - uses: Whether the sentence uses the term of a definition, which then waits no more.
  mutating func release(_ stem: Int, _ isPresent: (Int) -> Bool, ifUsed uses: (Int) -> Bool) {
    for place in terms[stem].indices
    where !terms[stem][place].definitions.isEmpty && terms[stem][place].stems.allSatisfy(isPresent) {
      terms[stem][place].definitions.removeAll(where: uses)
    }
  }
}
