/// `section 5(2)(b)(ii)` and `Schedule 1, paragraph 3`, and of EU acts `Article 6(1)(f)`.
///
/// Source: Office of the Parliamentary Counsel, Drafting guidance (2020), 3.5; Interinstitutional style guide
/// (EU), 2.7 and annex B.
struct EnglishCitation: CitationStyle {
  func citation(_ address: CitedAddress) -> String {
    var writer = Writer(address: address)
    for step in address.steps { writer.append(step) }
    writer.appendSentence()
    return writer.text.isEmpty ? address.title ?? "the act" : writer.text
  }
}

private struct Writer {
  let address: CitedAddress
  var text = ""
  /// Whether the next number in parentheses can follow directly, as in `5(2)`.
  var takesParentheses = false
  var sentence: Int?

  init(address: CitedAddress) {
    self.address = address
    sentence = address.sentence
  }

  mutating func append(_ step: CitedAddress.Step) {
    switch step.kind {
    case .act, .quotation, .note: break
    case .book: appendContainer("Book", step)
    case .part: appendContainer("Part", step)
    case .title: appendContainer("Title", step)
    case .chapter: appendContainer("Chapter", step)
    case .division: appendContainer(address.isEU ? "Section" : "Division", step)
    // The units of a Schedule are paragraphs, whatever the file calls them.
    case .section: appendUnit(address.isInAnnex ? "paragraph" : "section", step)
    case .article: appendUnit("Article", step)
    case .paragraph: appendUnit("paragraph", step)
    case .subsection: appendSubsection(step)
    case .point: appendPoint(step)
    case .indent: appendWords(Self.ordinal(step.ordinal) + " indent")
    case .preamble: appendWords("preamble")
    case .recital: appendUnit("recital", step)
    case .annex: appendAnnex(step)
    case .table: appendWords("table " + step.place)
    case .signature: appendWords("signature")
    }
  }

  mutating func appendSentence() {
    guard let number = sentence, !text.isEmpty else { return }
    sentence = nil
    appendWords(Self.ordinal(number) + " sentence")
  }

  private mutating func appendContainer(_ name: String, _ step: CitedAddress.Step) {
    appendWords(name + " " + (step.heading.map { "“\($0)”" } ?? step.place))
  }

  private mutating func appendUnit(_ name: String, _ step: CitedAddress.Step) {
    appendWords(name + " " + step.place)
    takesParentheses = true
  }

  private mutating func appendAnnex(_ step: CitedAddress.Step) {
    let name = address.isEU ? "Annex" : "Schedule"
    appendWords(step.number == nil && step.isOnly ? "the " + name : name + " " + step.place)
  }

  private mutating func appendSubsection(_ step: CitedAddress.Step) {
    if let number = step.number {
      appendInParentheses(number, name: "paragraph")
    } else {
      appendWords(Self.ordinal(step.ordinal) + (step.isNested ? " subparagraph" : " paragraph"))
    }
  }

  private mutating func appendPoint(_ step: CitedAddress.Step) {
    appendSentence()
    appendInParentheses(step.place, name: address.isEU ? "point" : "paragraph")
  }

  private mutating func appendInParentheses(_ number: String, name: String) {
    if takesParentheses {
      text += "(\(number))"
    } else {
      appendWords("\(name) (\(number))")
      takesParentheses = true
    }
  }

  private mutating func appendWords(_ words: String) {
    text += text.isEmpty ? words : ", " + words
    takesParentheses = false
  }

  private static func ordinal(_ number: Int) -> String { ordinals[number, { figure($0) }] }

  private static let ordinals = OrdinalWords(words: [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
  ])

  private static func figure(_ number: Int) -> String {
    if (11...13).contains(number % 100) { return "\(number)th" }
    switch number % 10 {
    case 1: return "\(number)st"
    case 2: return "\(number)nd"
    case 3: return "\(number)rd"
    default: return "\(number)th"
    }
  }
}
