import Rules

/// The built-in rules of this process, read once.
enum BuiltInRules {
  static let library: Result<RuleLibrary, RuleFileError> = {
    do throws(RuleFileError) { return .success(try RuleLibrary.builtIn()) } catch { return .failure(error) }
  }()

  /// Begins to read the rules while the command line is parsed, which takes as long.
  ///
  /// - Parameter arguments: Those of the process. Only commands that lint or compare need all rules.
  static func prepare(for arguments: [String]) {
    guard arguments.count > 1, ["check", "compare"].contains(arguments[1]) else { return }
    Task.detached(priority: .userInitiated) { _ = library }
  }
}
