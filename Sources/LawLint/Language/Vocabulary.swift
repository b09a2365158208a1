/// Something that rules of one language ask of a word, as a small number.
///
/// Two questions with the same answers for all words share a symbol.
public struct Symbol: Hashable, Sendable, BitwiseCopyable {
  var rawValue: UInt16
}

/// All that the rules and lexicons of one language ask of words, ready to be looked up.
///
/// Immutable, so all workers share one.
struct Vocabulary: Sendable {
  private var tests = WordTestTable()
  /// By symbol, what its words pass any of.
  private var sets: [WordTestSet] = []
  /// By set, but for sets of one test, which most are.
  private var symbols: [WordTestSet: Symbol] = [:]
  /// By the number of a test, the symbol of the words that pass it alone.
  private var singles: [Symbol?] = []
  private var classSymbols: [String: Symbol] = [:]
  private var forms = SymbolIndex()
  private var spellings = SymbolIndex()
  private var stems = SymbolIndex()
  private var stemOpenings = StemOpenings()
  private var affixes = AffixTable()
  private(set) var count: UInt16 = 0

  let language: LanguageCode

  init(language: LanguageCode) { self.language = language }

  /// How many keys a symbol has, as a first guess at how common it is.
  private(set) var keyCounts: [Int] = []
  private(set) var shortestKeys: [Int] = []
  private var classes: [WordClasses] = []
  private var begins: [Bool] = []

  /// The number by which a test stands in a set.
  mutating func number(of test: WordTest) -> UInt32 { tests.number(of: test) }

  /// The symbol of the words that pass any of the tests.
  mutating func symbol(for set: WordTestSet) -> Symbol {
    if let known = known(set) { return known }
    precondition(count < UInt16.max, "a language has at most 65,535 symbols")
    let symbol = Symbol(rawValue: count)
    count += 1
    remember(symbol, for: set)
    keyCounts.append(set.numbers.count)
    classes.append([])
    begins.append(false)
    var shortest = Int.max
    for number in set.numbers {
      switch tests[number] {
      case .form(let key):
        forms.insert(key, symbol)
        shortest = min(shortest, key.count)
      case .spelling(let key):
        spellings.insert(key, symbol)
        shortest = min(shortest, key.count)
      case .stem(let key):
        stems.insert(key, symbol)
        stemOpenings.insert(key)
        shortest = min(shortest, key.count)
      case .prefix(let key):
        affixes.insert(prefix: key, symbol)
        shortest = min(shortest, key.count)
      case .suffix(let key):
        affixes.insert(suffix: key, symbol)
        shortest = min(shortest, key.count)
      case .contains(let key):
        affixes.insert(part: key, symbol)
        shortest = min(shortest, key.count)
      }
    }
    shortestKeys.append(shortest)
    return symbol
  }

  private func known(_ set: WordTestSet) -> Symbol? {
    guard set.numbers.count == 1 else { return symbols[set] }
    let test = Int(set.numbers[0])
    return test < singles.count ? singles[test] : nil
  }

  private mutating func remember(_ symbol: Symbol, for set: WordTestSet) {
    sets.append(set)
    guard set.numbers.count == 1 else {
      symbols[set] = symbol
      return
    }
    let test = Int(set.numbers[0])
    while singles.count <= test { singles.append(nil) }
    singles[test] = symbol
  }

  /// Gives the words of a class a symbol by name.
  mutating func name(_ symbol: Symbol, _ className: String) {
    classSymbols[className] = symbol
    for lexicon in WordClasses.lexicons where lexicon.name == className {
      classes[Int(symbol.rawValue)].formUnion(lexicon.classes)
    }
  }

  /// The symbol of a class, or `nil` when the language has no such class.
  func symbol(ofClass name: String) -> Symbol? { classSymbols[name] }

  /// The symbols with their tests, in order.
  var testsBySymbol: some Sequence<(tests: [WordTest], symbol: Symbol)> {
    sets.indices.lazy.map { (sets[$0].numbers.map { tests[$0] }, Symbol(rawValue: UInt16($0))) }
  }
  /// The named classes with their symbols, in order of the names.
  var classesBySymbol: some Sequence<(key: String, value: Symbol)> { classSymbols.sorted { $0.key < $1.key } }

  /// Says that matching begins with the words of a symbol.
  mutating func beginMatches(with symbol: Symbol) { begins[Int(symbol.rawValue)] = true }

  func beginsMatches(_ symbol: Symbol) -> Bool { begins[Int(symbol.rawValue)] }

  /// The classes whose words all have a symbol.
  func classes(of symbol: Symbol) -> WordClasses { classes[Int(symbol.rawValue)] }

  /// Appends every symbol that a spelling has, in ascending order, to an empty list.
  func appendSymbols(
    of word: WordID, in words: borrowing WordTable, stemmer: Stemmer, to found: inout [Symbol]
  ) {
    let folded = words.folded(word)
    forms.collect(folded, into: &found)
    if !spellings.isEmpty {
      WordForm.plain(words.spelling(word)).withUnsafeBufferPointer { spellings.collect($0, into: &found) }
    }
    if stemOpenings.mayHoldStem(of: folded) {
      stemmer.withStem(of: folded) { stems.collect($0, into: &found) }
    }
    affixes.collect(folded, into: &found)
    guard found.count > 1 else { return }
    found.sort { $0.rawValue < $1.rawValue }
    var kept = 1
    for i in 1..<found.count where found[i] != found[kept - 1] {
      found[kept] = found[i]
      kept += 1
    }
    found.removeLast(found.count - kept)
  }
}

/// Symbols by words; a word may have many.
private struct SymbolIndex: Sendable {
  /// By word, the index in `links` of the first.
  private var first = WordMap<Int>()
  private var links: [(symbol: Symbol, next: Int)] = []

  var isEmpty: Bool { links.isEmpty }

  mutating func insert(_ word: [UInt8], _ symbol: Symbol) {
    let index = word.withUnsafeBufferPointer { first.index(of: $0, orInsert: -1) }
    links.append((symbol, first[index]))
    first[index] = links.count - 1
  }

  func collect(_ word: UnsafeBufferPointer<UInt8>, into found: inout [Symbol]) {
    guard var link = first[word] else { return }
    while link >= 0 {
      found.append(links[link].symbol)
      link = links[link].next
    }
  }
}
