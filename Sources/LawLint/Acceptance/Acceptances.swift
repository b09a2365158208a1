/// Sorts the findings of a run into those that ask for something and those that are accepted: by a directive in the draft, by a
/// waiver, by a baseline, or because an earlier version of the act had them, in this order.
///
/// Acts come in the order of the report, one after another, so that a run need not hold them all.
public struct Acceptances: Sendable {
  /// The findings of a baseline, and what is needed to know them again.
  public struct Known: Sendable {
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

  /// The waivers of a file, and what is needed to know their findings again.
  public struct Waivers: Sendable {
    let waivers: [Waiver]
    let path: String
    let names: ActNames
    let gone: Set<String>

    /// - Parameters:
    ///   - path: Of the file, as reports show it.
    ///   - gone: The names of acts whose files are no longer there.
    public init(_ waivers: [Waiver], path: String, names: ActNames, gone: Set<String>) {
      self.waivers = waivers
      self.path = path
      self.names = names
      self.gone = gone
    }
  }

  private let rules: RuleSet
  private var directed: DirectedFindings
  private var waived: WaivedFindings?
  private var known: KnownFindings?

  /// - Parameters:
  ///   - rules: Those that the run looks for.
  ///   - all: Those that a directive or a list may name.
  ///   - today: Decides what has expired.
  public init(rules: RuleSet, all: RuleSet, today: Day, waivers: Waivers? = nil, known: Known? = nil) {
    self.rules = rules
    directed = DirectedFindings(rules: all, today: today)
    waived = waivers.map { WaivedFindings($0, today: today) }
    self.known = known.map { KnownFindings($0, rules: all) }
  }

  /// Takes what is accepted out of an act's findings. What is wrong with directives becomes a problem of the act.
  public mutating func apply(to linted: inout LintedDocument) {
    let hasDirectives = directed.read(&linted)
    guard hasDirectives || waived != nil || known != nil || linted.earlier != nil else { return }
    let on = Set(zip(rules.rules, linted.severities).lazy.filter { $1 != nil }.map(\.0.id))
    if hasDirectives { linted.accept(directed.answers(to: linted, rules: on)) }
    if let answers = waived?.answers(to: linted, rules: on) { linted.accept(answers) }
    if let answers = known?.answers(to: linted, rules: on) { linted.accept(answers) }
    if let earlier = linted.earlier { linted.accept(linted.findings.map { earlier.known[$0.fingerprint] }) }
  }

  /// What directives, waivers and the baseline say that the acts no longer do; asked for behind the last act.
  public mutating func notices() -> [Report.Notice] {
    directed.end()
    return directed.notices + (waived?.notices ?? []) + (known?.notices ?? [])
  }

  /// The baseline as it should be now, or an empty one; asked for behind the last act.
  public var prunedBaseline: Baseline { known?.pruned ?? Baseline([]) }
}

extension LintedDocument {
  /// What the findings that nobody has accepted are known by.
  public func keys(named names: ActNames) -> [FindingKey] {
    guard !findings.isEmpty else { return [] }
    let act = names.name(of: document)
    return findings.map { FindingKey($0, in: document, act: act) }
  }

  /// Takes the findings that an answer is given for out of those that ask for one. Both stay in order.
  ///
  /// - Parameter answers: One for each finding.
  mutating func accept(_ answers: [Acceptance?]) {
    guard answers.contains(where: { $0 != nil }) else { return }
    var open: [Finding] = []
    for (finding, answer) in zip(findings, answers) {
      if let answer {
        accepted.append(AcceptedFinding(finding: finding, acceptance: answer))
      } else {
        open.append(finding)
      }
    }
    findings = open
    accepted.sort { $0.finding.isBefore($1.finding) }
  }
}
