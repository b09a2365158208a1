import LawLint
import Synchronization

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
  /// How many files are linted at a time.
  let jobs: Int
  /// What is done with the findings of each act, in the order of the report.
  var acceptances: Acceptances
  /// How each draft is linted.
  var configurations: Configurations

  static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  private enum Outcome: Sendable {
    case documents([LintedDocument])
    case failure(Report.Failure)
    /// A rule is wrong, and so is the whole run.
    case trouble(CommandError)
  }

  /// - Throws: A rule that cannot be used, the first that a file needs.
  mutating func report(on files: InputFiles) async throws(CommandError) -> Report {
    var settings: [LintSettings] = []
    for entry in files.entries { settings.append(try configurations.settings(for: entry.name, rules: rules)) }
    return try await report(
      outcomes(of: files.entries, settings), profile: settings.first?.profile ?? Profile())
  }

  /// In the order of the entries.
  ///
  /// - Parameter settings: One for each entry.
  private func outcomes(of entries: [InputFiles.Entry], _ settings: [LintSettings]) async -> [Outcome] {
    let progress = Progress(total: entries.count)
    let queue = Queue(count: entries.count)
    let outcomes = await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<min(jobs, entries.count) {
        group.addTask {
          let analyzer = Analyzer(rules: rules, profile: Profile(), readerLanguage: readerLanguage)
          var outcomes: [(Int, Outcome)] = []
          while let index = queue.next() {
            outcomes.append((index, lint(entries[index], settings[index], with: analyzer)))
            progress.step()
          }
          return outcomes
        }
      }
      var all = [Outcome?](repeating: nil, count: entries.count)
      for await outcomes in group {
        for (index, outcome) in outcomes { all[index] = outcome }
      }
      return all.compactMap { $0 }
    }
    progress.end()
    return outcomes
  }

  private func lint(
    _ entry: InputFiles.Entry, _ settings: LintSettings, with analyzer: Analyzer
  ) -> Outcome {
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
        documents = try analyzer.lint(file, settings: settings)
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

  private mutating func report(_ outcomes: [Outcome], profile: Profile) throws(CommandError) -> Report {
    var documents: [LintedDocument] = []
    var failures: [Report.Failure] = []
    for outcome in outcomes {
      switch outcome {
      case .documents(let linted):
        for var document in linted {
          acceptances.apply(to: &document)
          documents.append(document)
        }
      case .failure(let failure): failures.append(failure)
      case .trouble(let error): throw error
      }
    }
    return Report(
      toolVersion: Lawlint.toolVersion, ruleSet: rules, profile: profile, documents: documents,
      failures: failures, notices: acceptances.notices())
  }
}

extension CommandError {
  init(_ error: RuleCompilationError) {
    self.init(
      "rule \(error.rule), \(error.language.rawValue): ‘\(error.error.pattern)’ cannot be read: \(error.error.reason)"
    )
  }
}

/// Deals out the numbers of the files, each once.
private final class Queue: Sendable {
  private let count: Int
  private let dealt = Atomic(0)

  init(count: Int) { self.count = count }

  func next() -> Int? {
    let index = dealt.add(1, ordering: .relaxed).oldValue
    return index < count ? index : nil
  }
}
