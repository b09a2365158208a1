/// The variants of all rules of one language, in memory that matching runs through.
///
/// A ``Variant`` is made of arrays, and to look at one counts references to them; here it is a few numbers beside its neighbours.
struct VariantTable: ~Copyable, Sendable {
  struct Step: BitwiseCopyable, Sendable {
    enum Kind: UInt8, BitwiseCopyable, Sendable {
      case symbol, number, capital
      /// At most `value` tokens; ``Step/toTheEnd`` up to the end of the sentence.
      case gap
      /// The next token does not have the symbol.
      case notSymbol
      /// The token before the first word does not have the symbol.
      case notBefore
      /// A comma stands before the next token, or none does.
      case comma, noComma
      case sentenceStart, sentenceEnd
    }

    /// The `value` of a gap that may be as long as the sentence.
    static let toTheEnd = UInt16.max

    var kind: Kind
    /// A symbol, or the length of a gap.
    var value: UInt16

    var symbol: Symbol { Symbol(rawValue: value) }
  }

  struct Capture: BitwiseCopyable, Sendable {
    /// Index into the names.
    var name: UInt16
    /// The first and last consuming step.
    var first: UInt16
    var last: UInt16
  }

  struct Entry: BitwiseCopyable, Sendable {
    /// Index into ``CompiledRules/rules``.
    var rule: UInt32
    /// Where the steps begin, among those of all variants.
    var firstStep: UInt32
    var firstCapture: UInt32
    var stepCount: UInt16
    var captureCount: UInt16
    /// Steps, counted from the variant's first.
    var anchor: UInt16
    var markedFirst: UInt16
    var markedLast: UInt16
    var anchorSymbol: Symbol
  }

  private var entries = Vec<Entry>(capacity: 1 << 10)
  private var steps = Vec<Step>(capacity: 1 << 12)
  private var captures = Vec<Capture>()
  private var names: [String] = []
  /// The most steps that a variant has.
  private(set) var longest = 0

  var count: Int { entries.count }

  @inline(__always)
  subscript(index: Int) -> Entry { entries.base[index] }

  /// The steps of a variant.
  @inline(__always)
  func steps(of entry: Entry) -> UnsafePointer<Step> { UnsafePointer(steps.base) + Int(entry.firstStep) }

  func captures(of entry: Entry) -> UnsafeBufferPointer<Capture> {
    UnsafeBufferPointer(start: captures.base + Int(entry.firstCapture), count: Int(entry.captureCount))
  }

  func name(of capture: Capture) -> String { names[Int(capture.name)] }

  /// Appends a variant, and returns its index.
  @discardableResult
  mutating func append(_ variant: Variant, rule: Int) -> Int {
    let firstStep = steps.count
    var hasWord = false
    for step in variant.steps {
      steps.append(Step(step, behindWord: hasWord))
      hasWord = hasWord || step.consumes
    }
    let firstCapture = captures.count
    for capture in variant.captures {
      let consuming = capture.steps.filter { variant.steps[$0].consumes }
      guard let first = consuming.first, let last = consuming.last else { continue }
      captures.append(
        Capture(name: index(ofName: capture.name), first: UInt16(first), last: UInt16(last)))
    }
    longest = max(longest, variant.steps.count)
    entries.append(
      Entry(
        rule: UInt32(rule), firstStep: UInt32(firstStep), firstCapture: UInt32(firstCapture),
        stepCount: UInt16(variant.steps.count), captureCount: UInt16(captures.count - firstCapture),
        anchor: UInt16(variant.anchor), markedFirst: UInt16(variant.marked.lowerBound),
        markedLast: UInt16(variant.marked.upperBound), anchorSymbol: variant.anchorSymbol))
    return entries.count - 1
  }

  private mutating func index(ofName name: String) -> UInt16 {
    if let known = names.firstIndex(of: name) { return UInt16(known) }
    names.append(name)
    return UInt16(names.count - 1)
  }
}

extension VariantTable.Step {
  fileprivate init(_ step: Variant.Step, behindWord: Bool) {
    switch step {
    case .symbol(let symbol): self.init(kind: .symbol, value: symbol.rawValue)
    case .number: self.init(kind: .number, value: 0)
    case .capital: self.init(kind: .capital, value: 0)
    case .gap(let most): self.init(kind: .gap, value: most == .max ? Self.toTheEnd : UInt16(most))
    case .notSymbol(let symbol): self.init(kind: behindWord ? .notSymbol : .notBefore, value: symbol.rawValue)
    case .comma(let stands): self.init(kind: stands ? .comma : .noComma, value: 0)
    case .sentenceStart: self.init(kind: .sentenceStart, value: 0)
    case .sentenceEnd: self.init(kind: .sentenceEnd, value: 0)
    }
  }
}
