/// A fault, an observation or a cure that lawlint looks for, with everything a reader is told about it.
public struct Rule: Identifiable, Sendable {
  /// The path of the rule's file below `rules/` without `.yaml`: `discretion-power/authority-may`.
  public typealias ID = String

  public let id: ID
  /// The short name, the rule's row in the catalogue: `DISC001`.
  public let code: String
  /// Names under which the rule was known before.
  public let formerly: [String]
  public let category: Category
  public let kind: Kind
  /// Rules of one family count as one against the noise budget; the most specific wins at a place.
  public let family: String
  public let status: Status
  /// The version of lawlint that brought the rule.
  public let since: String
  /// Principles of digital-ready legislation that the rule answers to, such as `dk/1`.
  public let principles: [String]
  public let sources: [Source]
  public let confidence: Confidence
  public let severity: SeverityTable
  public let scope: Scope
  /// How the rule is found in each language; a language without an entry is not checked.
  public let matching: ByLanguage<Matching>
  /// What reads the whole act for the rule, in place of patterns.
  public let check: Check?
  /// The numbers that a configuration may change, by name.
  public let parameters: [Parameter]
  /// Whether an act has one finding at most, at the first place; the others are its related places.
  public let isOncePerAct: Bool
  /// For a credit: which findings it lowers, and where.
  public let cures: Cures?
  /// What a reader is told, by the reader's language. Decoded when asked for.
  public let texts: @Sendable (LanguageCode) -> Texts?

  public init(
    id: ID, code: String, formerly: [String], category: Category, kind: Kind, family: String, status: Status,
    since: String, principles: [String], sources: [Source], confidence: Confidence, severity: SeverityTable,
    scope: Scope, matching: ByLanguage<Matching>, check: Check? = nil,
    parameters: [Parameter] = [], isOncePerAct: Bool = false, cures: Cures? = nil,
    texts: @escaping @Sendable (LanguageCode) -> Texts?
  ) {
    self.id = id
    self.code = code
    self.formerly = formerly
    self.category = category
    self.kind = kind
    self.family = family
    self.status = status
    self.since = since
    self.principles = principles
    self.sources = sources
    self.confidence = confidence
    self.severity = severity
    self.scope = scope
    self.matching = matching
    self.check = check
    self.parameters = parameters
    self.isOncePerAct = isOncePerAct
    self.cures = cures
    self.texts = texts
  }

  /// A whole number of a rule that a configuration may change, such as the limit of a count.
  public struct Parameter: Sendable, Hashable {
    public let name: String
    public let standard: Int
    /// The least and the greatest value that make sense.
    public let range: ClosedRange<Int>

    public init(name: String, standard: Int, range: ClosedRange<Int>) {
      self.name = name
      self.standard = standard
      self.range = range
    }
  }

  /// What a finding is about; a fixed vocabulary.
  public enum Category: String, Sendable, CaseIterable, Comparable {
    case discretionStandard = "discretion-standard"
    case discretionPower = "discretion-power"
    case delegation
    case openList = "open-list"
    case vagueTime = "vague-time"
    case paperForm = "paper-form"
    case writtenForm = "written-form"
    case presence
    case prescribedForm = "prescribed-form"
    case documentationDuty = "documentation-duty"
    case dataBasis = "data-basis"
    case dataGap = "data-gap"
    case dataBarrier = "data-barrier"
    case manualAssessment = "manual-assessment"
    case openReference = "open-reference"
    case missingDataBasis = "missing-data-basis"
    case privacy
    case missingAutomationBasis = "missing-automation-basis"
    case digitalChannel = "digital-channel"
    case ownSolution = "own-solution"
    case complexity, computability, terminology, reference, structure, responsibility, verification
    case lifeEvent = "life-event"
    case assessment, reading

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }
  }

  public enum Kind: String, Sendable, CaseIterable {
    /// A fault, in the eyes of digital administration.
    case barrier
    /// Something that maps and absence rules need to know; no fault.
    case observation
    /// A clause that cures: it is shown in green and lowers what it cures.
    case credit
  }

  public enum Status: String, Sendable, CaseIterable { case preview, stable, deprecated }

  /// How often a finding of the rule is one that a lawyer accepts.
  public enum Confidence: String, Sendable, CaseIterable, Comparable {
    case low, medium, high

    public static func < (a: Self, b: Self) -> Bool {
      allCases.firstIndex(of: a)! < allCases.firstIndex(of: b)!
    }
  }

  /// Where the law or the method says what the rule says.
  public struct Source: Sendable, Hashable {
    public let title: String
    public let reference: String?
    public let pinpoint: String?
    /// The day the source was read, `2026-11-21`.
    public let read: String?

    public init(title: String, reference: String?, pinpoint: String?, read: String?) {
      self.title = title
      self.reference = reference
      self.pinpoint = pinpoint
      self.read = read
    }
  }

  /// Which findings a credit lowers by one degree, and how near its clause must stand.
  public struct Cures: Sendable, Hashable {
    public let unit: Guard.Unit
    public let rules: [Rule.ID]

    public init(unit: Guard.Unit, rules: [Rule.ID]) {
      self.unit = unit
      self.rules = rules
    }
  }

  /// Which provisions a rule reads.
  public struct Scope: Sendable, Hashable {
    /// Roles that the rule does not read.
    public var excludedRoles: Set<Provision.Role>
    /// If not empty, the only roles that the rule reads.
    public var roles: Set<Provision.Role>
    /// Whether headings are read.
    public var headings: Bool

    public init(
      roles: Set<Provision.Role> = [], excludedRoles: Set<Provision.Role> = [], headings: Bool = false
    ) {
      self.roles = roles
      self.excludedRoles = excludedRoles
      self.headings = headings
    }

    func includes(_ role: Provision.Role) -> Bool {
      role != .history && !excludedRoles.contains(role) && (roles.isEmpty || roles.contains(role))
    }
  }

  /// What a reader is told. `{name}` stands for a capture of the match, `{hit}` for the words found.
  public struct Texts: Sendable, Hashable {
    public let title: String
    public let message: String
    public let why: String
    public let suggestion: String

    public init(title: String, message: String, why: String, suggestion: String) {
      self.title = title
      self.message = message
      self.why = why
      self.suggestion = suggestion
    }
  }
}
