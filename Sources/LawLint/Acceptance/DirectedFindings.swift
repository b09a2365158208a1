/// Finds what the directives in a file speak of: the findings of their rule in the provision that follows them.
struct DirectedFindings: Sendable {
  private let rules: RuleSet
  private let today: Day
  /// The file that the last act was in, and its directives that stand behind that act.
  private var file: String?
  private var waiting: [Directive] = []
  private var lines: LineIndex?
  private(set) var notices: [Report.Notice] = []

  /// - Parameter rules: All that a directive may name, whether the run looks for them or not.
  init(rules: RuleSet, today: Day) {
    self.rules = rules
    self.today = today
  }

  /// Reads the directives of the file that an act is in, unless that is done. What is wrong with them becomes a problem of the act.
  ///
  /// - Returns: Whether there are any that may speak of the act.
  mutating func read(_ linted: inout LintedDocument) -> Bool {
    let source = linted.document.source
    if file != source.name {
      end()
      file = source.name
      take(from: &linted)
    }
    return !waiting.isEmpty
  }

  /// The answer to each finding of an act, in their order.
  mutating func answers(to linted: LintedDocument, rules on: Set<Rule.ID>) -> [Acceptance?] {
    var answers = [Acceptance?](repeating: nil, count: linted.findings.count)
    let starts = linted.document.blocks.map { linted.document.map.content(of: $0.range).lowerBound }
    let last = starts.max() ?? Offset(0)
    while let directive = waiting.first, directive.place <= last {
      waiting.removeFirst()
      apply(directive, to: linted, at: starts, on, &answers)
    }
    return answers
  }

  /// Says which directives stood behind all text of the last file.
  mutating func end() {
    for directive in waiting { remark(directive, "no provision follows the directive; put it before one") }
    waiting = []
  }

  private mutating func take(from linted: inout LintedDocument) {
    let (found, mistakes) = DirectiveScanner.directives(in: linted.document)
    guard !found.isEmpty || !mistakes.isEmpty else { return }
    let source = linted.document.source
    lines = LineIndex(source.content)
    var problems = mistakes.map { ReadingProblem.error($0.reason, at: source.source(of: $0.place)) }
    for var directive in found {
      if let rule = rules.rule(named: directive.rule) {
        directive.rule = rule.id
        waiting.append(directive)
      } else {
        let known = rules.rules.flatMap { [$0.id, $0.code] }
        let hint = Spelling.nearest(to: directive.rule, in: known).map { "did you mean \($0)?" }
        let name = directive.rule.printable.prefix(80)
        problems.append(
          .error(
            "there is no rule \(name); \(hint ?? "lawlint rules lists them")",
            at: source.source(of: directive.place)))
      }
    }
    linted.document.add(problems)
  }

  private mutating func apply(
    _ directive: Directive, to linted: LintedDocument, at starts: [Offset<InContent>], _ on: Set<Rule.ID>,
    _ answers: inout [Acceptance?]
  ) {
    let document = linted.document
    let following = starts.indices.filter { starts[$0] >= directive.place }.min { starts[$0] < starts[$1] }
    guard let following else { return }
    if let expires = directive.expires, expires < today {
      return remark(directive, "the directive expired on \(expires); its findings ask for an answer again")
    }
    let provision = document.provisions[document.blocks[following].provision]
    let acceptance = Acceptance(
      source: .directive, path: document.source.name, line: line(of: directive), reason: directive.reason,
      owner: directive.owner, date: directive.date, expires: directive.expires)
    var isUsed = false
    for (index, finding) in linted.findings.enumerated()
    where finding.rule == directive.rule && (provision.id..<provision.end).contains(finding.provision) {
      answers[index] = acceptance
      isUsed = true
    }
    if !isUsed, on.contains(directive.rule) {
      remark(
        directive, "the directive accepts nothing: no such finding is left in \(provision.eId); take it out")
    }
  }

  private mutating func remark(_ directive: Directive, _ message: String) {
    notices.append(
      Report.Notice(severity: .warning, path: file ?? "", line: line(of: directive), message: message))
  }

  private func line(of directive: Directive) -> Int {
    lines?.position(of: directive.place, in: .utf8).line ?? 1
  }
}
