/// Two versions of an act, such as a draft before and after a hearing, with what became of each provision and each finding.
///
/// Every report of a comparison is written from this value.
public struct Comparison: Sendable {
  public let old: LintedDocument
  public let new: LintedDocument
  /// Chapters, sections and what stands beside them, in the order of the new version; see ``ComparedProvision/parts``.
  public let provisions: [ComparedProvision]
  /// Those of the new version in its order, then what is fixed in the order of the old one.
  public let findings: [ComparedFinding]

  /// Whether the new side is a bill that amends the old one. Then only what the bill touches is in ``provisions``, its quoted text
  /// standing for the new version.
  public let isAmendment: Bool

  /// Whether the words of both versions were taken out; see ``redacted(_:language:)``.
  public let isRedacted: Bool

  /// Two versions of an act.
  ///
  /// - Complexity: Near linear in the length of both; see ``ProvisionAlignment``.
  public init(old: LintedDocument, new: LintedDocument) {
    let alignment = ProvisionAlignment(
      old: ComparedVersion(old.document), new: ComparedVersion(new.document))
    self.old = old
    self.new = new
    isAmendment = false
    isRedacted = false
    provisions = ComparedProvisions(alignment).list
      .map { $0.markingRewording(from: old.document, to: new.document) }
    findings = ComparedFindings(alignment, old: old.comparedFindings, new: new.comparedFindings).list
  }

  /// An act, and what a bill does to it; see ``Amendment``.
  ///
  /// - Returns: `nil` when the bill does not say that it amends the act.
  public init?(of act: LintedDocument, amendedBy bill: LintedDocument) {
    guard
      let amendment = Amendment(of: ComparedVersion(act.document), by: ComparedVersion(bill.document))
    else { return nil }
    old = act
    new = bill
    isAmendment = true
    isRedacted = false
    provisions = amendment.provisions
      .map { $0.markingRewording(from: act.document, to: bill.document) }
    findings = amendment.findings(old: act, new: bill)
  }

  init(
    redacted comparison: Comparison, old: LintedDocument, new: LintedDocument, findings: [ComparedFinding]
  ) {
    self.old = old
    self.new = new
    self.findings = findings
    provisions = comparison.provisions
    isAmendment = comparison.isAmendment
    isRedacted = true
  }

  /// Whether one document is a bill that amends others, and the other one is not: two drafts of a bill are two versions.
  public static func isBill(_ new: Document, notVersionOf old: Document) -> Bool {
    new.isAmending && !old.isAmending
  }

  /// Whether a fault that nobody has accepted is new, and as severe as `threshold` or more.
  public func hasNewFault(atLeast threshold: Severity) -> Bool {
    findings.contains { entry in
      entry.change == .new && !entry.isAccepted && entry.finding.kind == .barrier
        && entry.finding.severity >= threshold
    }
  }
}

// MARK: Counts

extension Comparison {
  /// How many findings there were and are of one sort.
  public struct Balance: Sendable, Hashable {
    public internal(set) var old = 0
    public internal(set) var new = 0
    /// Of ``new``, those that were not there before.
    public internal(set) var added = 0
    /// Of ``old``, those that are no longer there.
    public internal(set) var fixed = 0

    /// How many more there are now.
    public var change: Int { new - old }
    /// Whether any came or went.
    public var isMoving: Bool { added > 0 || fixed > 0 }

    mutating func count(_ change: ComparedFinding.Change) {
      if change != .fixed { new += 1 }
      if change != .new { old += 1 }
      if change == .new { added += 1 }
      if change == .fixed { fixed += 1 }
    }
  }

  /// The faults, those that are accepted too; observations and credits are none.
  var faults: [ComparedFinding] { findings.filter { $0.finding.kind == .barrier } }

  public var faultBalance: Balance { faults.reduce(into: Balance()) { $0.count($1.change) } }

  /// Faults by principle of the act's country, in the order of their names; a fault may answer to several.
  public func principleBalances(_ profile: Profile) -> [(principle: String, balance: Balance)] {
    let jurisdiction =
      profile.jurisdiction ?? new.document.metadata.jurisdiction ?? new.language.usualJurisdiction
    var balances: [String: Balance] = [:]
    for fault in faults {
      for principle in fault.finding.principles(in: jurisdiction) {
        balances[principle, default: Balance()].count(fault.change)
      }
    }
    return balances.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// Faults by what they are about.
  public var categoryBalances: [(category: Rule.Category, balance: Balance)] {
    var balances: [Rule.Category: Balance] = [:]
    for fault in faults { balances[fault.finding.category, default: Balance()].count(fault.change) }
    return balances.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// How many provisions there are of each status: sections and articles, and what stands beside them.
  public var statusCounts: [ComparedProvision.Status: Int] {
    var counts: [ComparedProvision.Status: Int] = [:]
    for provision in provisions where !isContainer(provision) { counts[provision.status, default: 0] += 1 }
    return counts
  }

  /// Whether a provision groups others.
  func isContainer(_ provision: ComparedProvision) -> Bool {
    let kind =
      provision.new.map { new.document.provisions[$0].kind }
      ?? provision.old.map { old.document.provisions[$0].kind }
    return kind?.isContainer ?? false
  }
}
