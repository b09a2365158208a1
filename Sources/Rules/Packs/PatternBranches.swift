/// The branches of a token expression: the alternatives of its choices, its options, and the commas it asks for.
///
/// The single words of a choice are one alternative together, as if a lexicon class stood there. Works on the written
/// expression, so that what was taken away can be shown as its author wrote it.
struct PatternBranches {
  /// An expression with one branch taken away.
  struct Pruned: Hashable {
    var pattern: String
    /// What was taken away: `så snart` of `(straks|snarest|så snart)`, `straks|snarest`, `mulig?` of `snarest mulig?`.
    var branch: String
  }

  private let scalars: [Unicode.Scalar]
  private var pruned: [Pruned] = []

  /// All ways to take one branch from an expression that can be read.
  static func pruned(_ pattern: String) -> [Pruned] {
    var branches = PatternBranches(scalars: Array(pattern.unicodeScalars))
    branches.scan()
    return branches.pruned
  }

  private init(scalars: [Unicode.Scalar]) { self.scalars = scalars }

  /// An open parenthesis.
  private struct Choice {
    /// Where the item begins that the choice belongs to: at its `!` or capture name, if it has one.
    var itemStart: Int
    var alternativeStarts: [Int]

    func alternatives(end: Int) -> [Range<Int>] {
      zip(alternativeStarts, alternativeStarts.dropFirst().map { $0 - 1 } + [end]).map { $0..<$1 }
    }
  }

  private mutating func scan() {
    var open: [Choice] = []
    var itemStart = 0
    var isQuoted = false
    for (i, scalar) in scalars.enumerated() {
      switch scalar {
      case "\"": isQuoted.toggle()
      case _ where isQuoted: break
      case "(":
        open.append(Choice(itemStart: itemStart, alternativeStarts: [i + 1]))
        itemStart = i + 1
      case "|":
        open[open.count - 1].alternativeStarts.append(i + 1)
        itemStart = i + 1
      case ")":
        guard let choice = open.popLast() else { return }
        prune(choice.alternatives(end: i))
        itemStart = choice.itemStart
      case "?": add(branch: text(itemStart..<i + 1), keeping: [0..<itemStart, i + 1..<scalars.count])
      case ",": pruneComma(i)
      case " ", "[", "]": itemStart = i + 1
      default: break
      }
    }
  }

  private mutating func prune(_ alternatives: [Range<Int>]) {
    guard let first = alternatives.first, let last = alternatives.last else { return }
    let words = alternatives.filter(isWord)
    let phrases = alternatives.filter { !isWord($0) }
    let groups = (words.isEmpty ? [] : [words]) + phrases.map { [$0] }
    guard groups.count > 1 else { return }
    for group in groups {
      let kept = alternatives.filter { !group.contains($0) }
      add(
        branch: group.map(text).joined(separator: "|"),
        keeping: [0..<first.lowerBound] + kept + [last.upperBound..<scalars.count], joined: kept.count)
    }
  }

  /// A comma asked for or, with `!`, asked to be absent, unless it is an alternative of its own.
  private mutating func pruneComma(_ i: Int) {
    let start = i > 0 && scalars[i - 1] == "!" ? i - 1 : i
    let isAlternative =
      start > 0 && "(|".unicodeScalars.contains(scalars[start - 1])
      && i + 1 < scalars.count && "|)".unicodeScalars.contains(scalars[i + 1])
    guard !isAlternative else { return }
    let first = isLast(i) ? gapStart(before: start) : start
    add(branch: text(first..<i + 1), keeping: [0..<first, i + 1..<scalars.count])
  }

  private func isLast(_ i: Int) -> Bool { scalars[(i + 1)...].allSatisfy { $0 == " " } }

  /// Where a gap begins that would be the last item without the comma behind it, which no expression may have.
  private func gapStart(before end: Int) -> Int {
    var start = end
    while start > 0, scalars[start - 1] == " " { start -= 1 }
    let word = start
    while start > 0, "0123456789".unicodeScalars.contains(scalars[start - 1]) { start -= 1 }
    var dots = start
    while dots > 0, scalars[dots - 1] == "." { dots -= 1 }
    return start - dots >= 2 && word > dots ? dots : end
  }

  private func isWord(_ range: Range<Int>) -> Bool {
    !scalars[range].contains { " ?!:,^[](".unicodeScalars.contains($0) }
  }

  /// - Parameter joined: How many of the parts, after the first, are alternatives with a bar between.
  private mutating func add(branch: String, keeping parts: [Range<Int>], joined: Int = 0) {
    var pattern = ""
    for (index, part) in parts.enumerated() {
      if index > 1, index <= joined { pattern += "|" }
      pattern += text(part)
    }
    pruned.append(Pruned(pattern: pattern, branch: branch))
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
