import ArgumentParser
import LawLint
import Rules

/// `lawlint dump`: what one stage of reading makes of a file.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what one stage of reading makes of a file.")

  enum Stage: String, ExpressibleByArgument, CaseIterable {
    /// The plain text.
    case text
    /// The provisions and blocks.
    case tree
    /// The sentences and their tokens.
    case tokens
    /// The norms: who must, may or must not do what.
    case norms
    /// What the act holds: its references, and what they point at.
    case index
    /// What every rule matched, before the noise budget.
    case matches
  }

  @Option(help: "The stage: \(Stage.allCases.map(\.rawValue).joined(separator: ", ")).")
  var stage: Stage = .tree

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  @OptionGroup var reading: ReadingArguments

  @Argument(help: "A file, or - for standard input.")
  var file: String

  func run() throws {
    for dump in try dumps(of: source()) {
      let lines = dump.split(separator: "\n", omittingEmptySubsequences: false)
      let safe =
        Terminal.isTerminal(StandardStreams.output) ? lines.map(\.printable).joined(separator: "\n") : dump
      try StandardStreams.put(Array(safe.utf8))
    }
  }

  private func source() throws(CommandError) -> SourceFile {
    guard file != "-" else { return try StandardInput().draft(options: reading.options()) }
    do throws(CommandError) {
      return try FileReader.draft(FilePath(file), options: reading.options())
    } catch {
      throw CommandError("\(file): \(error.message)")
    }
  }

  private func dumps(of source: SourceFile) throws -> [String] {
    let rules = try RuleSource(folders: rules).library().ruleSet
    let analyzer = Analyzer(rules: rules, profile: Profile(strictness: .full))
    do throws(RuleCompilationError) {
      switch stage {
      case .text:
        return DocumentFormats.read(source).map { $0.string(Offset(0)..<Offset($0.text.count)) + "\n" }
      case .tree: return try analyzer.analyze(source).map { $0.document.dump() }
      case .tokens: return try analyzer.analyze(source).map { $0.dumpTokens() }
      case .norms: return try analyzer.analyze(source).map { $0.dumpNorms() }
      case .index: return try analyzer.index(source).map { $0.dump() }
      case .matches: return try analyzer.lint(source).map { $0.dumpMatches() }
      }
    } catch {
      throw CommandError(error)
    }
  }
}
