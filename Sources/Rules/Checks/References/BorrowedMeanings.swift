import LawLint

/// The references of an act by which one provision takes its meaning from another: `som nevnt i § 3`.
///
/// Only those count whose target is one provision and not a whole section of several subsections: what a long section takes
/// from elsewhere is seldom what the reference is about.
struct BorrowedMeanings {
  let index: ActIndex
  /// By provision, the references that it takes its meaning from, with their targets.
  private(set) var from: [Provision.ID: [(reference: Reference, target: Provision.ID)]] = [:]

  init(_ index: ActIndex) {
    self.index = index
    for reference in index.references where reference.isBorrowing && index.isOperative(reference.source) {
      guard case .provision(let named) = reference.target, let target = single(named) else { continue }
      let source = reference.source
      let isWithin =
        named == source || index.document.provisions[named].descendants.contains(source)
        || index.document.provisions[source].descendants.contains(target)
      if !isWithin, target != source { from[source, default: []].append((reference, target)) }
    }
  }

  /// The provision that holds the words of one: a section with one subsection is that subsection.
  private func single(_ id: Provision.ID) -> Provision.ID? {
    let provision = index.document.provisions[id]
    switch provision.kind {
    case .subsection, .point, .indent: return id
    case .section, .article:
      let inside = provision.descendants.filter { index.document.provisions[$0].kind == .subsection }
      return inside.count > 1 ? nil : inside.first ?? id
    default: return nil
    }
  }
}
