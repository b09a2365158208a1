/// A token expression, as a tree.
///
/// The notation is described in `docs/rule-format.md`.
indirect enum PatternSyntax: Sendable, Hashable {
  case test(WordTest)
  /// `@name`: the words of a lexicon class.
  case wordClass(String)
  /// `#num`
  case number
  /// `#cap`: a word with a capital first letter.
  case capital
  /// `..4`: at most so many tokens between.
  case gap(Int)
  /// `...`: any tokens up to the end of the sentence.
  case sentenceGap
  /// `(a|b c)`
  case choice([[PatternSyntax]])
  /// `x?`
  case optional(PatternSyntax)
  /// `!x`: the next token is not this one.
  case not(PatternSyntax)
  /// `^`: the sentence begins here.
  case sentenceStart
  /// `$`: the sentence ends here.
  case sentenceEnd
  /// `[` and `]`: what the finding covers.
  case markStart, markEnd
  /// `name:x`
  case capture(String, PatternSyntax)
}

/// Why a token expression cannot be read.
public struct PatternError: Error, Hashable, Sendable {
  public let pattern: String
  public let reason: String
}

/// Reads token expressions.
struct PatternParser {
  private let pattern: String
  private let scalars: [Unicode.Scalar]
  private var i = 0
  private var depth = 0
  private let stem: ([UInt8]) -> [UInt8]

  /// - Parameter stem: The stemmer of the expression's language, for `word~`.
  static func parse(_ pattern: String, stem: @escaping ([UInt8]) -> [UInt8]) throws(PatternError)
    -> [PatternSyntax]
  {
    var parser = PatternParser(pattern: pattern, stem: stem)
    let sequence = try parser.sequence()
    guard parser.i == parser.scalars.count else { throw parser.error("a ‘)’ with no ‘(’ before it") }
    return sequence
  }

  private init(pattern: String, stem: @escaping ([UInt8]) -> [UInt8]) {
    self.pattern = pattern
    self.stem = stem
    scalars = Array(pattern.unicodeScalars)
  }

  private func error(_ reason: String) -> PatternError { PatternError(pattern: pattern, reason: reason) }

  private var next: Unicode.Scalar? { i < scalars.count ? scalars[i] : nil }

  private mutating func skipSpace() { while next == " " { i += 1 } }

  private mutating func sequence() throws(PatternError) -> [PatternSyntax] {
    var result: [PatternSyntax] = []
    skipSpace()
    while let scalar = next, scalar != ")", scalar != "|" {
      result.append(try item())
      skipSpace()
    }
    return result
  }

  private mutating func item() throws(PatternError) -> PatternSyntax {
    var item = try primary()
    if next == "?" {
      i += 1
      item = .optional(item)
    }
    return item
  }

  private mutating func primary() throws(PatternError) -> PatternSyntax {
    guard let scalar = next else { throw error("it ends where a word was expected") }
    switch scalar {
    case "[":
      i += 1
      return .markStart
    case "]":
      i += 1
      return .markEnd
    case "^":
      i += 1
      return .sentenceStart
    case "$":
      i += 1
      return .sentenceEnd
    case "!":
      i += 1
      return .not(try primary())
    case "(":
      return try choice()
    case "\"":
      return try quoted()
    case ".":
      return try gap()
    case "#":
      i += 1
      return try special(word())
    case "@":
      i += 1
      return .wordClass(try word())
    default:
      let text = try word()
      if next == ":" {
        i += 1
        return .capture(text, try primary())
      }
      return .test(try test(text))
    }
  }

  private mutating func choice() throws(PatternError) -> PatternSyntax {
    i += 1
    depth += 1
    guard depth < 20 else { throw error("parentheses nested more than 20 deep") }
    defer { depth -= 1 }
    var alternatives = [try sequence()]
    while next == "|" {
      i += 1
      alternatives.append(try sequence())
    }
    guard next == ")" else { throw error("a ‘(’ with no ‘)’") }
    i += 1
    guard alternatives.allSatisfy({ !$0.isEmpty }) else {
      throw error("an empty alternative; write ‘(a|b)?’ for something that may be absent")
    }
    return .choice(alternatives)
  }

  private mutating func quoted() throws(PatternError) -> PatternSyntax {
    i += 1
    let start = i
    while i < scalars.count, scalars[i] != "\"" { i += 1 }
    guard next == "\"" else { throw error("a quotation mark with no partner") }
    let text = string(start..<i)
    i += 1
    guard !text.isEmpty, !text.contains(" ") else { throw error("quotation marks hold one word") }
    return .test(.spelling(Array(text.utf8)))
  }

  private mutating func gap() throws(PatternError) -> PatternSyntax {
    let start = i
    while next == "." { i += 1 }
    let dots = i - start
    let digits = i
    while i < scalars.count, ("0"..."9").contains(scalars[i]) { i += 1 }
    if dots == 3, digits == i { return .sentenceGap }
    guard dots == 2, let most = Int(string(digits..<i)), (1...30).contains(most) else {
      throw error("a gap is ‘...’ or ‘..4’ with a number from 1 to 30")
    }
    return .gap(most)
  }

  private func special(_ name: String) throws(PatternError) -> PatternSyntax {
    switch name {
    case "num": return .number
    case "cap": return .capital
    case "ref":
      return .choice([[.test(.form(Array("§".utf8))), .number], [.test(.form(Array("§§".utf8))), .number]])
    default: throw error("‘#\(name)’ is not known; there are #num, #cap and #ref")
    }
  }

  private func test(_ text: String) throws(PatternError) -> WordTest {
    var text = Substring(text)
    if text.hasPrefix("+") || text.hasPrefix("-") || text.hasSuffix("+") {
      let isPrefix = text.hasSuffix("+")
      let isSuffix = text.hasPrefix("-")
      text = isPrefix ? text.dropLast() : text.dropFirst()
      let key = fold(text)
      guard key.count >= 2 else { throw error("a part of a word needs two letters or more") }
      return isPrefix ? .prefix(key) : isSuffix ? .suffix(key) : .contains(key)
    }
    if text.hasSuffix("~") {
      text = text.dropLast()
      guard text.count >= 2 else { throw error("‘~’ needs a word of two letters or more") }
      return .stem(stem(fold(text)))
    }
    return .form(fold(text))
  }

  private mutating func word() throws(PatternError) -> String {
    let start = i
    while let scalar = next, !Self.isSpecial(scalar) { i += 1 }
    guard i > start else { throw error("‘\(next.map(String.init) ?? "")’ stands where a word was expected") }
    return string(start..<i)
  }

  private static func isSpecial(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "(", ")", "[", "]", "|", "?", "!", "\"", ":", "#", "@", "^", "$": true
    default: false
    }
  }

  private func fold(_ text: Substring) -> [UInt8] {
    Array(text.utf8).withUnsafeBufferPointer(WordForm.folded)
  }

  private func string(_ range: Range<Int>) -> String {
    var text = ""
    for scalar in scalars[range] { text.unicodeScalars.append(scalar) }
    return text
  }
}
