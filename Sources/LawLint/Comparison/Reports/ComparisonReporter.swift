/// Writes a comparison in one format.
public protocol ComparisonReporter: Sendable {
  /// The name in `--format`.
  static var name: String { get }

  /// Whether programs read the reports, so that none of their bytes may be changed for the sake of a screen or a log.
  static var isForPrograms: Bool { get }

  init(options: ReportOptions)

  /// The report's bytes, the same for the same comparison.
  func render(_ comparison: Comparison, of run: RunSettings) -> [UInt8]
}

extension ComparisonReporter {
  public static var isForPrograms: Bool { false }
}

/// All forms of reports on a comparison.
public enum ComparisonReporters {
  public static let all: [any ComparisonReporter.Type] = [
    ComparisonTextReporter.self, ComparisonMarkdownReporter.self, ComparisonHTMLReporter.self,
    ComparisonJSONReporter.self,
  ]

  public static func named(_ name: String) -> (any ComparisonReporter.Type)? { all.first { $0.name == name } }
}

/// What is said of one provision that is not as it was.
struct ComparedEntry {
  let provision: ComparedProvision
  /// What in it changed, was put in, taken out or moved; what only follows from what is said of the provision is left out.
  let parts: [ComparedProvision]
  /// Findings that came, went or moved, in order; those that moved with the provision are left out.
  let findings: [ComparedFinding]

  /// Whether there is more to say of the provision than what became of it.
  var isDetailed: Bool {
    !parts.isEmpty || !findings.isEmpty || provision.instruction != nil
      || provision.words == .changed && provision.old != nil && provision.new != nil
  }
}

extension Comparison {
  /// The language of the report: the one asked for, else that of the new version.
  func language(_ options: ReportOptions) -> LanguageCode { options.language ?? new.language }

  /// The title of the act as it is now, or of the act that a bill amends.
  var title: String? {
    isAmendment ? old.document.metadata.title : new.document.metadata.title ?? old.document.metadata.title
  }

  /// The words of a bill that say what becomes of a provision; `nil` where its new text says so itself, or they were taken out.
  func instruction(of provision: ComparedProvision) -> String? {
    guard !isRedacted, let instruction = provision.instruction,
      provision.new == nil || provision.isChangedInPlace
    else { return nil }
    return new.document.ownLine(of: instruction)
  }

  /// What a bill puts in, provision by provision; empty where it is no bill or puts nothing in.
  func newTexts(of provision: ComparedProvision) -> [String] {
    guard isAmendment, provision.old == nil || provision.isChangedInPlace, let id = provision.new else {
      return []
    }
    return (id..<new.document.provisions[id].end).map { new.document.ownLine(of: $0) }.filter { !$0.isEmpty }
  }

  /// The words of a part that came; `nil` where it did not, or has none of its own.
  func newWords(of part: ComparedProvision) -> String? {
    guard part.old == nil, let id = part.new else { return nil }
    let line = new.document.ownLine(of: id)
    return line.isEmpty ? nil : line
  }

  /// The provisions of which something is to be said, in order, with what is to be said.
  var entries: [ComparedEntry] {
    let placed = findingsByProvision
    return provisions.indices.compactMap { index in
      let provision = provisions[index]
      let findings = placed[index] ?? []
      let entry = ComparedEntry(
        provision: provision, parts: provision.parts.filter { isTelling($0, in: provision) },
        findings: findings.filter { entry in
          entry.change == .new || entry.change == .fixed
            || entry.change == .moved && provision.place == .same && provision.new != nil
        })
      return provision.status == .unchanged && entry.parts.isEmpty && entry.findings.isEmpty ? nil : entry
    }
  }

  private func isTelling(_ part: ComparedProvision, in provision: ComparedProvision) -> Bool {
    switch part.status {
    case .unchanged: false
    case .new, .removed: provision.old != nil && provision.new != nil && !isInNewPart(part, of: provision)
    case .moved: true
    case .renumbered: provision.new != nil && provision.old != nil || part.isReworded
    case .changed: part.isReworded
    }
  }

  /// Whether a part came or went with what it lies in.
  private func isInNewPart(_ part: ComparedProvision, of provision: ComparedProvision) -> Bool {
    let document = part.new == nil ? old.document : new.document
    guard let id = part.new ?? part.old, let parent = document.provisions[id].parent else { return false }
    return provision.parts.contains {
      $0.status == part.status && (part.new == nil ? $0.old == parent : $0.new == parent)
    }
  }

  /// By index of the compared provision, the findings in it: those of the new version, then what is fixed.
  var findingsByProvision: [Int: [ComparedFinding]] {
    var byNew: [Provision.ID: Int] = [:]
    var byOld: [Provision.ID: Int] = [:]
    for (index, provision) in provisions.enumerated() {
      if let id = provision.new { byNew[id] = index }
      if let id = provision.old { byOld[id] = index }
    }
    var placed: [Int: [ComparedFinding]] = [:]
    for finding in findings {
      let index =
        finding.new.map { Self.outermost($0.provision, in: new.document, byNew) }
        ?? finding.old.map { Self.outermost($0.provision, in: old.document, byOld) } ?? nil
      if let index { placed[index, default: []].append(finding) }
    }
    return placed
  }

  /// What is listed of the provisions around one, the innermost.
  private static func outermost(
    _ id: Provision.ID, in document: Document, _ listed: [Provision.ID: Int]
  ) -> Int? {
    var next: Provision.ID? = id
    while let id = next {
      if let index = listed[id] { return index }
      next = document.provisions[id].parent
    }
    return nil
  }
}

/// How reports name the provisions of both versions.
struct ComparedCitations {
  private let comparison: Comparison
  private var old: Citations
  private var new: Citations

  init(_ comparison: Comparison) {
    self.comparison = comparison
    old = Citations(comparison.old.document)
    new = Citations(comparison.new.document)
  }

  mutating func old(_ id: Provision.ID) -> String {
    id == 0 ? "" : old.citation(of: id).collapsed.printable
  }

  mutating func new(_ id: Provision.ID) -> String {
    id == 0 ? "" : new.citation(of: id).collapsed.printable
  }

  /// `§ 2 → § 3`, or one of both where they are equal or only one is there.
  mutating func both(_ provision: ComparedProvision) -> String {
    let before = provision.old.map { old($0) }
    // Quoted text gets the place of what it replaces, whatever of its address it repeats itself.
    let isInPlace = comparison.isAmendment && provision.old != nil
    let after = isInPlace ? nil : provision.new.map { new($0) }
    guard let before, let after, before != after else { return after ?? before ?? "" }
    return "\(before) → \(after)"
  }

  mutating func citation(of finding: ComparedFinding) -> String {
    if finding.change == .moved, let this = finding.old, let other = finding.new {
      let (before, after) = (old(this.provision), new(other.provision))
      return before == after ? after : "\(before) → \(after)"
    }
    return finding.new.map { new($0.provision) } ?? finding.old.map { old($0.provision) } ?? ""
  }

  /// The heading of the provision as it is now, or as it was.
  func heading(_ provision: ComparedProvision) -> String {
    let heading =
      provision.new.map { comparison.new.document.heading(of: $0) }
      ?? provision.old.map { comparison.old.document.heading(of: $0) }
    return (heading ?? nil)?.collapsed.printable ?? ""
  }
}
