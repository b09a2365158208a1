import LawLint

/// All reports of a run, and where they go.
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

  /// Writes every report, standard output last. Whether all could be written; the others are said on standard error.
  func put(_ report: Report) -> Bool {
    var isWritten = true
    for output in outputs.filter({ $0.file != nil }) + outputs.filter({ $0.file == nil }) {
      do {
        try put(report, output)
      } catch {
        StandardStreams.complain(error.message)
        isWritten = false
      }
    }
    if !outputs.contains(where: { $0.file == nil && !$0.reporter.isForPrograms }) {
      complain(of: report)
    }
    return isWritten
  }

  private func put(_ report: Report, _ output: ReportOutput) throws(CommandError) {
    if let annotator = output.reporter as? any Annotator.Type {
      return try AnnotatedDrafts(annotator.init(options: options)).put(report, to: output.file)
    }
    guard let file = output.file else {
      let bytes = output.reporter.init(options: Terminal.options(options, color: color)).render(report)
      return try StandardStreams.put(output.reporter.isForPrograms ? bytes : Workflow.guarded(bytes))
    }
    try AtomicFile(file).put(output.reporter.init(options: options).render(report))
  }

  /// Says on standard error what was not read; for runs whose standard output does not.
  private func complain(of report: Report) {
    for linted in report.documents {
      for problem in linted.document.problems where problem.severity == .error {
        StandardStreams.complain("\(linted.document.source.name): \(problem.message)")
      }
    }
    for failure in report.failures { StandardStreams.complain("\(failure.path): \(failure.message)") }
  }
}
