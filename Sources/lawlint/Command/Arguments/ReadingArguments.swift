import ArgumentParser
import LawLint

/// How files are read, where a reader has a choice.
struct ReadingArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Which text of a Word document with tracked changes is read: \(DocxViewArgument.words).",
      valueName: "view"))
  var docxView = DocxViewArgument(view: .accepted)

  var options: ReadingOptions {
    var options = ReadingOptions()
    options.docxView = docxView.view
    return options
  }
}

/// `--docx-view`.
struct DocxViewArgument: ExpressibleByArgument {
  let view: DocxView

  static let words = allValueStrings.joined(separator: ", ")
  static var allValueStrings: [String] { DocxView.allCases.map(\.rawValue) }
  var defaultValueDescription: String { view.rawValue }

  init(view: DocxView) { self.view = view }

  init?(argument: String) {
    guard let view = DocxView(rawValue: argument) else { return nil }
    self.init(view: view)
  }
}
