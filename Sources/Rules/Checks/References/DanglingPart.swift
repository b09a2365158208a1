import LawLint

extension Check {
  /// References to subsections and points that the section named does not have.
  static let danglingPart = Check("dangling-part", reads: .references) { index in
    index.references.compactMap { reference in
      guard case .missingPart(let section) = reference.target, index.isOperative(reference.source) else {
        return nil
      }
      return Match(reference.range, related: [index.opening(of: section)])
    }
  }
}

extension ActIndex {
  /// The first words of a provision, for a place that is named beside a finding.
  func opening(of id: Provision.ID) -> TextRange {
    let range = document.provisions[id].range
    var low = 0
    var high = document.blocks.count
    while low < high {
      let middle = (low + high) / 2
      if document.blocks[middle].range.lowerBound < range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < document.blocks.count ? document.blocks[low].range : range
  }
}
