/// What became of a provision from one version of an act to another.
public struct ComparedProvision: Sendable, Hashable {
  public enum Status: String, Sendable, CaseIterable {
    case unchanged, changed, renumbered, moved, new, removed
  }

  /// What became of the words, headings and all that lies in the provision too.
  public enum Words: Sendable, Hashable {
    case same
    /// Only numbers differ, such as those of sections that it refers to.
    case renumbered
    case changed
  }

  /// What became of the place.
  public enum Place: Sendable, Hashable {
    case same
    /// Another number, or another position among its neighbours because others were put in or taken out.
    case renumbered
    /// In another chapter or section, or behind what it stood before.
    case moved
  }

  /// `nil` is new.
  public let old: Provision.ID?
  /// `nil` is removed.
  public let new: Provision.ID?
  public let words: Words
  public let place: Place
  /// Of a new provision, the old one that it was split from; of a removed one, the new one that it was merged into.
  public let relative: Provision.ID?
  /// The provision of an amending bill that says so.
  public internal(set) var instruction: Provision.ID?
  /// Whether the instruction changes single words or sentences of ``old``; ``new`` is then the sentence, if it quotes one.
  public internal(set) var isChangedInPlace = false
  /// Whether it has other words of its own than before, without those of what lies in it.
  public internal(set) var isReworded = false
  /// What lies in a section or article, at any depth, in order; what other sections got is there.
  public internal(set) var parts: [ComparedProvision] = []

  /// One word for all. A provision that is moved or renumbered may be changed too; see ``words``.
  public var status: Status {
    if isChangedInPlace { return .changed }
    if old == nil { return .new }
    if new == nil { return .removed }
    switch place {
    case .moved: return .moved
    case .renumbered: return .renumbered
    case .same: return words == .same ? .unchanged : .changed
    }
  }

  /// Whether a reader of the new version finds nothing other than before.
  public var isUnchanged: Bool { status == .unchanged && parts.allSatisfy(\.isUnchanged) }
}

extension ComparedProvision {
  /// The same with ``isReworded`` as the texts of both versions tell, for what lies in it too.
  func markingRewording(from old: Document, to new: Document) -> ComparedProvision {
    var marked = self
    marked.parts = parts.map { $0.markingRewording(from: old, to: new) }
    if words != .same, !isChangedInPlace, let this = self.old, let other = self.new {
      marked.isReworded = old.ownLine(of: this) != new.ownLine(of: other)
    }
    return marked
  }
}
