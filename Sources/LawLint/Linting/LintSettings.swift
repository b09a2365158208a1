/// How one file is linted.
public struct LintSettings: Sendable, Hashable {
  public var profile: Profile
  /// The language of the text; `nil` decides it from words.
  public var language: LanguageCode?
  /// What rules say in this file, whatever the profile says.
  public var severities: [Rule.ID: SeverityTable.Setting]
  /// The numbers of rules that are not as the rules say, by rule and name.
  public var parameters: [Rule.ID: [String: Int]]
  /// What they say in some provisions of it; a later entry wins.
  public var provisions: [ProvisionSettings]

  public init(
    profile: Profile = Profile(), language: LanguageCode? = nil,
    severities: [Rule.ID: SeverityTable.Setting] = [:], parameters: [Rule.ID: [String: Int]] = [:],
    provisions: [ProvisionSettings] = []
  ) {
    self.parameters = parameters
    self.profile = profile
    self.language = language
    self.severities = severities
    self.provisions = provisions
  }

  /// The numbers of a rule, by name.
  func parameters(of rule: Rule) -> [String: Int] {
    guard !rule.parameters.isEmpty else { return [:] }
    var values: [String: Int] = [:]
    for parameter in rule.parameters {
      values[parameter.name] = parameters[rule.id]?[parameter.name] ?? parameter.standard
    }
    return values
  }
}

/// What rules say in provisions of some kinds or roles.
public struct ProvisionSettings: Sendable, Hashable {
  public var kinds: Set<Provision.Kind>
  public var roles: Set<Provision.Role>
  public var severities: [Rule.ID: SeverityTable.Setting]

  public init(
    kinds: Set<Provision.Kind>, roles: Set<Provision.Role>, severities: [Rule.ID: SeverityTable.Setting]
  ) {
    self.kinds = kinds
    self.roles = roles
    self.severities = severities
  }

  /// Whether a provision has one of the roles, or is of one of the kinds or lies in such a one.
  func includes(_ id: Provision.ID, of document: Document) -> Bool {
    if roles.contains(document.provisions[id].role) { return true }
    guard !kinds.isEmpty else { return false }
    var next: Provision.ID? = id
    while let provision = next {
      if kinds.contains(document.provisions[provision].kind) { return true }
      next = document.provisions[provision].parent
    }
    return false
  }
}

extension SeverityTable.Setting {
  /// `nil` is off.
  var severity: Severity? {
    switch self {
    case .off: nil
    case .on(let severity): severity
    }
  }
}
