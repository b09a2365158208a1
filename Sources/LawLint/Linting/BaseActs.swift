/// Where the acts are found that a draft amends.
///
/// What an amending act lacks may stand in the act that it amends, so what is asked of a whole act is asked of both.
public struct BaseActs: Sendable {
  /// The numbers of the files that may hold acts, by the ends of the acts' identifiers as ``CitedAct/eli`` has them.
  let numbers: @Sendable (_ elis: [String]) -> [Int]
  /// A file by its number, or `nil` where it cannot be read.
  let file: @Sendable (Int) -> SourceFile?

  /// - Parameters: Both may be asked from several threads.
  public init(
    numbers: @escaping @Sendable (_ elis: [String]) -> [Int], file: @escaping @Sendable (Int) -> SourceFile?
  ) {
    self.numbers = numbers
    self.file = file
  }
}

/// A file of acts that are amended, as far as an analyser remembers it.
struct BaseActFile {
  let name: String
  let acts: [BaseAct]
}

/// What an act that is amended holds of all that is asked of a whole act.
struct BaseAct {
  /// The guards over a whole act that match in it.
  var guards: Set<CompiledRules.ActGuard>
  var dataClauses: [DataClause]
}
