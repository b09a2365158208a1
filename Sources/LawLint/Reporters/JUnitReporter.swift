/// The report as tests, for build servers that draw trends of tests: one suite an act, one test a section and category of rule.
///
/// A test fails when a fault is as severe as ``ReportOptions/failureThreshold``; what is less severe is its output. A section
/// whose faults are all accepted is skipped, and one without faults is one passing test, so that the number of tests says how much was read, and the test `reading` of each suite
/// says whether all of it was. Only what the schema of Jenkins allows is written; a test has no place for a file and line there.
public struct JUnitReporter: Reporter {
  public static let name = "junit"
  public static let isForPrograms = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  private struct Suite {
    let name: String
    /// Servers take the parts before the last dot for packages.
    let className: String
    var tests: [Test]
  }

  private struct Test {
    let name: String
    var group: String?
    var error: String?
    var failures: [String] = []
    var remarks: [String] = []
    /// Why faults are accepted.
    var answers: [String] = []

    var isSkipped: Bool { error == nil && failures.isEmpty && remarks.isEmpty && !answers.isEmpty }
  }

  public func render(_ report: Report) -> [UInt8] {
    var names = Copies()
    var suites = report.documents.map { suite(of: $0, names: &names) }
    for failure in report.failures {
      let reading = Test(name: "reading", error: failure.message.collapsed)
      suites.append(suite(names.name(failure.path.path(below: options.root)), [reading]))
    }
    // A run without tests counts as broken.
    if suites.isEmpty { suites = [suite("lawlint", [Test(name: "reading")])] }
    var page = XMLPage()
    page.element("testsuites", ["name": "lawlint"]) { page in
      for suite in suites { write(suite, to: &page) }
    }
    return Array(page.text.utf8)
  }

  // MARK: Tests

  private func suite(_ name: String, _ tests: [Test]) -> Suite {
    let dotted = name.replacing(".", with: "_").replacing("/", with: ".")
    return Suite(name: name, className: dotted, tests: tests)
  }

  private func suite(of linted: LintedDocument, names: inout Copies) -> Suite {
    let document = linted.document
    let unread = linted.unreadFiles(below: options.root).map(\.message)
    let reading = Test(name: "reading", error: unread.isEmpty ? nil : unread.joined(separator: "\n"))
    let faults = Dictionary(
      grouping: (linted.listedFindings(below: options.root) + linted.listedAcceptances(below: options.root))
        .filter { $0.finding.kind == .barrier },
      by: { document.section(of: $0.finding.provision) })
    var tests = [reading]
    var testNames = Copies()
    var citations = Citations(document)
    for section in document.speakingSections.union(faults.keys).sorted() {
      let citation = citations.citation(of: section).collapsed
      let provision = citation.isEmpty ? document.provisions[section].eId : citation
      let here = Dictionary(grouping: faults[section] ?? [], by: \.finding.category)
      if here.isEmpty, !provision.isEmpty { tests.append(Test(name: testNames.name(provision))) }
      for category in here.keys.sorted() {
        let name = provision.isEmpty ? category.rawValue : "\(provision) \(category.rawValue)"
        var test = Test(name: testNames.name(name), group: category.rawValue)
        for fault in here[category] ?? [] {
          if let acceptance = fault.acceptance {
            test.answers.append(text(of: fault) + "\naccepted: " + answer(acceptance))
          } else if let threshold = options.failureThreshold, fault.finding.severity >= threshold {
            test.failures.append(text(of: fault))
          } else {
            test.remarks.append(text(of: fault))
          }
        }
        tests.append(test)
      }
    }
    return suite(names.name(document.source.name.path(below: options.root)), tests)
  }

  private func text(of fault: ListedFinding) -> String {
    let finding = fault.finding
    let first =
      "\(finding.severity.rawValue): \(fault.addressedMessage) (\(finding.rule))"
      + " at \(fault.start.address(in: fault.path))"
    let suggestion = finding.suggestion.collapsed
    return suggestion.isEmpty ? first : first + "\ntry: " + suggestion
  }

  private func answer(_ acceptance: Acceptance) -> String {
    [acceptance.reason?.collapsed, AcceptanceWords.of(.en).source(of: acceptance)].compactMap { $0 }
      .joined(separator: " · ")
  }

  // MARK: XML

  private func write(_ suite: Suite, to page: inout XMLPage) {
    let failures = suite.tests.count { !$0.failures.isEmpty }
    let errors = suite.tests.count { $0.error != nil }
    page.element(
      "testsuite",
      [
        "name": suite.name, "tests": "\(suite.tests.count)", "failures": "\(failures)", "errors": "\(errors)",
        "skipped": "\(suite.tests.count { $0.isSkipped })",
      ]
    ) { page in
      for test in suite.tests { write(test, of: suite, to: &page) }
    }
  }

  private func write(_ test: Test, of suite: Suite, to page: inout XMLPage) {
    let attributes: KeyValuePairs<String, String> =
      if let group = test.group {
        ["name": test.name, "classname": suite.className, "group": group]
      } else {
        ["name": test.name, "classname": suite.className]
      }
    page.element("testcase", attributes) { page in
      if let error = test.error { page.element("error", ["type": UnreadFile.rule, "message": error]) }
      if let first = test.failures.first?.split(separator: "\n").first {
        page.element(
          "failure", ["type": test.group ?? "", "message": String(first)],
          text: test.failures.joined(separator: "\n"))
      }
      if test.isSkipped { page.element("skipped", ["message": "accepted"]) }
      let remarks = test.remarks + test.answers
      if !remarks.isEmpty { page.element("system-out", [:], text: remarks.joined(separator: "\n")) }
    }
  }
}
