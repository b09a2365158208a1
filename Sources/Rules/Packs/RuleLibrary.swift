public import LawLint
import RuleTree

/// The rules of one or several folders, with their examples.
public struct RuleLibrary: Sendable {
  public let ruleSet: RuleSet
  private let examples: [Rule.ID: @Sendable () -> [RuleExample]]
  /// In order of path.
  private let files: [RuleFolder.File]

  /// The rules that are built into the command.
  public static func builtIn() throws(RuleFileError) -> RuleLibrary { try RuleLibrary([.builtIn]) }

  /// The rules of several folders; a file replaces one with the same path in an earlier folder.
  ///
  /// - Throws: The first file that cannot be understood.
  public init(_ folders: [RuleFolder]) throws(RuleFileError) {
    var files: [String: RuleFolder.File] = [:]
    for folder in folders { for file in folder.files { files[file.path] = file } }
    var rules: [Rule] = []
    var examples: [Rule.ID: @Sendable () -> [RuleExample]] = [:]
    var lexicons: [String: ByLanguage<[String]>] = [:]
    var countries: [Jurisdiction: Country] = [:]
    for path in files.keys.sorted() {
      guard let file = files[path] else { continue }
      if path.hasPrefix(CountryFile.folder) {
        let country = try CountryFile(file).country
        countries[country.jurisdiction] = country
      } else if path.hasPrefix("lexicons/") {
        let lexicon = try LexiconFile(file)
        lexicons[lexicon.name] = lexicon.words
      } else {
        let file = try RuleFile(file)
        rules.append(file.rule)
        examples[file.rule.id] = file.examples
      }
    }
    for rule in rules { try Self.checkCures(of: rule, among: rules, in: files) }
    ruleSet = RuleSet(rules: rules, lexicons: lexicons, countries: countries)
    self.examples = examples
    self.files = files.keys.sorted().compactMap { files[$0] }
  }

  /// A name for the rules that changes whenever a rule, a lexicon or a country does: 64 hexadecimal digits.
  ///
  /// - Complexity: O(*bytes of all rules*).
  package func digest() -> String {
    var checksum = Checksum()
    for file in files {
      let content = file.node.content
      checksum.add(Array("\(file.path)\n\(content.count)\n".utf8))
      checksum.add(content)
    }
    return checksum.hexadecimal()
  }

  /// A credit that names no rule would cure nothing, and nobody would notice.
  private static func checkCures(
    of rule: Rule, among rules: [Rule], in files: [String: RuleFolder.File]
  ) throws(RuleFileError) {
    guard let cures = rule.cures else { return }
    let path = rule.id + ".yaml"
    for name in cures.rules where !rules.contains(where: { $0.id == name }) {
      throw .unknown(
        name, as: "rule", among: rules.map(\.id), path: path, line: files[path]?.node["cures"]?.line ?? 1)
    }
  }

  /// The examples of a rule in all languages.
  public func examples(of rule: Rule.ID) -> [RuleExample] { examples[rule]?() ?? [] }
}
