/// How much a finding asks of its reader.
public enum Severity: String, Sendable, CaseIterable, Comparable, Hashable {
  /// Visible in full reports only.
  case hint
  /// To be considered.
  case info
  /// To be mended or answered with a reason.
  case warning
  /// To be mended; the only severity that may stop a build by default.
  case error

  private var rank: Int {
    switch self {
    case .hint: 0
    case .info: 1
    case .warning: 2
    case .error: 3
    }
  }

  public static func < (a: Self, b: Self) -> Bool { a.rank < b.rank }

  /// One degree less; a hint stays a hint.
  var lowered: Self {
    switch self {
    case .hint, .info: .hint
    case .warning: .info
    case .error: .warning
    }
  }
}

/// How strictly a run judges.
public enum Strictness: String, Sendable, CaseIterable {
  case draft, review, gate
  /// Every rule in every jurisdiction, hints, observations and credits too; for measurements.
  case full
}

/// What a run looks for, and how severely: one jurisdiction and one strictness.
public struct Profile: Sendable, Hashable {
  public var strictness: Strictness
  /// `nil` takes each document's own.
  public var jurisdiction: Jurisdiction?

  public init(strictness: Strictness = .review, jurisdiction: Jurisdiction? = nil) {
    self.strictness = strictness
    self.jurisdiction = jurisdiction
  }
}

/// The severity of a rule, and how profiles change it.
public struct SeverityTable: Sendable, Hashable {
  /// A severity, or switched off.
  public enum Setting: Sendable, Hashable {
    case off
    case on(Severity)
  }

  public let standard: Setting
  public let jurisdictions: [Jurisdiction: Setting]
  public let strictnesses: [Strictness: Setting]

  public init(
    standard: Setting, jurisdictions: [Jurisdiction: Setting] = [:], strictnesses: [Strictness: Setting] = [:]
  ) {
    self.standard = standard
    self.jurisdictions = jurisdictions
    self.strictnesses = strictnesses
  }

  /// The severity under a profile, or `nil` when the rule is off.
  ///
  /// A strictness that the rule names decides; then the jurisdiction; then the standard. `full` switches every rule on, as a hint
  /// if nothing else is said.
  public func severity(strictness: Strictness, jurisdiction: Jurisdiction?) -> Severity? {
    let setting = strictnesses[strictness] ?? jurisdiction.flatMap { jurisdictions[$0] } ?? standard
    switch setting {
    case .on(let severity): return severity
    case .off: return strictness == .full ? .hint : nil
    }
  }
}
