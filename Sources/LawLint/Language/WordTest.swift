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

  static let kindCount = 6

  /// A number for what is asked, below ``kindCount``, and the letters it is asked of.
  var parts: (kind: Int, key: [UInt8]) {
    switch self {
    case .form(let key): (0, key)
    case .spelling(let key): (1, key)
    case .stem(let key): (2, key)
    case .prefix(let key): (3, key)
    case .suffix(let key): (4, key)
    case .contains(let key): (5, key)
    }
  }
}

/// Conditions of which a word passes any: their numbers in a ``WordTestTable``, each once and ascending.
struct WordTestSet: Hashable, Sendable {
  let numbers: [UInt32]

  init(_ numbers: [UInt32]) {
    guard numbers.count > 1 else {
      self.numbers = numbers
      return
    }
    var sorted = numbers.sorted()
    var kept = 1
    for i in 1..<sorted.count where sorted[i] != sorted[kept - 1] {
      sorted[kept] = sorted[i]
      kept += 1
    }
    sorted.removeLast(sorted.count - kept)
    self.numbers = sorted
  }

  func hash(into hasher: inout Hasher) { numbers.withUnsafeBytes { hasher.combine(bytes: $0) } }
}

/// The conditions that rules and lexicons hold, each once.
///
/// The same words stand in many expressions; by number, only the first costs a look at its letters.
struct WordTestTable: Sendable {
  private var numbers = [WordMap<UInt32>](repeating: WordMap(), count: WordTest.kindCount)
  private var tests: [WordTest] = []

  subscript(number: UInt32) -> WordTest { tests[Int(number)] }

  mutating func number(of test: WordTest) -> UInt32 {
    let (kind, key) = test.parts
    let next = UInt32(tests.count)
    let index = key.withUnsafeBufferPointer { numbers[kind].index(of: $0, orInsert: next) }
    let number = numbers[kind][index]
    if number == next { tests.append(test) }
    return number
  }
}
