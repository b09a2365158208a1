/// What became of a finding from one version of an act to another.
public struct ComparedFinding: Sendable, Hashable {
  public enum Change: String, Sendable, CaseIterable {
    case new, fixed, moved, unchanged
  }

  public let change: Change
  /// `nil` is new. Of a finding that another one of its family stood for, that one.
  public let old: Finding?
  /// `nil` is fixed; or unchanged, in a provision that a bill leaves as it is or where another finding stands for it.
  public let new: Finding?
  /// Whether somebody has accepted the finding in the new version.
  public let isAccepted: Bool

  /// The finding as it is now, or as it was.
  public var finding: Finding { (new ?? old)! }
}

/// Pairs the findings of two versions, as a baseline knows them again (``FindingMatch``), where the alignment of provisions says
/// which provision is the same.
struct ComparedFindings {
  /// A finding, and whether somebody has accepted it.
  typealias Listed = (finding: Finding, isAccepted: Bool)

  private let alignment: ProvisionAlignment
  private let olds: [Listed]
  private let news: [Listed]
  private let old: Document
  private let new: Document

  /// - Parameters:
  ///   - old: In order of the old version.
  ///   - new: In order of the new one.
  init(_ alignment: ProvisionAlignment, old: [Listed], new: [Listed]) {
    self.alignment = alignment
    olds = old
    news = new
    self.old = alignment.old.document
    self.new = alignment.new.document
  }

  /// Those of the new version in its order, then what is fixed in the order of the old one.
  var list: [ComparedFinding] {
    var match = FindingMatch(
      olds.map { key($0.finding, in: old, eId: oldName($0.finding.provision)) }, gone: [])
    let pairs = match.pair(
      news.map { key($0.finding, in: new, eId: newName($0.finding.provision)) }, isAligned: true)
    var list: [ComparedFinding] = []
    for (index, (finding, isAccepted)) in news.enumerated() {
      let before = pairs[index].map { olds[$0].finding }
      let change = before.map { isDisplaced($0, finding) ? .moved : .unchanged } ?? ComparedFinding.Change.new
      list.append(ComparedFinding(change: change, old: before, new: finding, isAccepted: isAccepted))
    }
    for index in match.unused {
      list.append(ComparedFinding(change: .fixed, old: olds[index].finding, new: nil, isAccepted: false))
    }
    return withoutCovered(list)
  }

  /// Takes for unchanged what only seems to have come or gone, because another finding of its family stands for it in one of the
  /// versions (``Finding/also``).
  private func withoutCovered(_ list: [ComparedFinding]) -> [ComparedFinding] {
    struct Place: Hashable {
      let provision: String
      let code: String
    }
    var before: [Place: Finding] = [:]
    var after: Set<Place> = []
    for (finding, _) in olds {
      for code in finding.also {
        before[Place(provision: oldName(finding.provision), code: code)] = finding
      }
    }
    for (finding, _) in news {
      for code in finding.also { after.insert(Place(provision: newName(finding.provision), code: code)) }
    }
    return list.map { entry in
      switch entry.change {
      case .moved, .unchanged: return entry
      case .new:
        let finding = entry.finding
        guard let old = before[Place(provision: newName(finding.provision), code: finding.code)] else {
          return entry
        }
        return ComparedFinding(change: .unchanged, old: old, new: finding, isAccepted: entry.isAccepted)
      case .fixed:
        let finding = entry.finding
        guard after.contains(Place(provision: oldName(finding.provision), code: finding.code)) else {
          return entry
        }
        return ComparedFinding(change: .unchanged, old: finding, new: nil, isAccepted: entry.isAccepted)
      }
    }
  }

  private func key(_ finding: Finding, in document: Document, eId: String) -> FindingKey {
    var key = FindingKey(finding, in: document, act: "")
    key.eId = eId
    return key
  }

  // MARK: Names

  /// The identifier of the new provision that is the same as an old one, or a name that no new provision has.
  private func oldName(_ id: Provision.ID) -> String {
    if let other = alignment.pairs.newOf[id] { return new.provisions[other].eId }
    if let section = old.provisions[id].parent, old.onlySubsection(of: section) == id,
      let other = alignment.pairs.newOf[section]
    {
      return new.provisions[other].eId
    }
    return "gone \(id)"
  }

  private func newName(_ id: Provision.ID) -> String {
    if alignment.pairs.oldOf[id] == nil, let section = new.provisions[id].parent,
      new.onlySubsection(of: section) == id
    {
      return new.provisions[section].eId
    }
    return new.provisions[id].eId
  }

  // MARK: Places

  private func isDisplaced(_ before: Finding, _ after: Finding) -> Bool {
    if oldName(before.provision) != newName(after.provision) { return true }
    // Quoted text stands at the place that it is to have.
    return !new.provisions[after.provision].isQuoted
      && old.address(of: before.provision) != new.address(of: after.provision)
  }
}

extension Document {
  /// The numbers from the section down to a provision, which its citation is made of, whatever the format calls them.
  fileprivate func address(of id: Provision.ID) -> [String] {
    let path = idPath(to: id).filter { !provisions[$0].kind.isContainer }
    return path.compactMap { id in
      let provision = provisions[id]
      if let parent = provision.parent, onlySubsection(of: parent) == id { return nil }
      return provision.number ?? String(provision.ordinal)
    }
  }
}

extension LintedDocument {
  /// The findings that ask for something and those that are accepted, in order.
  var comparedFindings: [ComparedFindings.Listed] {
    (findings.map { ($0, false) } + accepted.map { ($0.finding, true) })
      .sorted { $0.finding.isBefore($1.finding) }
  }
}
