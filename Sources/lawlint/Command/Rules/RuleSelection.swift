import LawLint
import Rules

/// The rules that `--rule` names: by id, code or former id, or all of a category.
struct RuleSelection {
  let names: [String]

  init(_ names: [String]) { self.names = names }

  /// The rules named, or all when none are.
  func selected(from rules: RuleSet) throws(CommandError) -> RuleSet {
    guard !names.isEmpty else { return rules }
    var ids: Set<Rule.ID> = []
    for name in names { ids.formUnion(try Self.rules(named: name, in: rules).map(\.id)) }
    return RuleSet(
      rules: rules.rules.filter { ids.contains($0.id) }, lexicons: rules.lexicons, countries: rules.countries)
  }

  /// The one rule of a name, or those of a category: `paper-form`, or `discretion` for all that begin with it.
  static func rules(named name: String, in rules: RuleSet) throws(CommandError) -> [Rule] {
    if let rule = rules.rule(named: name) ?? rules.rule(named: name.uppercased()) { return [rule] }
    let found = rules.rules.filter { rule in
      let category = rule.category.rawValue
      return category == name || category.hasPrefix(name + "-") || rule.id.hasPrefix(name + "/")
    }
    if !found.isEmpty { return found }
    let known = rules.rules.flatMap { [$0.id, $0.code] } + Rule.Category.allCases.map(\.rawValue)
    let hint = Spelling.nearest(to: name, in: known).map { "did you mean \($0)?" }
    throw CommandError("there is no rule \(name); \(hint ?? "lawlint rules lists them")")
  }
}
