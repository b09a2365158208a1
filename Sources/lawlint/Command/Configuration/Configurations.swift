import LawLint
import Rules

/// The configurations of all drafts of a run, each read once.
///
/// A draft has the nearest one above it. What is said of the run as a whole, and the packs, are those of the first draft.
struct Configurations {
  enum Source {
    /// The nearest file above each draft.
    case nearest
    /// One file for all drafts.
    case file(String)
    case none
  }

  let run: ConfiguredRun
  private let source: Source
  private let profile: ProfileChoice
  private let current: String
  private var stacks: [String: ConfigurationStack] = [:]
  private var settings: [String: LintSettings] = [:]

  init(_ source: Source, profile: ProfileChoice, first draft: String) throws(CommandError) {
    guard let current = Folder.current else {
      throw CommandError("the folder that lawlint was started in is gone")
    }
    self.source = source
    self.profile = profile
    self.current = current
    run = ConfiguredRun(try Self.stack(source, around: draft, current: current))
  }

  private static func stack(
    _ source: Source, around draft: String, current: String
  ) throws(CommandError) -> ConfigurationStack {
    switch source {
    case .nearest: return try ConfigurationStack(around: draft)
    case .file(let path): return try ConfigurationStack(ConfigurationStack.absolute(path, in: current))
    case .none: return ConfigurationStack()
    }
  }

  func stack(around draft: String) throws(CommandError) -> ConfigurationStack {
    try Self.stack(source, around: draft, current: current)
  }

  /// How a draft is linted.
  ///
  /// - Parameter draft: Its path, or `-`.
  mutating func settings(for draft: String, rules: RuleSet) throws(CommandError) -> LintSettings {
    let absolute = ConfigurationStack.absolute(draft == "-" ? "stdin" : draft, in: current)
    let folder = String(absolute[..<(absolute.lastIndex(of: "/") ?? absolute.startIndex)])
    return try settings(for: absolute, of: folder, rules)
  }

  /// How a draft is linted that comes in a stream.
  ///
  /// Its path is a name and no more, by which exceptions are found; what a stream says never makes lawlint open a file, so all
  /// its drafts have the configuration of the folder that lawlint was started in.
  mutating func settings(forStreamed draft: String, rules: RuleSet) throws(CommandError) -> LintSettings {
    try settings(for: ConfigurationStack.absolute(draft, in: current), of: current, rules)
  }

  /// - Parameter folder: The configuration is the nearest one from there upwards.
  private mutating func settings(
    for absolute: String, of folder: String, _ rules: RuleSet
  ) throws(CommandError) -> LintSettings {
    let stack: ConfigurationStack
    if let known = stacks[folder] {
      stack = known
    } else {
      stack = try self.stack(around: folder.isEmpty ? "/" : folder)
      stacks[folder] = stack
      try check(stack)
    }
    // Drafts of one folder to which the same exceptions apply are linted alike.
    var key = folder
    for case .file(let file, let folder) in stack.layers {
      for exception in file.overrides { key += exception.fits(absolute, below: folder) ? "/+" : "/-" }
    }
    if let known = settings[key] { return known }
    let new = try FileSettings(stack, for: absolute, rules: rules).lintSettings(profile)
    settings[key] = new
    return new
  }

  /// Rules are compiled once a run, so all its drafts have the same packs.
  private func check(_ stack: ConfigurationStack) throws(CommandError) {
    let own = ConfiguredRun(stack).packs
    guard Set(own.map(\.value)) != Set(run.packs.map(\.value)) else { return }
    let place = own.first?.place ?? stack.files.last?.path ?? "a draft without configuration"
    throw CommandError(
      "\(place): the packs are not those of the first draft; lint drafts with other packs in a run of their own"
    )
  }
}
