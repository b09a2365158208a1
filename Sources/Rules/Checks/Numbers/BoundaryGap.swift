import LawLint

extension Check {
  /// Two numbers of a section between which exactly the number itself is left out: `under 18 år` and `over 18 år`.
  static let boundaryGap = Check("boundary-gap", reads: .clauses) { index in
    struct Key: Hashable {
      var section: Provision.ID
      var number: String
      var unit: String
    }
    var first: [Key: Threshold] = [:]
    var matches: [Match] = []
    for threshold in index.thresholds {
      let key = Key(
        section: index.section(of: threshold.provision), number: index.document.string(threshold.number),
        unit: index.document.string(threshold.unit).lowercased())
      guard let known = first[key] else {
        first[key] = threshold
        continue
      }
      guard known.side != threshold.side else { continue }
      first[key] = threshold
      matches.append(
        Match(
          threshold.range, related: [known.range],
          arguments: [
            "value": "\(index.document.string(threshold.number)) \(index.document.string(threshold.unit))"
          ]))
    }
    return matches
  }
}

extension ActIndex {
  /// The section or article around a provision, or the provision.
  func section(of id: Provision.ID) -> Provision.ID {
    document.path(to: id).last { $0.kind == .section || $0.kind == .article }?.id ?? id
  }
}
