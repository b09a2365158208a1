import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lints many files at once; the report is the same however many are linted at a time.
struct LintRun {
  let rules: RuleSet
  let profile: Profile
  /// The language of messages; `nil` is that of each act.
  let readerLanguage: LanguageCode?
  let reading: ReadingOptions
  /// How many files are linted at a time.
  let jobs: Int
  /// What is done with the findings of each act, in the order of the report.
  var acceptances: Acceptances

  static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What is found in files, whole.
  ///
  /// - Throws: A rule that cannot be used, the first that a file needs.
  mutating func report(on files: InputFiles) async throws(CommandError) -> Report {
    try await reports(on: files, growing: RunReports(settings: settings)).report
  }

  var settings: RunSettings {
    RunSettings(toolVersion: Lawlint.toolVersion, ruleSet: rules, profile: profile)
  }

  /// Lets reports grow with what is found in files.
  ///
  /// - Throws: A rule that cannot be used, the first that a file needs.
  mutating func reports(
    on files: InputFiles, growing reports: RunReports
  ) async throws(CommandError) -> RunReports {
    let entries = files.entries
    let progress = Progress(total: entries.count)
    let schedule = RunSchedule(count: entries.count, reports: reports, acceptances: acceptances)
    let renderer = reports.renderer
    await withTaskGroup { [self] group in
      for _ in 0..<min(jobs, entries.count) {
        group.addTask {
          let analyzer = Analyzer(rules: rules, profile: profile, readerLanguage: readerLanguage)
          while let work = await schedule.next() {
            switch work {
            case .lint(let file):
              let outcome = lint(entries[file], with: analyzer)
              progress.step()
              await schedule.take(outcome, of: file)
            case .render(let file, let documents, let number):
              await schedule.take(renderer.parts(of: documents, at: number), of: file)
            }
          }
        }
      }
    }
    progress.end()
    let result = try await schedule.result()
    acceptances = result.acceptances
    return result.reports
  }

  private func lint(_ entry: InputFiles.Entry, with analyzer: Analyzer) -> RunSchedule.Outcome {
    let name: String
    do throws(CommandError) {
      let file: SourceFile
      switch entry {
      case .failure(let failure): return .failure(failure)
      case .file(let path):
        name = path.name
        file = try FileReader.draft(path, options: reading)
      case .standardInput:
        name = SourceFile.standardInput
        file = try FileReader.draftFromStandardInput(options: reading)
      }
      let documents: [LintedDocument]
      do throws(RuleCompilationError) {
        documents = try analyzer.lint(file)
      } catch {
        return .trouble(CommandError(error))
      }
      if documents.allSatisfy({ $0.document.blocks.isEmpty && !$0.hasError }) {
        throw CommandError("the file holds no text that lawlint can read")
      }
      return .documents(documents)
    } catch {
      return .failure(Report.Failure(path: name, message: error.message))
    }
  }
}

extension CommandError {
  init(_ error: RuleCompilationError) {
    self.init(
      "rule \(error.rule), \(error.language.rawValue): ‘\(error.error.pattern)’ cannot be read: \(error.error.reason)"
    )
  }
}
