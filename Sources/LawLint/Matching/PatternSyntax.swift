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
  /// `,`: a comma stands before the next token.
  case comma
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

/// Reads token expressions. All signs that mean something are ASCII, so it reads bytes.
struct PatternParser {
  private let pattern: String
  private let bytes: [UInt8]
  private var i = 0
  private var depth = 0
  private let stem: ([UInt8]) -> [UInt8]

  /// - Parameter stem: The stemmer of the expression's language, for `word~`.
  static func parse(_ pattern: String, stem: @escaping ([UInt8]) -> [UInt8]) throws(PatternError)
    -> [PatternSyntax]
  {
    var parser = PatternParser(pattern: pattern, stem: stem)
    let sequence = try parser.sequence()
    guard parser.i == parser.bytes.count else { throw parser.error("a ‘)’ with no ‘(’ before it") }
    return sequence
  }

  private init(pattern: String, stem: @escaping ([UInt8]) -> [UInt8]) {
    self.pattern = pattern
    self.stem = stem
    bytes = Array(pattern.utf8)
  }

  private func error(_ reason: String) -> PatternError { PatternError(pattern: pattern, reason: reason) }

  private var next: UInt8? { i < bytes.count ? bytes[i] : nil }

  private func isNext(_ sign: Unicode.Scalar) -> Bool { i < bytes.count && bytes[i] == UInt8(ascii: sign) }

  private mutating func skipSpace() { while isNext(" ") { i += 1 } }

  private mutating func sequence() throws(PatternError) -> [PatternSyntax] {
    var result: [PatternSyntax] = []
    skipSpace()
    while i < bytes.count, !isNext(")"), !isNext("|") {
      result.append(try item())
      skipSpace()
    }
    return result
  }

  private mutating func item() throws(PatternError) -> PatternSyntax {
    let item = try primary()
    guard isNext("?") else { return item }
    i += 1
    return .optional(item)
  }

  private mutating func primary() throws(PatternError) -> PatternSyntax {
    guard let sign = next else { throw error("it ends where a word was expected") }
    switch sign {
    case UInt8(ascii: "["):
      i += 1
      return .markStart
    case UInt8(ascii: "]"):
      i += 1
      return .markEnd
    case UInt8(ascii: ","):
      i += 1
      return .comma
    case UInt8(ascii: "^"):
      i += 1
      return .sentenceStart
    case UInt8(ascii: "$"):
      i += 1
      return .sentenceEnd
    case UInt8(ascii: "!"):
      i += 1
      return .not(try primary())
    case UInt8(ascii: "("):
      return try choice()
    case UInt8(ascii: "\""):
      return try quoted()
    case UInt8(ascii: "."):
      return try gap()
    case UInt8(ascii: "#"):
      i += 1
      return try special(string(word()))
    case UInt8(ascii: "@"):
      i += 1
      return .wordClass(string(try word()))
    default:
      let text = try word()
      if isNext(":") {
        i += 1
        return .capture(string(text), try primary())
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
    while isNext("|") {
      i += 1
      alternatives.append(try sequence())
    }
    guard isNext(")") else { throw error("a ‘(’ with no ‘)’") }
    i += 1
    guard alternatives.allSatisfy({ !$0.isEmpty }) else {
      throw error("an empty alternative; write ‘(a|b)?’ for something that may be absent")
    }
    return .choice(alternatives)
  }

  private mutating func quoted() throws(PatternError) -> PatternSyntax {
    i += 1
    let start = i
    while i < bytes.count, !isNext("\"") { i += 1 }
    guard i < bytes.count else { throw error("a quotation mark with no partner") }
    let text = bytes[start..<i]
    i += 1
    guard !text.isEmpty, !text.contains(UInt8(ascii: " ")) else {
      throw error("quotation marks hold one word")
    }
    return .test(.spelling(Array(text)))
  }

  private mutating func gap() throws(PatternError) -> PatternSyntax {
    let start = i
    while isNext(".") { i += 1 }
    let dots = i - start
    let digits = i
    while let digit = next, digit &- UInt8(ascii: "0") < 10 { i += 1 }
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

  private func test(_ text: Range<Int>) throws(PatternError) -> WordTest {
    let first = bytes[text.lowerBound]
    let last = bytes[text.upperBound - 1]
    let isPrefix = last == UInt8(ascii: "+")
    let isSuffix = first == UInt8(ascii: "-")
    if isPrefix || isSuffix || first == UInt8(ascii: "+") {
      let key = folded(isPrefix ? text.dropLast() : text.dropFirst())
      guard key.count >= 2 else { throw error("a part of a word needs two letters or more") }
      return isPrefix ? .prefix(key) : isSuffix ? .suffix(key) : .contains(key)
    }
    guard last == UInt8(ascii: "~") else { return .form(folded(text)) }
    let word = text.dropLast()
    guard string(word).count >= 2 else { throw error("‘~’ needs a word of two letters or more") }
    return .stem(stem(folded(word)))
  }

  /// Where a word stands; it is not empty.
  private mutating func word() throws(PatternError) -> Range<Int> {
    let start = i
    while let byte = next, !Self.isSpecial(byte) { i += 1 }
    guard i > start else {
      throw error("‘\(string(i..<min(i + 1, bytes.count)))’ stands where a word was expected")
    }
    return start..<i
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: "|"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "\""), UInt8(ascii: ":"),
      UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: ","):
      true
    default: false
    }
  }

  private func folded(_ range: Range<Int>) -> [UInt8] {
    bytes.withUnsafeBufferPointer { WordForm.folded(UnsafeBufferPointer(rebasing: $0[range])) }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}
