import RuleTree

/// The files of a folder of rules, read but not yet understood: path below the folder and content.
public struct RuleFolder: Sendable {
  let files: [(path: String, node: RuleNode)]

  /// The rules that are built into the command.
  public static let builtIn = RuleFolder(
    files: RuleNode(.embedded(builtInTree)).entries.map { ($0.key.string, $0.value) })
}
