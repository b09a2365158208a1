import LawLint
import Properties

/// One for all inputs: what it remembers of one must not change another. libFuzzer has one thread.
nonisolated(unsafe) private let analyzer = Analyzer(
  rules: RuleSet(rules: [], lexicons: [:]), profile: Profile(strictness: .full))

/// Plain text, its words and sentences: in the conventions of each country, and Markdown.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for name in ["a.txt", "a.md"] {
    let file = SourceFile(name: name, bytes: bytes)
    Properties.checkReading(of: file)
    guard let analyses = try? analyzer.analyze(file) else { fatalError("a set of no rules compiles") }
    for analysis in analyses { Properties.check(analysis) }
  }
  return 0
}
