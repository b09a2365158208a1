import ArgumentParser
import LawLint
import Rules

/// `lawlint rules test`: runs the examples of rules.
struct TestRules: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of rules.",
    discussion:
      "Ends with status 1 when an example does not show what it says, or a part of a rule is needed by none.")

  @Option(
    help: ArgumentHelp("Only this rule: an id, a code, or a category. Repeat for several.", valueName: "rule")
  )
  var rule: [String] = []

  @Option(help: ArgumentHelp("A folder of rules used beside the built-in ones.", valueName: "folder"))
  var rules: [String] = []

  @Flag(help: "Take away every pattern, anti-pattern and guard in turn; each must break an example.")
  var mutate = false

  func run() throws {
    let library = try RuleSource(folders: rules).library()
    let selected = try RuleSelection(rule).selected(from: library.ruleSet)
    let tester = RuleTester(library.ruleSet)
    var lines: [String] = []
    var examples = 0
    for rule in selected.rules {
      let own = library.examples(of: rule.id)
      examples += own.count
      do throws(RuleCompilationError) {
        lines += try tester.failures(of: rule, own).map(Self.line)
        if mutate { lines += try tester.survivors(of: rule, own).map(Self.line) }
      } catch {
        throw CommandError(error)
      }
    }
    let faults = lines.count
    lines.append("\(selected.rules.count) rules, \(examples) examples, \(faults) faults")
    try StandardStreams.put(Array(lines.map { $0.printable + "\n" }.joined().utf8))
    if faults > 0 { throw ExitStatus.findings }
  }

  private static func line(_ failure: RuleTester.Failure) -> String {
    let found = failure.found.isEmpty ? "nothing" : failure.found.map { "‘\($0)’" }.joined(separator: ", ")
    return "rules/\(failure.rule).yaml:\(failure.example.line): found \(found) in ‘\(failure.example.text)’"
  }

  private static func line(_ mutation: RuleMutation) -> String {
    "rules/\(mutation.rule.id).yaml: \(mutation.language.rawValue): no example needs \(mutation.removed)"
  }
}
