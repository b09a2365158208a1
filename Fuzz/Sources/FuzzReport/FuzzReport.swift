import LawLint
import Properties

/// Words, sentences and norms of a draft, and every report of it.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzReport(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let file = SourceFile(name: "a.txt", bytes: Properties.bytes(start, count))
  let rules = RuleSet(rules: [], lexicons: [:])
  let profile = Profile(strictness: .full)
  let analyzer = Analyzer(rules: rules, profile: profile)
  guard let analyses = try? analyzer.analyze(file), let documents = try? analyzer.lint(file) else {
    fatalError("a set of no rules compiles")
  }
  for analysis in analyses { check(analysis) }
  let report = Report(
    toolVersion: "0", ruleSet: rules, profile: profile, documents: documents, failures: [])
  for reporter in Reporters.all {
    let bytes = reporter.init(options: ReportOptions()).render(report)
    Properties.must(String(validating: bytes, as: UTF8.self) != nil, "a report is UTF-8")
  }
  return 0
}

/// Sentences are in order and lie in one block each; tokens are in order.
private func check(_ analysis: Analysis) {
  var last = 0
  for sentence in analysis.sentences {
    Properties.must(sentence.range.lowerBound.index >= last, "sentences are in order")
    let block = analysis.document.blocks[sentence.block]
    Properties.must(
      block.range.lowerBound <= sentence.range.lowerBound
        && sentence.range.upperBound <= block.range.upperBound,
      "a sentence lies in its block")
    last = sentence.range.upperBound.index
  }
}
