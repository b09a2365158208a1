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
  let profile: Profile
  /// How many files are linted at a time.
  let jobs: Int

  static let coreCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  private enum Outcome: Sendable {
    case documents([LintedDocument])
    case failure(Report.Failure)
  }

  func report(on files: InputFiles) async -> Report {
    let entries = files.entries
    let progress = Progress(total: entries.count)
    let queue = Queue(count: entries.count)
    let outcomes = await withTaskGroup(of: [(Int, Outcome)].self) { group in
      for _ in 0..<min(jobs, entries.count) {
        group.addTask {
          let analyzer = Analyzer(rules: rules, profile: profile)
          var outcomes: [(Int, Outcome)] = []
          while let index = queue.next() {
            outcomes.append((index, lint(entries[index], with: analyzer)))
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
    return report(outcomes)
  }

  private func lint(_ entry: InputFiles.Entry, with analyzer: Analyzer) -> Outcome {
    let name: String
    do throws(CommandError) {
      let file: SourceFile
      switch entry {
      case .failure(let failure): return .failure(failure)
      case .file(let path):
        name = path.name
        file = try FileReader.read(path)
      case .standardInput:
        name = "<stdin>"
        file = try FileReader.readStandardInput()
      }
      let documents = try RuleSource.checked { () throws(RuleCompilationError) in try analyzer.lint(file) }
      if documents.allSatisfy({ $0.document.blocks.isEmpty && !$0.hasError }) {
        throw CommandError("the file holds no text")
      }
      return .documents(documents)
    } catch {
      return .failure(Report.Failure(path: name, message: error.message))
    }
  }

  private func report(_ outcomes: [Outcome]) -> Report {
    var documents: [LintedDocument] = []
    var failures: [Report.Failure] = []
    for outcome in outcomes {
      switch outcome {
      case .documents(let linted): documents += linted
      case .failure(let failure): failures.append(failure)
      }
    }
    return Report(
      toolVersion: Lawlint.toolVersion, ruleSet: rules, profile: profile, documents: documents,
      failures: failures)
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
