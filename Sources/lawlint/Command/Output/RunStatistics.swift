import LawLint
import Synchronization

/// What a run costs: of all drafts together, and of each rule. Only `--stats` gathers it, and no report holds it.
final class RunStatistics: Sendable {
  private struct Sums: Sendable {
    var files = 0
    var bytes = 0
    var time = Duration.zero
    var words = 0
    var tries: [Rule.ID: Int] = [:]
    var findings: [Rule.ID: Int] = [:]
  }

  private let begin = ContinuousClock.now
  private let sums = Mutex(Sums())

  /// Lints a file, and counts what that took and found.
  ///
  /// - Parameter lint: Lints it.
  func observe(
    _ file: SourceFile, with analyzer: Analyzer,
    _ lint: () throws(RuleCompilationError) -> [LintedDocument]
  ) throws(RuleCompilationError) -> [LintedDocument] {
    let start = ContinuousClock.now
    let linted = try lint()
    let time = ContinuousClock.now - start
    // Tries are counted in a second reading, so that they do not change the time.
    let attempts = try analyzer.attempts(in: file)
    sums.withLock { sums in
      sums.files += 1
      sums.bytes += file.fileBytes.count
      sums.time += time
      sums.words += attempts.words
      sums.tries.merge(attempts.byRule, uniquingKeysWith: +)
      for finding in linted.lazy.flatMap(\.findings) { sums.findings[finding.rule, default: 0] += 1 }
    }
    return linted
  }

  /// A table of the rules that were tried or found something, those that were tried most often first.
  ///
  /// - Parameter cached: How many drafts were in the cache, where there is one.
  func table(rules: RuleSet, cached: Int?) -> String {
    let sums = sums.withLock { $0 }
    let passed = ContinuousClock.now - begin
    let files = sums.files == 1 ? "1 file" : "\(sums.files) files"
    var text = "\(files), \(sums.words) words, \(Self.decimal(Double(sums.bytes) / 1e6)) MB: "
    text += "\(Self.decimal(sums.time.seconds)) s of linting, \(Self.decimal(passed.seconds)) s in all"
    if let cached { text += "; \(cached) of the files were in the cache" }
    let speaking = rules.rules.filter { sums.tries[$0.id] != nil || sums.findings[$0.id] != nil }.sorted {
      (-sums.tries[$0.id, default: 0], $0.id) < (-sums.tries[$1.id, default: 0], $1.id)
    }
    var rows = [["TRIES", "FINDINGS", "RULE"]]
    for rule in speaking {
      rows.append([
        String(sums.tries[rule.id, default: 0]), String(sums.findings[rule.id, default: 0]), rule.id,
      ])
    }
    return text + "\n" + TextTable(rows).text
  }

  /// With two digits behind the point.
  private static func decimal(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Duration {
  fileprivate var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
