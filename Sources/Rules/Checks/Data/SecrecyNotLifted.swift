import LawLint

extension Check {
  /// Data that go between named holders in an act that nowhere says that secrecy gives way.
  static let secrecyNotLifted = Check("secrecy-not-lifted", reads: .clauses) { index in
    guard !([index] + index.base).contains(where: \.liftsSecrecy) else { return [] }
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

extension ActIndex {
  /// Whether the act says anywhere that a duty of secrecy gives way.
  fileprivate var liftsSecrecy: Bool { dataClauses.contains { $0.secrecy != nil } }
}
