import ArgumentParser
import LawLint

/// `--format` of `lawlint compare`: a reporter, and the file that its report goes to.
struct ComparisonOutput: ExpressibleByArgument {
  let reporter: any ComparisonReporter.Type
  /// `nil` is standard output.
  let file: String?

  static let formats = allValueStrings.joined(separator: ", ")
  static var allValueStrings: [String] { ComparisonReporters.all.map { $0.name } }

  init(_ reporter: any ComparisonReporter.Type, file: String? = nil) {
    self.reporter = reporter
    self.file = file
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let reporter = ComparisonReporters.named(String(parts[0])) else { return nil }
    if parts.count == 2, parts[1].isEmpty { return nil }
    self.init(reporter, file: parts.count == 2 ? String(parts[1]) : nil)
  }
}

/// The reports on a comparison that are asked for, and where they go.
struct ComparisonOutputs {
  private let outputs: [ComparisonOutput]
  private let options: ReportOptions
  private let color: ColorChoice

  init(_ outputs: [ComparisonOutput], color: ColorChoice, options: ReportOptions) throws(CommandError) {
    self.outputs = outputs.isEmpty ? [ComparisonOutput(ComparisonTextReporter.self)] : outputs
    self.options = options
    self.color = color
    for (index, output) in outputs.enumerated() {
      guard outputs[..<index].contains(where: { $0.file == output.file }) else { continue }
      throw CommandError(
        "two reports cannot both go to \(output.file ?? "standard output"); give each its own file: --format json=FILE"
      )
    }
  }

  /// Writes every report, standard output last.
  func put(_ comparison: Comparison, of run: RunSettings) throws(CommandError) {
    for output in outputs.filter({ $0.file != nil }) + outputs.filter({ $0.file == nil }) {
      let options = output.file == nil ? Terminal.options(options, color: color) : options
      let bytes = output.reporter.init(options: options).render(comparison, of: run)
      if let file = output.file {
        try AtomicFile(file).put(bytes)
      } else {
        try StandardStreams.put(output.reporter.isForPrograms ? bytes : Workflow.guarded(bytes))
      }
    }
  }
}
