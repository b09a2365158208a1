import LawLint

/// The reports that are asked for, and where they go.
struct ReportOutputs {
  private let outputs: [ReportOutput]
  private let options: ReportOptions
  private let color: ColorChoice

  /// - Parameter options: Of all reports; how a terminal wants its own to look is found out here.
  init(_ outputs: [ReportOutput], color: ColorChoice, options: ReportOptions) throws(CommandError) {
    self.outputs = outputs.isEmpty ? [ReportOutput(TextReporter.self)] : outputs
    self.options = options
    self.color = color
    if outputs.count(where: { $0.file == nil }) > 1 {
      throw CommandError("two reports cannot both go to standard output; give one a file: --format json=FILE")
    }
    for (index, output) in outputs.enumerated() {
      if let file = output.file, outputs[..<index].contains(where: { $0.file == file }) {
        throw CommandError("two reports cannot both go to \(file); give each its own file")
      }
    }
  }

  /// Those that go to files, and then the one that goes to standard output.
  var inOrder: [ReportOutput] { outputs.filter { $0.file != nil } + outputs.filter { $0.file == nil } }

  func reporter(of output: ReportOutput) -> any Reporter {
    output.reporter.init(options: output.file == nil ? Terminal.options(options, color: color) : options)
  }

  /// Says on standard error what was not read; for runs whose standard output does not.
  static func complain(of totals: ReportTotals) {
    for failure in totals.problems + totals.failures {
      StandardStreams.complain("\(failure.path): \(failure.message)")
    }
  }
}
