/// Finds what a baseline lists, act by act.
struct KnownFindings: Sendable {
  private let list: Acceptances.Known
  private let keys: [FindingKey]
  private var match: FindingMatch
  /// The rules that were on in each act.
  private var acts: [String: Set<Rule.ID>] = [:]
  private var current: [FindingKey] = []

  /// - Parameter rules: All that may be listed, whether the run looks for them or not.
  init(_ list: Acceptances.Known, rules: RuleSet) {
    self.list = list
    keys = list.baseline.renamed(by: rules)
    match = FindingMatch(keys, gone: list.gone)
  }

  /// The answer to each finding of an act, in their order.
  mutating func answers(to linted: LintedDocument, rules on: Set<Rule.ID>) -> [Acceptance?] {
    let act = list.names.name(of: linted.document)
    acts[act, default: []].formUnion(on)
    let findings = linted.keys(named: list.names)
    let pairs = match.pair(findings)
    current += zip(findings, pairs).lazy.filter { $1 != nil }.map(\.0)
    return pairs.map { pair in
      pair.map { Acceptance(source: .baseline, path: list.path, line: list.baseline.lines[$0]) }
    }
  }

  /// That some are no longer there; asked for behind the last act.
  var notices: [Report.Notice] {
    let fixed = match.unused.filter { acts[keys[$0].act]?.contains(keys[$0].rule) ?? false }
    guard let first = fixed.map({ list.baseline.lines[$0] }).min() else { return [] }
    let count = fixed.count == 1 ? "1 finding is" : "\(fixed.count) findings are"
    return [
      Report.Notice(
        severity: .note, path: list.path, line: first,
        message: "\(count) no longer there; lawlint baseline prune takes such lines out")
    ]
  }

  /// The baseline without what is no longer there, and with what was moved at its new place; asked for behind the last act.
  ///
  /// Lines of acts that were not in the run, and of rules that were off, are kept as they are.
  var pruned: Baseline {
    let kept = match.unused.map { keys[$0] }.filter { key in
      acts[key.act].map { !$0.contains(key.rule) } ?? !list.gone.contains(key.act)
    }
    return Baseline(current + kept)
  }
}
