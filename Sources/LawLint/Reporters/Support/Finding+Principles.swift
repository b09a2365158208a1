extension LintedDocument {
  /// The country whose principles the act answers to.
  func jurisdiction(in profile: Profile) -> Jurisdiction {
    profile.jurisdiction ?? document.metadata.jurisdiction ?? language.usualJurisdiction
  }
}

extension Finding {
  /// The principles that a country, or else the Union, has agreed on; all if neither has any of them.
  func principles(in jurisdiction: Jurisdiction) -> [String] {
    let own = ownPrinciples(in: jurisdiction)
    return own.isEmpty ? principles : own
  }

  /// The principles that a country, or else the Union, has agreed on, as they call them.
  func principleNames(in jurisdiction: Jurisdiction) -> [PrincipleName] {
    ownPrinciples(in: jurisdiction).compactMap { PrincipleName($0) }
  }

  private func ownPrinciples(in jurisdiction: Jurisdiction) -> [String] {
    for country in [jurisdiction, .eu] {
      let own = principles.filter { $0.hasPrefix(country.rawValue + "/") }
      if !own.isEmpty { return own }
    }
    return []
  }
}
