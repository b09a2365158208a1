import ArgumentParser
import LawLint

/// How files are read, where a reader has a choice.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which text of a Word document with tracked changes is read: \(DocxViewArgument.words); otherwise accepted.",
      valueName: "view"))
  var docxView: DocxViewArgument?

  /// - Parameter view: What a configuration says.
  func options(view: DocxView? = nil) -> ReadingOptions {
    var options = ReadingOptions()
    options.docxView = docxView?.view ?? view ?? .accepted
    return options
  }
}

/// `--docx-view`.
struct DocxViewArgument: ExpressibleByArgument {
  let view: DocxView

  static let words = allValueStrings.joined(separator: ", ")
  static var allValueStrings: [String] { DocxView.allCases.map(\.rawValue) }

  init?(argument: String) {
    guard let view = DocxView(rawValue: argument) else { return nil }
    self.view = view
  }
}
