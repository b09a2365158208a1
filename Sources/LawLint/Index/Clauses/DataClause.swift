/// A clause by which data about persons or enterprises go from one to another: who gets what from whom, for what, despite
/// which secrecy.
public struct DataClause: Sendable, Hashable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Somebody may or must fetch data from whoever holds them.
    case obtain
    /// Somebody who holds data may or must pass them on.
    case disclose
    /// Data are exchanged, shared or matched.
    case exchange
    /// Somebody gets access to data or to a register.
    case access
    /// The party, or anybody, must inform an authority about their own affairs.
    case demand
    /// A duty of secrecy gives way.
    case lift
  }

  public let kind: Kind
  /// From the word that gives the right or duty to the words for the data.
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  public let provision: Provision.ID
  /// Who has the right or duty.
  public let actor: TextRange?
  /// Whom the data come from or go to.
  public let counterpart: TextRange?
  public let data: TextRange?
  public let purpose: TextRange?
  /// The words by which a duty of secrecy gives way.
  public let secrecy: TextRange?

  /// Whether the clause is a basis for data to go past the party whose case it is.
  public var isBasis: Bool { kind != .demand }
}
