/// What one act holds, found once, for the checks that read the whole act and for maps.
///
/// Everything stands in order of the text. Made only when a rule that is on asks for it, and only the parts that it asks for.
public struct ActIndex: Sendable {
  /// What is read of an act. Each part costs time, so a check says which ones it reads.
  public struct Parts: OptionSet, Sendable, Hashable {
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// References, inside the act and to other acts, and the acts that are cited.
    public static let references = Parts(rawValue: 1 << 0)
    /// The terms that the act defines, and which of them it uses. Needs the references too.
    public static let definitions: Parts = [Parts(rawValue: 1 << 1), .references]
    /// Data clauses, deadlines, thresholds, demanded documents, facts and bodies.
    public static let clauses = Parts(rawValue: 1 << 2)
    /// Who must, may and must not do what.
    public static let norms = Parts(rawValue: 1 << 3)

    public static let all: Parts = [.references, .definitions, .clauses, .norms]
  }

  public let document: Document
  /// The language of the act as a whole.
  public let language: LanguageCode
  /// The language of each provision.
  public let languages: [LanguageCode]
  public let sentences: [Sentence]
  /// What was read; the other parts are empty.
  public let parts: Parts

  public internal(set) var references: [Reference] = []
  /// The other acts that are named.
  public internal(set) var citedActs: [CitedAct] = []
  public internal(set) var definitions: [Definition] = []

  public internal(set) var dataClauses: [DataClause] = []
  /// Those of the acts that this one amends, as far as they were read too; their places count there. See ``BaseActs``.
  public internal(set) var baseDataClauses: [DataClause] = []
  public internal(set) var deadlines: [Deadline] = []
  /// The numbers that divide cases.
  public internal(set) var thresholds: [Threshold] = []
  /// The documents that parties are told to hand in.
  public internal(set) var documents: [DemandedDocument] = []
  /// Where facts are spoken of that registers hold.
  public internal(set) var facts: [FactMention] = []
  /// The authorities, in the order in which they are first spoken of.
  public internal(set) var bodies: [Body] = []

  /// Powers, duties and prohibitions, with who bears them.
  public internal(set) var norms: [Norm] = []
}
