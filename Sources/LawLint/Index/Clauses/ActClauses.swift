/// A document that a party is told to hand in.
public struct DemandedDocument: Sendable, Hashable {
  /// The words for the document.
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  public let provision: Provision.ID
}

/// A fact that registers hold and that the act decides on, such as income.
public struct FactMention: Sendable, Hashable {
  /// The name of a lexicon class without its `fact-`: `income`.
  public let fact: String
  public let range: TextRange
  /// Index into the sentences of the act.
  public let sentence: Int
  public let provision: Provision.ID
}

/// An authority that the act speaks of.
public struct Body: Sendable, Hashable {
  /// The word for it, in lower case.
  public let name: String
  /// In order of the text.
  public let mentions: [TextRange]
}

/// What the sentences of an act say, sentence by sentence.
struct ActClauses {
  var dataClauses: [DataClause] = []
  var deadlines: [Deadline] = []
  var thresholds: [Threshold] = []
  var documents: [DemandedDocument] = []
  var facts: [FactMention] = []
  var bodies: [Body] = []
}
