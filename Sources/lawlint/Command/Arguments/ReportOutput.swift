import ArgumentParser
import LawLint

/// `--format`: a reporter, and the file that its report goes to.
struct ReportOutput: ExpressibleByArgument {
  let reporter: any Reporter.Type
  /// `nil` is standard output.
  let file: String?

  static let formats = allValueStrings.joined(separator: ", ")
  static var allValueStrings: [String] {
    Reporters.all.map { $0.name } + Reporters.annotators.map { $0.name }
  }

  init(_ reporter: any Reporter.Type, file: String? = nil) {
    self.reporter = reporter
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let reporter = Reporters.named(String(parts[0])) else { return nil }
    if parts.count == 2, parts[1].isEmpty { return nil }
    self.init(reporter, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}
