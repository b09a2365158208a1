/// An earlier state of a repository that a run is held to, so that it asks only for what is new.
public struct EarlierRevision: Sendable, Hashable {
  /// As the person who runs the command calls it.
  public let name: String
  /// The commit that is compared with.
  public let commit: String
  /// The faults of files that are gone.
  public let gone: [FindingChange]

  public init(name: String, commit: String, gone: [FindingChange]) {
    self.name = name
    self.commit = commit
    self.gone = gone
  }

  /// The name with the beginning of the commit's.
  var shown: String { "\(name.printable) (\(commit.prefix(12)))" }

  package var redacted: EarlierRevision {
    EarlierRevision(name: name, commit: commit, gone: gone.map(\.redacted))
  }
}

/// That a finding is gone, or stands elsewhere now.
public struct FindingChange: Sendable, Hashable {
  /// Of the file as it is called now, or was called.
  public let path: String
  /// The provision, or where it was and is: `§ 3 → § 4`.
  public let citation: String
  /// The same by identifiers, which hold no words of a heading.
  let eId: String
  public let rule: Rule.ID
  public let code: String

  var redacted: FindingChange {
    FindingChange(path: path, citation: eId, eId: eId, rule: rule, code: code)
  }
}

/// What became of an act's findings since an earlier version of it.
public struct EarlierFindings: Sendable {
  /// By the fingerprints of those that were there, where they were.
  let known: [String: Acceptance]
  let fixed: [FindingChange]
  let moved: [FindingChange]

  private init(known: [String: Acceptance], fixed: [FindingChange], moved: [FindingChange]) {
    self.known = known
    self.fixed = fixed
    self.moved = moved
  }

  /// The same without words of a draft.
  var redacted: EarlierFindings {
    EarlierFindings(known: known, fixed: fixed.map(\.redacted), moved: moved.map(\.redacted))
  }

  init(_ comparison: Comparison) {
    var citations = ComparedCitations(comparison)
    let positions = comparison.old.lines
    var known: [String: Acceptance] = [:]
    var fixed: [FindingChange] = []
    var moved: [FindingChange] = []
    for entry in comparison.findings {
      let path = (entry.new == nil ? comparison.old : comparison.new).document.source.name
      let change = FindingChange(
        path: path, citation: citations.citation(of: entry), eId: comparison.eIds(of: entry),
        rule: entry.finding.rule, code: entry.finding.code)
      let isFault = entry.finding.kind == .barrier
      if entry.change == .fixed, isFault { fixed.append(change) }
      if entry.change == .moved, isFault { moved.append(change) }
      if let new = entry.new, let old = entry.old {
        known[new.fingerprint] = Acceptance(
          source: .revision, path: comparison.old.document.source.name,
          line: positions[old.fingerprint] ?? 1)
      }
    }
    self.known = known
    self.fixed = fixed
    self.moved = moved
  }
}

extension LintedDocument {
  /// Learns which findings an earlier version of the act had; a run then asks only for the others.
  ///
  /// - Parameter old: With all its findings, whether accepted or not.
  public mutating func learn(from old: LintedDocument) {
    earlier = EarlierFindings(Comparison(old: old, new: self))
  }

  /// The faults of a file that is gone.
  public var goneFaults: [FindingChange] {
    var citations = Citations(document)
    return findings.filter { $0.kind == .barrier }.map {
      FindingChange(
        path: document.source.name, citation: citations.citation(of: $0.provision).collapsed.printable,
        eId: document.provisions[$0.provision].eId, rule: $0.rule, code: $0.code)
    }
  }

  /// By fingerprint, the line of each finding.
  fileprivate var lines: [String: Int] {
    Dictionary(zip(findings.map(\.fingerprint), positions.map { $0?.line ?? 1 })) { first, _ in first }
  }
}

extension Comparison {
  /// The identifiers of the provision that a finding stood in and stands in.
  fileprivate func eIds(of entry: ComparedFinding) -> String {
    let before = entry.old.map { old.document.provisions[$0.provision].eId }
    let after = entry.new.map { new.document.provisions[$0.provision].eId }
    return [before, after == before ? nil : after].compactMap { $0 }.joined(separator: " → ")
  }
}

/// What a report says of the time since an earlier revision, all its acts together.
struct EarlierTotals: Sendable {
  private(set) var fixed: [FindingChange] = []
  private(set) var moved: [FindingChange] = []
  private(set) var known = 0

  mutating func add(_ linted: LintedDocument) {
    guard let earlier = linted.earlier else { return }
    fixed += earlier.fixed
    moved += earlier.moved
    known += linted.accepted.count { $0.acceptance.source == .revision && $0.finding.kind == .barrier }
  }

  /// `3 new · 2 fixed · 1 moved · 12 unchanged`; `new` is how many faults the report shows.
  func sentence(new: Int, _ revision: EarlierRevision, _ words: ComparisonWords) -> String {
    let counts: [(Int, ComparedFinding.Change)] = [
      (new, .new), (fixed.count + revision.gone.count, .fixed), (moved.count, .moved),
      (max(0, known - moved.count), .unchanged),
    ]
    return counts.map { "\($0) \(words.change($1))" }.joined(separator: " · ")
  }

  /// What is fixed and what stands elsewhere, in the order of the report; what files that are gone had comes last.
  func changes(_ revision: EarlierRevision) -> [(change: ComparedFinding.Change, finding: FindingChange)] {
    fixed.map { (.fixed, $0) } + revision.gone.map { (.fixed, $0) } + moved.map { (.moved, $0) }
  }
}
