/// Sorts the findings of a run into those that ask for something and those that are accepted.
///
/// Acts come in the order of the report, one after another, so that a run need not hold them all.
public struct Acceptances: Sendable {
  /// A list of findings that are known, and what is needed to find them again.
  public struct KnownFindings: Sendable {
    let baseline: Baseline
    let path: String
    let names: ActNames
    let gone: Set<String>

    /// - Parameters:
    ///   - path: Of the baseline, as reports show it.
    ///   - gone: The names of acts whose files are no longer there.
    public init(_ baseline: Baseline, path: String, names: ActNames, gone: Set<String>) {
      self.baseline = baseline
      self.path = path
      self.names = names
      self.gone = gone
    }
  }

  private let known: KnownFindings?
  private var match: FindingMatch
  private let keys: [FindingKey]
  private let rules: RuleSet
  /// The rules that were on in each act.
  private var acts: [String: Set<Rule.ID>] = [:]
  private var current: [FindingKey] = []

  public init(known: KnownFindings? = nil, rules: RuleSet) {
    self.known = known
    keys = known?.baseline.renamed(by: rules) ?? []
    match = FindingMatch(keys, gone: known?.gone ?? [])
    self.rules = rules
  }

  /// Takes what is accepted out of an act's findings.
  public mutating func apply(to linted: inout LintedDocument) {
    guard let known else { return }
    let act = known.names.name(of: linted.document)
    acts[act, default: []].formUnion(
      zip(rules.rules, linted.severities).lazy.filter { $1 != nil }.map(\.0.id))
    let findings = linted.keys(named: known.names)
    let pairs = match.pair(findings)
    current += zip(findings, pairs).lazy.filter { $1 != nil }.map(\.0)
    linted.accept { index in
      pairs[index].map {
        Acceptance(source: .baseline, path: known.path, line: known.baseline.lines[$0])
      }
    }
  }

  /// What the lists say that the acts no longer do; asked for behind the last act.
  public var notices: [Report.Notice] {
    guard let known else { return [] }
    let fixed = match.unused.filter { acts[keys[$0].act]?.contains(keys[$0].rule) ?? false }
    guard !fixed.isEmpty else { return [] }
    let count = fixed.count == 1 ? "1 finding is" : "\(fixed.count) findings are"
    return [
      Report.Notice(
        severity: .note, path: known.path, line: fixed.map { known.baseline.lines[$0] }.min() ?? 1,
        message: "\(count) no longer there; lawlint baseline prune takes such lines out")
    ]
  }

  /// The baseline without what is no longer there, and with what was moved at its new place; asked for behind the last act.
  ///
  /// Lines of acts that were not in the run, and of rules that were off, are kept as they are.
  public var prunedBaseline: Baseline {
    let kept = match.unused.map { keys[$0] }.filter { key in
      acts[key.act].map { !$0.contains(key.rule) } ?? !(known?.gone.contains(key.act) ?? false)
    }
    return Baseline(current + kept)
  }
}

extension LintedDocument {
  /// What the findings that nobody has accepted are known by.
  public func keys(named names: ActNames) -> [FindingKey] {
    let act = names.name(of: document)
    return findings.map { FindingKey($0, in: document, act: act) }
  }

  /// Takes the findings that an answer is given for out of those that ask for one. Both stay in order.
  mutating func accept(_ answer: (Int) -> Acceptance?) {
    var open: [Finding] = []
    for (index, finding) in findings.enumerated() {
      if let acceptance = answer(index) {
        accepted.append(AcceptedFinding(finding: finding, acceptance: acceptance))
      } else {
        open.append(finding)
      }
    }
    findings = open
    accepted.sort { $0.finding.isBefore($1.finding) }
  }
}
