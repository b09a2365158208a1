/// Another act that the act names.
public struct CitedAct: Sendable, Hashable {
  /// The words that name it.
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  /// The provision that names it.
  public let provision: Provision.ID
  /// The name as written, on one line: `forvaltningsloven`, `Bürgerlichen Gesetzbuchs`, `BGB`; `nil` where only a number names it.
  public let name: String?
  /// The end of its European Legislation Identifier, behind `eli/`, where its number tells it: `reg/2016/679`, `lov/2005/06/17/62`.
  public let eli: String?
}
