import LawLint

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Lints many files at once; the report is the same however many are linted at a time.
struct LintRun {
  let rules: RuleSet
  /// The language of messages; `nil` is that of each act.
  let readerLanguage: LanguageCode?
  let reading: ReadingOptions
  let baseActs: BaseActFiles
  /// How many files are linted at a time.
  let jobs: Int
  /// What is done with the findings of each act, in the order of the report.
  var acceptances: Acceptances
  /// How each draft is linted.
  var configurations: Configurations
  /// The drafts as they were at the revision that the run is held to, if any.
  var earlier: EarlierVersions?
  /// What earlier runs found, where it is kept.
  var cache: FindingsCache?
  /// What the run costs, where somebody asks.
  var statistics: RunStatistics?

  static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// What is found in files, whole.
  ///
  /// - Throws: A rule that cannot be used, the first that a file needs.
  mutating func report(on files: InputFiles) async throws(CommandError) -> Report {
    try await reports(on: files) { RunReports(settings: $0) }.report
  }

  /// Lets reports grow with what is found in files.
  ///
  /// - Parameter begun: The reports before the first file.
  /// - Throws: A rule that cannot be used, the first that a file needs.
  mutating func reports(
    on files: InputFiles, from begun: (RunSettings) -> RunReports
  ) async throws(CommandError) -> RunReports {
    let entries = files.entries
    var settings: [LintSettings] = []
    for entry in entries { settings.append(try configurations.settings(for: entry.name, rules: rules)) }
    let reports = begun(
      RunSettings(
        toolVersion: Lawlint.toolVersion, ruleSet: rules, profile: settings.first?.profile ?? Profile(),
        since: try earlierRevision()))
    let progress = Progress(total: entries.count)
    let schedule = RunSchedule(count: entries.count, reports: reports, acceptances: acceptances)
    let renderer = reports.renderer
    await withTaskGroup { [self, settings] group in
      for _ in 0..<min(jobs, entries.count) {
        group.addTask {
          let analyzer = analyzer()
          while let work = await schedule.next() {
            switch work {
            case .lint(let file):
              let outcome = lint(entries[file], settings[file], with: analyzer)
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
    cache?.end()
    let result = try await schedule.result()
    acceptances = result.acceptances
    return result.reports
  }

  /// An analyser for one worker.
  func analyzer() -> Analyzer {
    Analyzer(
      rules: rules, profile: Profile(), readerLanguage: readerLanguage, baseActs: baseActs.baseActs)
  }

  /// The revision that the run is held to, with what was found in files that are gone.
  private mutating func earlierRevision() throws(CommandError) -> EarlierRevision? {
    guard let earlier else { return nil }
    let analyzer = analyzer()
    var gone: [FindingChange] = []
    for source in try earlier.goneSources() {
      let settings = try configurations.settings(for: source.name, rules: rules)
      do throws(RuleCompilationError) {
        gone += try analyzer.lint(source, settings: settings).flatMap(\.goneFaults)
      } catch {
        throw CommandError(error)
      }
    }
    return EarlierRevision(name: earlier.name, commit: earlier.commit, gone: gone)
  }

  /// Tells acts which of their findings they had at the revision that the run is held to. Acts of one file keep their order.
  private func learn(
    _ documents: inout [LintedDocument], _ name: String, _ settings: LintSettings, with analyzer: Analyzer
  ) throws(CommandError) {
    guard let source = try earlier?.source(of: name), !source.bytes.isEmpty else { return }
    do throws(RuleCompilationError) {
      let before = try analyzer.lint(source, settings: settings)
      for (index, old) in zip(documents.indices, before) { documents[index].learn(from: old) }
    } catch {
      throw CommandError(error)
    }
  }

  private func lint(
    _ entry: InputFiles.Entry, _ settings: LintSettings, with analyzer: Analyzer
  ) -> RunSchedule.Outcome {
    let name: String
    do throws(CommandError) {
      switch entry {
      case .failure(let failure): return .failure(failure)
      case .file(let path):
        name = path.name
        return lint(try FileReader.draft(path, options: reading), settings, with: analyzer)
      case .standardInput(let input):
        name = input.name
        return lint(try input.draft(options: reading), settings, with: analyzer)
      }
    } catch {
      return .failure(Report.Failure(path: name, message: error.message))
    }
  }

  /// Says what the run cost, where that is asked for; behind the reports.
  func sayCosts() {
    if let statistics {
      StandardStreams.complain(statistics.table(rules: rules, cached: cache?.found), prefix: "")
    }
  }

  func lint(
    _ file: SourceFile, _ settings: LintSettings, with analyzer: Analyzer
  ) -> RunSchedule.Outcome {
    var documents: [LintedDocument]
    do throws(RuleCompilationError) {
      documents = try found(in: file, settings, with: analyzer)
    } catch {
      return .trouble(CommandError(error))
    }
    do throws(CommandError) {
      if documents.allSatisfy({ $0.document.blocks.isEmpty && !$0.hasError }) {
        throw CommandError("the file holds no text that lawlint can read")
      }
      try learn(&documents, file.name, settings, with: analyzer)
    } catch {
      return .failure(Report.Failure(path: file.name, message: error.message))
    }
    return .documents(documents)
  }

  private func found(
    in file: SourceFile, _ settings: LintSettings, with analyzer: Analyzer
  ) throws(RuleCompilationError) -> [LintedDocument] {
    func lint() throws(RuleCompilationError) -> [LintedDocument] {
      guard let cache else { return try analyzer.lint(file, settings: settings) }
      return try cache.lint(file, settings, with: analyzer)
    }
    guard let statistics else { return try lint() }
    return try statistics.observe(file, with: analyzer, lint)
  }
}

extension CommandError {
  init(_ error: RuleCompilationError) {
    self.init(
      "rule \(error.rule), \(error.language.rawValue): ‘\(error.error.pattern)’ cannot be read: \(error.error.reason)"
    )
  }
}
