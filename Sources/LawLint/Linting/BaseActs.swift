/// Where the acts are found that a draft amends.
///
/// What an amending act lacks may stand in the act that it amends, so what is asked of a whole act is asked of both.
public struct BaseActs: Sendable {
  /// The files of acts, by the ends of their identifiers as ``CitedAct/eli`` has them. May be asked from several threads.
  let files: @Sendable (_ elis: [String]) -> [SourceFile]

  public init(_ files: @escaping @Sendable (_ elis: [String]) -> [SourceFile]) { self.files = files }
}

/// What an act that is amended holds of all that is asked of a whole act.
struct BaseAct {
  /// The guards over a whole act that match in it.
  var guards: Set<CompiledRules.ActGuard>
  var index: ActIndex
}
