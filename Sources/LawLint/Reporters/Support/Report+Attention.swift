extension ReportTotals {
  /// How many provisions need attention, and how many faults of each severity there are; the counts are empty when there are none.
  func attention(_ words: ReportWords) -> (provisions: String, counts: String) {
    let counts = Severity.allCases.reversed().compactMap { severity -> String? in
      let count = findings.faults[severity, default: 0]
      return count == 0 ? nil : "\(count) \(words.severity(severity))"
    }
    return (words.attention(flagged, of: speaking), counts.joined(separator: " · "))
  }
}

extension Report {
  func attention(_ words: ReportWords) -> (provisions: String, counts: String) { totals.attention(words) }
}

extension Finding {
  /// The sentence around the words found; the words alone when they are not inside one sentence.
  var clause: TextRange {
    sentence.lowerBound <= range.lowerBound && range.upperBound <= sentence.upperBound ? sentence : range
  }
}
