/// Pairs the provisions of two versions of an act across renumbering, moves, splits and merges.
///
/// The unit is what lawyers cite: a section or article, or what stands outside them, such as a recital.
///
/// 1. All units of one version are paired with all of the other, wherever they stand, by ``ListPairing``.
/// 2. What lies directly in two units that are paired is paired in the same way, then what lies in that, and so on.
/// 3. What is left inside units is paired across them: a subsection that went to another section.
/// 4. Two chapters are the same when most of their units are, or when they have one heading.
/// 5. A new unit that holds the words of an old one was split from it; an old unit whose words another one holds now was merged
///    into that.
///
/// Nothing depends on the identifiers that a file gives, except the choice among provisions with equal words; so an act can be
/// compared with itself in another format.
///
/// - Complexity: O(*words* · *depth* · log *words*): a provision is compared with few others, which an index of rare pairs of
///   words finds.
struct ProvisionAlignment {
  private(set) var pairs: ProvisionPairs
  /// By new unit without counterpart: the old unit that it was split from.
  private(set) var origins: [Provision.ID: Provision.ID] = [:]
  /// By old unit without counterpart: the new unit that it was merged into.
  private(set) var targets: [Provision.ID: Provision.ID] = [:]

  let old: ComparedVersion
  let new: ComparedVersion

  init(old: ComparedVersion, new: ComparedVersion) {
    self.old = old
    self.new = new
    pairs = ProvisionPairs(old: old.document, new: new.document)
    pairs.pair(0, 0)
    pair(old.units, new.units)
    pairLeftovers()
    pairContainers()
    findSplitsAndMerges()
  }

  /// Pairs what lies in provisions of which it is known that they are the same.
  init(old: ComparedVersion, new: ComparedVersion, known: [(old: Provision.ID, new: Provision.ID)]) {
    self.old = old
    self.new = new
    pairs = ProvisionPairs(old: old.document, new: new.document)
    for (this, other) in known where pairs.newOf[this] == nil && pairs.oldOf[other] == nil {
      pairs.pair(this, other)
      let (below, beside) = children(this, other)
      pair(below, beside)
    }
  }

  // MARK: Units and what lies in them

  /// Pairs two lists, and what lies in each pair.
  private mutating func pair(_ olds: [Provision.ID], _ news: [Provision.ID]) {
    var open = [(olds, news)]
    while let (olds, news) = open.popLast() {
      let olds = olds.filter { pairs.newOf[$0] == nil }
      let news = news.filter { pairs.oldOf[$0] == nil }
      for (this, other) in ListPairing.pairs(olds, of: old, news, of: new) {
        pairs.pair(this, other)
        let (below, beside) = children(this, other)
        if !below.isEmpty, !beside.isEmpty { open.append((below, beside)) }
      }
    }
  }

  /// What lies directly in two provisions. A subsection that stands alone without a number is the section itself.
  private func children(
    _ this: Provision.ID, _ other: Provision.ID
  ) -> ([Provision.ID], [Provision.ID]) {
    let (below, beside) = (old.document.children(of: this), new.document.children(of: other))
    guard let only = old.document.onlySubsection(of: this) else {
      guard let only = new.document.onlySubsection(of: other), !old.document.hasSubsections(this) else {
        return (below, beside)
      }
      return (below, new.document.children(of: only))
    }
    if new.document.hasSubsections(other) { return (below, beside) }
    return (old.document.children(of: only), beside)
  }

  private mutating func pairLeftovers() {
    let olds = old.parts.filter { pairs.newOf[$0] == nil && isTelling($0, in: old) }
    let news = new.parts.filter { pairs.oldOf[$0] == nil && isTelling($0, in: new) }
    var open: [(Provision.ID, Provision.ID)] = []
    for (this, other) in ListPairing.pairs(olds, of: old, news, of: new, onlyByWords: true)
    where pairs.newOf[this] == nil && pairs.oldOf[other] == nil {
      pairs.pair(this, other)
      open.append((this, other))
    }
    for (this, other) in open {
      let (below, beside) = children(this, other)
      pair(below, beside)
    }
  }

  /// Fewer words stand in many places by chance.
  private static let fewestWords = 4

  private func isTelling(_ id: Provision.ID, in version: ComparedVersion) -> Bool {
    version.text.words(id).count >= Self.fewestWords
  }

  // MARK: Containers

  private mutating func pairContainers() {
    struct Vote: Hashable {
      let old: Provision.ID
      let new: Provision.ID
    }
    var votes: [Vote: Int] = [:]
    for this in old.units {
      guard let other = pairs.newOf[this] else { continue }
      for outer in old.containers(around: this) {
        for inner in new.containers(around: other)
        where ListPairing.Rank(old.document.provisions[outer].kind)
          == ListPairing.Rank(new.document.provisions[inner].kind)
        { votes[Vote(old: outer, new: inner), default: 0] += 1 }
      }
    }
    let ranked = votes.map { vote, count in
      let units = max(old.unitCount(in: vote.old), new.unitCount(in: vote.new))
      return (vote: vote, share: Double(count) / Double(units))
    }.sorted { ($1.share, $0.vote.old, $0.vote.new) < ($0.share, $1.vote.old, $1.vote.new) }
    for (vote, share) in ranked where pairs.newOf[vote.old] == nil && pairs.oldOf[vote.new] == nil {
      let heading = old.text.heading(vote.old)
      if share >= 0.5 || heading != nil && heading == new.text.heading(vote.new) {
        pairs.pair(vote.old, vote.new)
      }
    }
    pairHeadedContainers()
  }

  /// Chapters all of whose sections were rewritten, and annexes without any.
  private mutating func pairHeadedContainers() {
    var headed: [UInt64: [Provision.ID]] = [:]
    for id in old.containers.reversed() where pairs.newOf[id] == nil {
      if let heading = old.text.heading(id) { headed[heading, default: []].append(id) }
    }
    for id in new.containers where pairs.oldOf[id] == nil {
      guard let heading = new.text.heading(id), let this = headed[heading]?.popLast() else { continue }
      pairs.pair(this, id)
    }
  }

  // MARK: Splits and merges

  /// How much of a unit must stand in another one for it to come from there, or have gone there.
  private static let held = 0.6

  private mutating func findSplitsAndMerges() {
    let newOnes = new.units.filter { pairs.oldOf[$0] == nil }
    let gone = old.units.filter { pairs.newOf[$0] == nil }
    if !newOnes.isEmpty { origins = Self.holders(of: newOnes, in: new, among: old) }
    if !gone.isEmpty { targets = Self.holders(of: gone, in: old, among: new) }
    // What one side calls split from a unit that is itself gone is the other side's merge, and is said there.
    origins = origins.filter { pairs.newOf[$0.value] != nil }
    targets = targets.filter { pairs.oldOf[$0.value] != nil }
  }

  private static func holders(
    of ids: [Provision.ID], in version: ComparedVersion, among other: ComparedVersion
  ) -> [Provision.ID: Provision.ID] {
    let index = LikenessIndex(other.units.map { Likeness(other.text.words($0)) })
    var holders: [Provision.ID: Provision.ID] = [:]
    for id in ids {
      guard let holder = index.holder(of: Likeness(version.text.words(id))), holder.share >= held else {
        continue
      }
      holders[id] = other.units[holder.index]
    }
    return holders
  }
}
