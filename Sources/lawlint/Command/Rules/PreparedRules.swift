import LawLint
import Rules

/// The rules of a run, read and chosen; what has been compiled of them stays with them.
///
/// A watch hands them from report to report, since preparing rules costs more than linting a draft of usual length.
struct PreparedRules {
  /// All that there are, and where they come from.
  let library: RuleLibrary
  /// Those that the run looks for.
  let selected: RuleSet
  private let folders: [String]
  private let names: [String]
  private let files: [RuleSource.File]

  /// - Parameters:
  ///   - folders: Of rules beside the built-in ones.
  ///   - names: What `--rule` names; none is all.
  ///   - earlier: Used again where it would be the same.
  init(folders: [String], names: [String], earlier: PreparedRules?) throws(CommandError) {
    let source = RuleSource(folders: folders)
    let files = try source.files()
    if let earlier, earlier.folders == folders, earlier.names == names, earlier.files == files {
      self = earlier
      return
    }
    self.folders = folders
    self.names = names
    self.files = files
    library = try source.library(of: files)
    selected = try RuleSelection(names).selected(from: library.ruleSet)
  }
}
