/// What a clause with a modal verb says: who must, may or must not do what.
public struct Norm: Sendable, Hashable {
  public enum Modality: String, Sendable, CaseIterable {
    case obligation, prohibition
    /// A citizen, company or other party may.
    case permission
    /// A public authority may, or something may be done and only an authority can do it.
    case power
    /// Somebody may make general rules.
    case delegation
    case definition
    case sanction
  }

  /// Who bears the norm.
  public enum Bearer: String, Sendable, CaseIterable {
    case authority, party, court
    /// A passive that names nobody.
    case agentless
    /// A subject that is none of these, such as a thing or a document.
    case other
  }

  /// What the action is about, as far as words tell.
  public enum Topic: String, Sendable, CaseIterable {
    /// General rules are made.
    case delegation
    /// Data are obtained, disclosed or used.
    case data
    /// A step of procedure: an appeal, a request for information, a hearing.
    case procedure
    /// Somebody is appointed, a body set up, a task handed over inside the administration.
    case organisation
    /// A penalty of criminal law.
    case penalty
    /// A case is decided: something is granted, refused, ordered, exempted.
    case decision
  }

  public let modality: Modality
  public let bearer: Bearer
  /// The modal verb.
  public let marker: TextRange
  /// The words that name the bearer.
  public let bearerRange: TextRange?
  /// The main verb.
  public let action: TextRange?
  public let topics: [Topic]
  /// "kan ikke", "may not".
  public let isNegated: Bool
  /// "kan bare", "may only".
  public let isRestricted: Bool
  /// The clause depends on another: "som kan …", "that may …".
  public let isSubordinate: Bool
  /// Index into the analysis's sentences.
  public let sentence: Int
}
