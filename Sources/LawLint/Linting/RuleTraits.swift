/// What is asked about a rule at each of its matches, in a form that is quick to ask.
struct RuleTraits {
  /// Equal for rules of one family.
  let family: Int
  let confidence: Rule.Confidence
  private let roles: UInt16
  private let readsHeadings: Bool

  /// The traits of all rules of a set, by index.
  static func all(of ruleSet: RuleSet) -> [RuleTraits] {
    var families: [String: Int] = [:]
    return ruleSet.rules.map { rule in
      let family = families[rule.family] ?? families.count
      families[rule.family] = family
      return RuleTraits(rule, family: family)
    }
  }

  private init(_ rule: Rule, family: Int) {
    self.family = family
    confidence = rule.confidence
    readsHeadings = rule.scope.headings
    var roles: UInt16 = 0
    for role in Provision.Role.allCases where rule.scope.includes(role) { roles |= role.bit }
    self.roles = roles
  }

  /// Whether the rule reads blocks of a kind in provisions of a role.
  func reads(_ kind: Block.Kind, _ role: Provision.Role) -> Bool {
    roles & role.bit != 0 && (readsHeadings || kind != .heading)
  }
}

extension Provision.Role {
  fileprivate var bit: UInt16 {
    switch self {
    case .operative: 1 << 0
    case .purpose: 1 << 1
    case .scope: 1 << 2
    case .definition: 1 << 3
    case .penalty: 1 << 4
    case .entryIntoForce: 1 << 5
    case .transitional: 1 << 6
    case .amending: 1 << 7
    case .recital: 1 << 8
    case .annex: 1 << 9
    case .signature: 1 << 10
    case .history: 1 << 11
    }
  }
}
