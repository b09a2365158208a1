/// Finds out which defined terms an act uses.
///
/// A use is a word that holds the stem of the term anywhere in it, so that forms and compounds count; of a term of several
/// words each must stand in one sentence. What is said to be unused is then surely that.
struct TermUses {
  /// - Complexity: O(*tokens* + *different words* × *terms*).
  static func mark(
    _ definitions: inout [Definition], in document: Document, sentences: [Sentence],
    references: [Reference], tokens: UnsafeBufferPointer<Token>, words: borrowing WordTable
  ) {
    guard !definitions.isEmpty else { return }
    let stems = definitions.map { definition in
      definition.key.split { $0 == " " || $0 == "-" }.filter { $0.count > 2 }.map(stem)
    }
    var needles: [[UInt8]: Int] = [:]
    for stem in stems.joined() where needles[stem] == nil { needles[stem] = needles.count }
    let ordered = needles.sorted { $0.value < $1.value }.map(\.key)

    // By word, where in `lists` the stems stand that it holds; the first list is of words without any.
    var held = [Int32](repeating: -1, count: words.count)
    var lists: [[Int]] = [[]]
    for token in tokens where held[Int(token.word.index)] < 0 {
      let folded = words.folded(token.word)
      let list = ordered.indices.filter { contains(folded, ordered[$0]) }
      held[Int(token.word.index)] = list.isEmpty ? 0 : Int32(lists.count)
      if !list.isEmpty { lists.append(list) }
    }
    var present = [Int](repeating: -1, count: ordered.count)
    for (number, sentence) in sentences.enumerated() {
      var holdsAny = false
      for token in tokens[sentence.tokens] {
        let list = held[Int(token.word.index)]
        guard list > 0 else { continue }
        holdsAny = true
        for stem in lists[Int(list)] { present[stem] = number }
      }
      guard holdsAny else { continue }
      for index in definitions.indices where !definitions[index].isUsed {
        let isOwn =
          sentence.provision == definitions[index].provision
          && sentence.range.contains(definitions[index].range.lowerBound)
        guard !isOwn, !stems[index].isEmpty else { continue }
        if stems[index].allSatisfy({ needles[$0].map { present[$0] == number } ?? false }) {
          definitions[index].isUsed = true
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
    let cut = folded.count > 8 ? 3 : folded.count > 5 ? 2 : folded.count > 4 ? 1 : 0
    return Array(folded.dropLast(cut))
  }

  private static func contains(_ word: UnsafeBufferPointer<UInt8>, _ part: [UInt8]) -> Bool {
    guard word.count >= part.count, let first = part.first else { return false }
    for start in 0...word.count - part.count where word[start] == first {
      if word[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}
