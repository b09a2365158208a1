import ArgumentParser
import LawLint
import Rules

/// `lawlint init`: a configuration to begin with.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Writes a configuration to begin with, and says in it what can be set.")

  enum Use: String, ExpressibleByArgument, CaseIterable {
    /// While a draft is being written: little is asked for, and nothing stops.
    case draft
    /// Before a hearing: all faults are shown.
    case review
    /// In a pipeline: faults stop it.
    case gate

    var failOn: FailThreshold {
      switch self {
      case .draft: .never
      case .review, .gate: .error
      }
    }
  }

  @Option(help: "The country or union whose law the drafts are: \(ProfileWord.jurisdictions).")
  var country: JurisdictionArgument

  @Option(help: "What lawlint is used for: \(Use.allCases.map(\.rawValue).joined(separator: ", ")).")
  var use: Use = .review

  @Argument(help: "The folder of the drafts.")
  var folder = "."

  func run() throws {
    let path = ConfigurationStack.absolute(
      "\(folder)/\(ConfigurationStack.usualName)", in: Folder.current ?? ""
    ).shown
    guard FileKind(of: FilePath(path), followingLinks: false) == .missing else {
      throw CommandError("\(path) is there already; change it, or take it away first")
    }
    guard FileKind(of: FilePath(folder)) == .folder else { throw CommandError("\(folder) is no folder") }
    try AtomicFile(path).put(Array(text.utf8))
    try StandardStreams.put(Array("\(path.printable)\n".utf8))
  }

  private var text: String {
    """
    # What lawlint looks for in the drafts of this folder and the folders in it.
    # lawlint config explain FILE shows what holds for a draft, and which line says so.
    # For completion in editors: lawlint config schema > .lawlint.schema.json, and then the next line.
    # yaml-language-server: $schema=.lawlint.schema.json

    # The country whose law it is (\(ProfileWord.jurisdictions)), and how strictly drafts are judged:
    # draft, review, gate, or full for every hint.
    profile: [\(country.jurisdiction.rawValue), \(use.rawValue)]

    # The least severity that ends with status 1: error, warning, info, hint or never.
    fail-on: \(use.failOn.rawValue)

    # The severity of single rules or of a whole category; lawlint rules lists them.
    # rules:
    #   paper-form/number-of-copies: error
    #   vague-time: info
    #   DISC001: off

    # Exceptions for some drafts, or for some kinds of provisions.
    # overrides:
    #   - paths: [archive/**]
    #     profile: draft
    #   - provisions: [penalty, annex]
    #     rules: { vague-time: off }

    # Findings that were there before: lawlint baseline write .
    # baseline: lawlint-baseline.txt

    # Findings that are meant: lawlint waive adds to \(WaiversFile.usualName), which is read where it lies.
    # waivers: \(WaiversFile.usualName)

    # Other rules than the built-in ones, and other configurations to build on.
    # packs: [packs/ministry]
    # extends: [../shared.lawlint.yml]

    # Drafts in folders that are passed over.
    # exclude: [templates/**]

    # Reports to write when none are asked for.
    # format: [text, html=report.html]

    """
  }
}

/// `--country`.
struct JurisdictionArgument: ExpressibleByArgument {
  let jurisdiction: Jurisdiction

  static var allValueStrings: [String] { Jurisdiction.allCases.map(\.rawValue) }

  init?(argument: String) {
    guard let jurisdiction = Jurisdiction(rawValue: argument) else { return nil }
    self.jurisdiction = jurisdiction
  }
}
