import LawLint

/// Lints the documents that come as lines of JSON on standard input, and writes a line for each, in their order.
struct StreamRun {
  let run: LintRun
  let lines: LineReader
  let redaction: Redaction?
  /// The least severity that ends with status 1.
  let threshold: Severity?

  func write() async throws(CommandError) -> StreamSchedule.End {
    let schedule = StreamSchedule(run, redaction: redaction, threshold: threshold)
    await withTaskGroup { group in
      for _ in 0..<run.jobs {
        group.addTask {
          let analyzer = run.analyzer()
          while let work = await schedule.next() {
            switch work {
            case .read: await self.read(for: schedule, with: analyzer)
            case .render(let answer, let line): await schedule.take(answer.line, at: line)
            }
          }
        }
      }
    }
    run.cache?.end()
    return try await schedule.result()
  }

  private func read(for schedule: StreamSchedule, with analyzer: Analyzer) async {
    do throws(CommandError) {
      switch try await lines.next() {
      case .end(let count): await schedule.endInput(after: count)
      case .line(let line):
        let answer = try await answer(to: line, with: analyzer, schedule)
        await schedule.take(
          StreamSchedule.Linted(answer: answer, number: line.number, size: line.bytes?.count ?? 0),
          at: line.ordinal)
      }
    } catch {
      await schedule.stop(error)
    }
  }

  private func answer(
    to line: LineReader.Line, with analyzer: Analyzer, _ schedule: StreamSchedule
  ) async throws(CommandError) -> StreamedAnswer {
    let draft: StreamedDraft
    do throws(StreamedDraft.LineError) {
      guard let bytes = line.bytes else {
        throw StreamedDraft.LineError(reason: "it is larger than \(FileReader.limit >> 20) MiB; split it")
      }
      draft = try StreamedDraft(bytes)
    } catch {
      return StreamedAnswer(id: error.id, path: nil, .malformed(error.reason))
    }
    let name = draft.path ?? SourceFile.standardInput
    guard !draft.text.isEmpty else {
      let failure = Report.Failure(path: name, message: "the document is empty")
      return StreamedAnswer(id: draft.id, path: draft.path, .failure(failure))
    }
    let file = SourceFile(name: name, text: draft.text, options: run.reading)
    switch run.lint(file, try await schedule.settings(for: name), with: analyzer) {
    case .documents(let documents):
      return StreamedAnswer(id: draft.id, path: draft.path, .documents(documents))
    case .failure(let failure): return StreamedAnswer(id: draft.id, path: draft.path, .failure(failure))
    case .trouble(let error): throw error
    }
  }
}

extension Check {
  /// The lines of standard input, where it is a stream of documents and not a draft.
  ///
  /// - Parameter input: What is read of it to see that stays in it.
  func stream(
    _ input: inout StandardInput, outputs: [ReportOutput]
  ) throws(CommandError) -> LineReader? {
    let isAlone = paths == ["-"] && outputs.count == 1 && outputs[0].isJSONLines && outputs[0].file == nil
    switch stdin {
    case .draft: return nil
    case .stream:
      guard isAlone else {
        throw CommandError(
          "--stdin stream goes with --format jsonl and - alone, as each document has its own line")
      }
    case nil:
      guard isAlone, try input.beginsWithAnObject() else { return nil }
    }
    return LineReader(head: input.head)
  }
}

extension ReportOutput {
  fileprivate var isJSONLines: Bool { reporter.name == JSONLinesReporter.name }
}
