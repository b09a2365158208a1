import ArgumentParser
import LawLint

/// `lawlint dump`: what one stage of reading makes of a file.
struct Dump: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Shows what one stage of reading makes of a file.")

  enum Stage: String, ExpressibleByArgument, CaseIterable {
    /// The plain text.
    case text

    func dump(_ document: Document) -> String {
      switch self {
      case .text: document.string(Offset(0)..<Offset(document.text.count)) + "\n"
      }
    }
  }

  @Option(help: "The stage.")
  var stage: Stage = .text

  @Argument(help: "A file, or - for standard input.")
  var file: String

  func run() throws {
    let source = try file == "-" ? FileReader.draftFromStandardInput() : FileReader.draft(FilePath(file))
    for document in DocumentFormats.read(source) {
      let dump = stage.dump(document)
      let lines = dump.split(separator: "\n", omittingEmptySubsequences: false)
      let safe =
        Terminal.isTerminal(StandardStreams.output) ? lines.map(\.printable).joined(separator: "\n") : dump
      try StandardStreams.put(Array(safe.utf8))
    }
  }
}
