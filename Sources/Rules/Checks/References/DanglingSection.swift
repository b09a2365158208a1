import LawLint

extension Check {
  /// References to sections that the act does not have.
  static let danglingSection = Check("dangling-section", reads: .references) { index in
    index.references.filter { $0.target == .missingSection && index.isOperative($0.source) }
      .map { Match($0.range) }
  }
}

extension ActIndex {
  /// Whether a provision is part of the standing rules: transitional ones speak of acts as they were.
  func isOperative(_ id: Provision.ID) -> Bool {
    switch document.provisions[id].role {
    case .entryIntoForce, .transitional: false
    default: true
    }
  }
}
