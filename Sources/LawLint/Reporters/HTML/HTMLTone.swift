/// How grave a note looks, in colour and in its line; one letter is its class in the stylesheet.
enum HTMLTone: String, CaseIterable {
  case error = "e"
  case warning = "w"
  case info = "i"
  case hint = "h"
  case observation = "o"
  case credit = "g"
  /// Accepted by somebody, whatever it is.
  case accepted = "u"

  init(_ finding: Finding) {
    switch (finding.kind, finding.severity) {
    case (.credit, _): self = .credit
    case (.observation, _): self = .observation
    case (.barrier, .error): self = .error
    case (.barrier, .warning): self = .warning
    case (.barrier, .info): self = .info
    case (.barrier, .hint): self = .hint
    }
  }

  /// What programs call it: a severity or a kind.
  var name: String {
    switch self {
    case .error: Severity.error.rawValue
    case .warning: Severity.warning.rawValue
    case .info: Severity.info.rawValue
    case .hint: Severity.hint.rawValue
    case .observation: Rule.Kind.observation.rawValue
    case .credit: Rule.Kind.credit.rawValue
    case .accepted: "accepted"
    }
  }

  /// Its place among all tones, from the gravest.
  var index: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    case .hint: 3
    case .observation: 4
    case .credit: 5
    case .accepted: 6
    }
  }

  func word(_ words: ReportWords, _ language: LanguageCode) -> String {
    switch self {
    case .error: words.error
    case .warning: words.warning
    case .info: words.info
    case .hint: words.hint
    case .observation: words.observation
    case .credit: words.credit
    case .accepted: AcceptanceWords.of(language).accepted
    }
  }
}

/// How many findings there are of each tone.
struct HTMLCounts: Equatable {
  private var counts = Array(repeating: 0, count: HTMLTone.allCases.count)

  init() {}

  init(_ tones: some Sequence<HTMLTone>) {
    for tone in tones { add(tone) }
  }

  mutating func add(_ tone: HTMLTone) { counts[tone.index] += 1 }

  static func += (a: inout Self, b: Self) {
    for index in a.counts.indices { a.counts[index] += b.counts[index] }
  }

  subscript(tone: HTMLTone) -> Int { counts[tone.index] }

  var total: Int { counts.reduce(0, +) }

  /// The tones that occur, the gravest first.
  var tones: [HTMLTone] { HTMLTone.allCases.filter { self[$0] > 0 } }
}
