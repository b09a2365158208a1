import LawLint
import Properties
import Rules
import ShippedRules

/// Files of rules, lexicons, countries, settings and waivers, each as its reader sees it; rules lint a text too.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRules(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Properties.bytes(start, count)
  for path in ["lexicons/authority.yaml", "lexicons/countries/no.yaml"] {
    _ = library(path, bytes)
  }
  inLines(bytes) { () throws(RuleFileError) in _ = try ConfigurationFile(bytes, path: "a.yml") }
  inLines(bytes) { () throws(RuleFileError) in _ = try WaiverFile.read(bytes, path: "a.yml") }
  guard let rules = library("reading/a.yaml", bytes)?.ruleSet.rules else { return 0 }
  let ruleSet = RuleSet(rules: rules, lexicons: ShippedRules.lexicons)
  let analyzer = Analyzer(rules: ruleSet, profile: Profile(strictness: .full))
  guard let documents = try? analyzer.lint(act) else { return 0 }
  for linted in documents {
    for finding in linted.findings {
      Properties.must(
        !finding.range.isEmpty && finding.range.upperBound.index <= linted.document.text.count,
        "a finding lies in the text")
    }
  }
  return 0
}

private let act = SourceFile(
  name: "a.txt",
  bytes: Array(
    """
    Lov om tilskudd

    § 1. Formål
    Kommunen kan gi tilskudd, dersom den finner det rimelig. Søknaden skal sendes skriftlig i to eksemplarer.
    § 2. Vedtak
    Departementet skal gi nærmere regler om vilkår etter § 1, og kan gjøre unntak i særlige tilfeller.

    """.utf8))

private func library(_ path: String, _ bytes: [UInt8]) -> RuleLibrary? {
  inLines(bytes) { () throws(RuleFileError) in
    try RuleLibrary([RuleFolder(contents: [(path: path, bytes: bytes)])])
  }
}

/// Gives what a reader makes of some bytes. An error names a line of them, or the one after the last.
@discardableResult
private func inLines<Value>(_ bytes: [UInt8], _ read: () throws(RuleFileError) -> Value) -> Value? {
  do throws(RuleFileError) {
    return try read()
  } catch {
    // YAML ends a line at CR, NEL, LS and PS too, so bytes are the bound that holds.
    Properties.must((1...bytes.count + 2).contains(error.line), "an error is in a line of the file")
    Properties.must(!error.reason.isEmpty, "an error says why")
    return nil
  }
}
