extension Report {
  /// How many provisions need attention, and how many faults of each severity there are; the counts are empty when there are none.
  func attention(_ words: ReportWords) -> (provisions: String, counts: String) {
    let flagged = documents.reduce(0) { count, linted in
      count
        + Set(
          linted.findings.filter { $0.kind == .barrier }.map { linted.document.section(of: $0.provision) }
        ).count
    }
    let all = documents.reduce(0) { $0 + $1.document.speakingSections.count }
    let template = flagged == 0 ? words.clean : flagged == 1 ? words.attention.one : words.attention.many
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = documents.reduce(0) { count, linted in
        count + linted.findings.count { $0.kind == .barrier && $0.severity == severity }
      }
      return count == 0 ? nil : "\(count) \(words.severity(severity))"
    }
    let provisions =
      template
      .replacing("{n}", with: String(flagged))
      .replacing("{all}", with: String(max(all, flagged)))
    return (provisions, counts.joined(separator: " · "))
  }
}

extension Finding {
  /// The sentence around the words found; the words alone when they are not inside one sentence.
  var clause: TextRange {
    sentence.lowerBound <= range.lowerBound && range.upperBound <= sentence.upperBound ? sentence : range
  }
}
