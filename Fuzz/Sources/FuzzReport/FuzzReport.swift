import LawLint
import Properties
import ShippedRules

private let profile = Profile(strictness: .full)
/// Made once, since it compiles the rules; libFuzzer has one thread.
private nonisolated(unsafe) let analyzer = Analyzer(rules: ShippedRules.probe, profile: profile)

/// Words, sentences and norms of a draft, and every report of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "a.txt", bytes: Properties.bytes(start, count))
  guard let analyses = try? analyzer.analyze(file), let documents = try? analyzer.lint(file) else {
    fatalError("the probe compiles")
  }
  for analysis in analyses { Properties.check(analysis) }
  let report = Report(
    toolVersion: "0", ruleSet: ShippedRules.probe, profile: profile, documents: documents, failures: [])
  for reporter in Reporters.all {
    let bytes = reporter.init(options: ReportOptions()).render(report)
    Properties.must(String(validating: bytes, as: UTF8.self) != nil, "a report is UTF-8")
    Properties.must(
      bytes == reporter.init(options: ReportOptions()).render(report), "a report is the same again")
  }
  return 0
}
