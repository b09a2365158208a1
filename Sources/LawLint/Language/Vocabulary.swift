/// Something that rules of one language ask of a word, as a small number.
///
/// Two questions with the same answers for all words share a symbol.
public struct Symbol: Hashable, Sendable, BitwiseCopyable {
  var rawValue: UInt16
}

/// A condition on the form of one word.
enum WordTest: Hashable, Sendable {
  /// This form, in any case of letters.
  case form([UInt8])
  /// This spelling, capitals too.
  case spelling([UInt8])
  /// Any form with the same Snowball stem.
  case stem([UInt8])
  /// The word or a compound that begins with it: `skjema+`.
  case prefix([UInt8])
  /// The word or a compound that ends with it: `-tilsynet`.
  case suffix([UInt8])
  /// Any word with this inside: `+ermessen`.
  case contains([UInt8])

  /// All bytes at once; the compiler would hash them one by one.
  func hash(into hasher: inout Hasher) {
    let (kind, key): (UInt8, [UInt8]) =
      switch self {
      case .form(let key): (0, key)
      case .spelling(let key): (1, key)
      case .stem(let key): (2, key)
      case .prefix(let key): (3, key)
      case .suffix(let key): (4, key)
      case .contains(let key): (5, key)
      }
    hasher.combine(kind)
    key.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}

/// All that the rules and lexicons of one language ask of words, ready to be looked up.
///
/// Immutable, so all workers share one.
struct Vocabulary: Sendable {
  private var symbols: [Set<WordTest>: Symbol] = [:]
  private var classSymbols: [String: Symbol] = [:]
  private var forms: [WordKey: [Symbol]] = [:]
  private var spellings: [WordKey: [Symbol]] = [:]
  private var stems: [WordKey: [Symbol]] = [:]
  private var affixes = AffixTable()
  private(set) var count: UInt16 = 0

  let language: LanguageCode

  init(language: LanguageCode) { self.language = language }

  /// How many keys a symbol has, as a first guess at how common it is.
  private(set) var keyCounts: [Int] = []
  private(set) var shortestKeys: [Int] = []

  /// The symbol of the words that pass any of the tests.
  mutating func symbol(for tests: Set<WordTest>) -> Symbol {
    if let known = symbols[tests] { return known }
    precondition(count < UInt16.max, "a language has at most 65,535 symbols")
    let symbol = Symbol(rawValue: count)
    count += 1
    symbols[tests] = symbol
    keyCounts.append(tests.count)
    var shortest = Int.max
    for test in tests {
      switch test {
      case .form(let key):
        forms[WordKey(key), default: []].append(symbol)
        shortest = min(shortest, key.count)
      case .spelling(let key):
        spellings[WordKey(key), default: []].append(symbol)
        shortest = min(shortest, key.count)
      case .stem(let key):
        stems[WordKey(key), default: []].append(symbol)
        shortest = min(shortest, key.count)
      case .prefix(let key):
        affixes.insert(key, .prefix, symbol)
        shortest = min(shortest, key.count)
      case .suffix(let key):
        affixes.insert(key, .suffix, symbol)
        shortest = min(shortest, key.count)
      case .contains(let key):
        affixes.insert(key, .contains, symbol)
        shortest = min(shortest, key.count)
      }
    }
    shortestKeys.append(shortest)
    return symbol
  }

  /// Gives the words of a class a symbol by name.
  mutating func name(_ symbol: Symbol, _ className: String) { classSymbols[className] = symbol }

  /// The symbol of a class, or `nil` when the language has no such class.
  func symbol(ofClass name: String) -> Symbol? { classSymbols[name] }

  /// Every symbol that a spelling has, in ascending order.
  func symbols(of spelling: UnsafeBufferPointer<UInt8>, stemmer: Stemmer) -> [Symbol] {
    let folded = WordForm.folded(spelling)
    var found = forms[WordKey(folded)] ?? []
    if !spellings.isEmpty, let exact = spellings[WordKey(WordForm.plain(spelling))] { found += exact }
    if !stems.isEmpty, let inflected = stems[WordKey(stemmer.stem(folded))] { found += inflected }
    affixes.collect(folded, into: &found)
    guard found.count > 1 else { return found }
    return Array(Set(found)).sorted { $0.rawValue < $1.rawValue }
  }
}

/// Parts of words, found in a word by their first two bytes.
private struct AffixTable: Sendable {
  enum Position: Sendable { case prefix, suffix, contains }

  private struct Entry: Sendable {
    var key: [UInt8]
    var position: Position
    var symbol: Symbol
  }

  private var entries: [UInt16: [Entry]] = [:]
  /// A bit for each pair of bytes that begins a key: a look-up for each letter of each word would cost more than all others.
  private var heads = [UInt64](repeating: 0, count: 1 << 10)

  /// - Precondition: A key has at least two bytes; the pattern parser sees to it.
  mutating func insert(_ key: [UInt8], _ position: Position, _ symbol: Symbol) {
    precondition(key.count >= 2, "a part of a word has at least two letters")
    let head = Self.head(key, 0)
    entries[head, default: []].append(Entry(key: key, position: position, symbol: symbol))
    heads[Int(head) >> 6] |= 1 << UInt64(head & 63)
  }

  func collect(_ word: [UInt8], into found: inout [Symbol]) {
    guard !entries.isEmpty, word.count >= 2 else { return }
    for i in 0..<word.count - 1 {
      let head = Self.head(word, i)
      guard heads[Int(head) >> 6] >> UInt64(head & 63) & 1 == 1, let candidates = entries[head] else {
        continue
      }
      for entry in candidates where word[i...].starts(with: entry.key) {
        switch entry.position {
        case .prefix where i > 0: continue
        case .suffix where i + entry.key.count < word.count: continue
        default: found.append(entry.symbol)
        }
      }
    }
  }

  private static func head(_ bytes: [UInt8], _ i: Int) -> UInt16 {
    UInt16(bytes[i]) << 8 | UInt16(bytes[i + 1])
  }
}
