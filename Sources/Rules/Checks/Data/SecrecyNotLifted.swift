import LawLint

extension Check {
  /// Data that go between named holders in an act that nowhere says that secrecy gives way.
  static let secrecyNotLifted = Check("secrecy-not-lifted", reads: .clauses) { index in
    // Somewhere in the act, or in the one that it amends, a duty of secrecy gives way.
    guard !(index.dataClauses + index.baseDataClauses).contains(where: { $0.secrecy != nil }) else {
      return []
    }
    let flows = index.dataClauses.filter { clause in
      (clause.kind == .obtain || clause.kind == .disclose) && clause.isBetweenBodies
        && index.isOperative(clause.provision)
    }
    guard let first = flows.first else { return [] }
    return [
      Match(
        first.range, related: flows.dropFirst().prefix(10).map(\.range),
        arguments: ["count": String(flows.count)])
    ]
  }.ofAbsence
}
