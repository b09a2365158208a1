import LawLint

extension Check {
  /// Data that go between named holders in an act that nowhere says that secrecy gives way.
  static let secrecyNotLifted = Check("secrecy-not-lifted", reads: .clauses) { index in
    guard !index.dataClauses.contains(where: { $0.secrecy != nil }) else { return [] }
    let flows = index.dataClauses.filter { clause in
      (clause.kind == .obtain || clause.kind == .disclose) && clause.actor != nil
        && clause.counterpart != nil && index.isOperative(clause.provision)
    }
    guard let first = flows.first else { return [] }
    return [
      Match(
        first.range, related: flows.dropFirst().prefix(10).map(\.range),
        arguments: ["count": String(flows.count)])
    ]
  }
}
