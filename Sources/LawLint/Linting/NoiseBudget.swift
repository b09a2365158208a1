/// Keeps one finding of a family for each provision, the most specific; the others become related codes.
///
/// A draft in which every "may" is marked three times is a draft that nobody reads (principles-and-rules C.3).
enum NoiseBudget {
  static func apply(to findings: [Finding]) -> [Finding] {
    struct Key: Hashable {
      var provision: Provision.ID
      var family: String
    }
    var best: [Key: Int] = [:]
    var also: [Key: [String]] = [:]
    for (index, finding) in findings.enumerated() {
      let key = Key(provision: finding.provision, family: finding.family)
      guard let known = best[key] else {
        best[key] = index
        continue
      }
      if isMoreSpecific(finding, than: findings[known]) {
        best[key] = index
        also[key, default: []].append(findings[known].code)
      } else {
        also[key, default: []].append(finding.code)
      }
    }
    return findings.enumerated().compactMap { index, finding in
      let key = Key(provision: finding.provision, family: finding.family)
      guard best[key] == index else { return nil }
      guard let others = also[key] else { return finding }
      return finding.adding(also: Set(others).subtracting([finding.code]).sorted())
    }
  }

  /// A graver finding wins, then a surer one, then one that names more words, then the earlier.
  private static func isMoreSpecific(_ a: Finding, than b: Finding) -> Bool {
    if a.severity != b.severity { return a.severity > b.severity }
    if a.confidence != b.confidence { return a.confidence > b.confidence }
    return a.range.byteCount() > b.range.byteCount()
  }
}
