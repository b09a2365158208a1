import LawLint
import Rules

/// What a configuration says of one draft: each value with the place where it is written.
struct FileSettings: Sendable {
  typealias RuleSetting = (setting: SeverityTable.Setting, origin: Written<String>)

  private(set) var jurisdiction: Written<Jurisdiction>?
  private(set) var strictness: Written<Strictness>?
  private(set) var language: Written<LanguageCode?>?
  private(set) var rules: [Rule.ID: RuleSetting] = [:]
  /// The numbers of rules, by rule and name, with the places where they are written.
  private(set) var parameters: [Rule.ID: [String: (value: Int, origin: Written<String>)]] = [:]
  private(set) var provisions:
    [(kinds: [Provision.Kind], roles: [Provision.Role], rules: [Rule.ID: RuleSetting])] = []

  /// The order in which configurations are put together, each step over the one before: what is extended, in order; the file
  /// itself; then the exceptions, in the same order.
  ///
  /// - Parameters:
  ///   - draft: Its absolute path.
  ///   - all: All rules that there are.
  init(_ stack: ConfigurationStack, for draft: String, rules all: RuleSet) throws(CommandError) {
    for layer in stack.layers {
      switch layer {
      case .profile(let word): try take(word)
      case .pack: break
      case .file(let file, _): try take(file.block, all)
      }
    }
    for case .file(let file, let folder) in stack.layers {
      for exception in file.overrides {
        let rules = try Self.expanded(exception.block, all)
        guard exception.fits(draft, below: folder) else { continue }
        if exception.kinds.isEmpty, exception.roles.isEmpty {
          try take(exception.block, all)
        } else {
          if let parameter = exception.block.rules.lazy.flatMap(\.setting.parameters).first {
            throw CommandError(
              "\(parameter.name.place): an exception for provisions can change severities only")
          }
          provisions.append((exception.kinds, exception.roles, rules))
        }
      }
    }
  }

  private mutating func take(_ word: Written<String>) throws(CommandError) {
    if let jurisdiction = Jurisdiction(rawValue: word.value) {
      self.jurisdiction = Written(jurisdiction, path: word.path, line: word.line)
    }
    if let strictness = Strictness(rawValue: word.value) {
      self.strictness = Written(strictness, path: word.path, line: word.line)
    }
  }

  private mutating func take(_ block: ConfigurationFile.Block, _ all: RuleSet) throws(CommandError) {
    jurisdiction = block.jurisdiction ?? jurisdiction
    strictness = block.strictness ?? strictness
    language = block.language ?? language
    rules.merge(try Self.expanded(block, all)) { $1 }
    for (name, setting) in block.rules where !setting.parameters.isEmpty {
      guard let rule = all.rule(named: name.value) else {
        throw CommandError("\(name.place): ‘\(name.value)’ is no rule, and only a rule has parameters")
      }
      for (parameter, value) in setting.parameters {
        try Self.check(parameter, value, of: rule)
        parameters[rule.id, default: [:]][parameter.value] = (value, parameter)
      }
    }
  }

  private static func check(
    _ name: Written<String>, _ value: Int, of rule: Rule
  ) throws(CommandError) {
    guard let parameter = rule.parameters.first(where: { $0.name == name.value }) else {
      let known = rule.parameters.map { "‘\($0.name)’" }.joined(separator: ", ")
      throw CommandError(
        "\(name.place): the rule \(rule.id) has no parameter ‘\(name.value)’; "
          + (known.isEmpty ? "it has none" : "it has \(known)"))
    }
    guard parameter.range.contains(value) else {
      throw CommandError(
        "\(name.place): ‘\(name.value)’ of the rule \(rule.id) is from \(parameter.range.lowerBound) to \(parameter.range.upperBound)"
      )
    }
  }

  /// Categories first, so that a rule that is named by itself holds wherever in the block it stands.
  private static func expanded(
    _ block: ConfigurationFile.Block, _ all: RuleSet
  ) throws(CommandError) -> [Rule.ID: RuleSetting] {
    var categories: [Rule.ID: RuleSetting] = [:]
    var single: [Rule.ID: RuleSetting] = [:]
    for (name, own) in block.rules {
      guard let setting = own.severity else { continue }
      do throws(CommandError) {
        if let rule = all.rule(named: name.value) {
          single[rule.id] = (setting, name)
        } else {
          for rule in try RuleSelection.rules(named: name.value, in: all) {
            categories[rule.id] = (setting, name)
          }
        }
      } catch {
        throw CommandError("\(name.place): \(error.message)")
      }
    }
    return categories.merging(single) { $1 }
  }

  /// - Parameter profile: What the command line says; it goes before all files.
  func lintSettings(_ profile: ProfileChoice, language: LanguageCode? = nil) -> LintSettings {
    LintSettings(
      profile: Profile(
        strictness: profile.strictness ?? strictness?.value ?? .review,
        jurisdiction: profile.jurisdiction ?? jurisdiction?.value),
      language: self.language?.value, severities: rules.mapValues(\.setting),
      parameters: parameters.mapValues { $0.mapValues(\.value) },
      provisions: provisions.map {
        ProvisionSettings(
          kinds: Set($0.kinds), roles: Set($0.roles), severities: $0.rules.mapValues(\.setting))
      })
  }
}

extension ConfigurationFile.Override {
  /// Whether the exception is for a draft, given by its absolute path.
  func fits(_ draft: String, below folder: String) -> Bool {
    guard !paths.isEmpty else { return true }
    let path = draft.path(below: folder)
    return !path.hasPrefix("/") && paths.contains { $0.matches(path) }
  }
}
