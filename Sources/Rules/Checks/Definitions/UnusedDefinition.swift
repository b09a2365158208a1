import LawLint

extension Check {
  /// Terms that the act defines and never uses.
  static let unusedDefinition = Check("unused-definition", reads: .definitions) { index in
    guard !index.document.metadata.isAmending else { return [] }
    return index.definitions.filter { $0.holdsInAct && !$0.isUsed }
      .map { Match($0.range, arguments: ["term": $0.term]) }
  }
}
