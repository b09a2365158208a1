/// A language's way to write addresses.
protocol CitationStyle: Sendable {
  func citation(_ address: CitedAddress) -> String
}

/// A style that writes the parts from the outermost to the innermost, each with its name.
protocol NamedPartsCitation: CitationStyle {
  /// What stands between two parts.
  var separator: String { get }
  /// What an act without a title is called.
  var act: String { get }
  /// What stands around a heading.
  var quotes: (String, String) { get }
  /// The words for a part, or `nil` for one that is left out.
  func words(for step: CitedAddress.Step, in address: CitedAddress) -> CitedPart?
  /// The words for a sentence, counted from 1.
  func sentence(_ number: Int) -> String
}

/// A part of an address in words.
struct CitedPart: ExpressibleByStringInterpolation {
  var text: String
  /// What stands before it in place of the style's separator.
  var glue: String?

  init(_ text: String, glue: String? = nil) {
    self.text = text
    self.glue = glue
  }

  init(stringLiteral value: String) { self.init(value) }
}

extension NamedPartsCitation {
  func citation(_ address: CitedAddress) -> String {
    var result = ""
    func append(_ part: CitedPart) {
      result += result.isEmpty ? part.text : (part.glue ?? separator) + part.text
    }
    var sentence = address.sentence.map { CitedPart(self.sentence($0)) }
    for step in address.steps {
      // A list belongs to the sentence that introduces it, so the sentence stands before the first point.
      if step.kind == .point || step.kind == .indent, let before = sentence {
        append(before)
        sentence = nil
      }
      if let part = words(for: step, in: address) { append(part) }
    }
    if let sentence, !result.isEmpty { append(sentence) }
    return result.isEmpty ? address.title ?? act : result
  }

  /// A container by its number, or else by its heading.
  func container(_ name: String, _ step: CitedAddress.Step) -> CitedPart {
    CitedPart(name + " " + (step.heading.map { quotes.0 + $0 + quotes.1 } ?? step.place))
  }
}

/// Words such as `første`, for the numbers that lawyers spell out.
struct OrdinalWords {
  var words: [String]

  /// The word, or a figure where lawyers use one.
  subscript(number: Int, figure: (Int) -> String) -> String {
    words.indices.contains(number - 1) ? words[number - 1] : figure(number)
  }
}
