extension Comparison {
  /// The comparison without words of either version, for readers who may know what became of which provision but not what it says.
  ///
  /// It was made from the words, so it knows what changed; only what it quotes is gone, as in ``Report/redacted(language:)``.
  ///
  /// - Parameters:
  ///   - rules: That found what is compared.
  ///   - language: Of the messages; `nil` is that of the new version, as of the report.
  public func redacted(_ rules: RuleSet, language: LanguageCode? = nil) -> Comparison {
    let language = language ?? new.language
    // Fingerprints count the findings of one rule in one provision, in each version by itself.
    var redactions = (
      old: Redaction(rules, language: language), new: Redaction(rules, language: language)
    )
    let findings = findings.map { entry in
      ComparedFinding(
        change: entry.change,
        old: entry.old.map { redactions.old.redacted($0, in: old.document, language) },
        new: entry.new.map { redactions.new.redacted($0, in: new.document, language) },
        isAccepted: entry.isAccepted)
    }
    return Comparison(
      redacted: self, old: redactions.old.redacted(old), new: redactions.new.redacted(new),
      findings: findings)
  }
}
