import Foundation
import Testing

@testable import LawLint

@Suite struct SARIFTests {
  @Test func keepsTheMostSevereAndSaysHowManyAreLeftOut() throws {
    var reporter = SARIFReporter(options: ReportOptions())
    reporter.mostResults = 3
    let run = try sarifRun(reporter.render(ReportFixture.report))
    let results = try #require(run["results"] as? [[String: Any]])
    #expect(results.map { $0["level"] as? String } == ["warning", "error", "error"])
    let invocation = try #require((run["invocations"] as? [[String: Any]])?.first)
    let notes = try #require(invocation["toolExecutionNotifications"] as? [[String: Any]])
    let text = (notes.first?["message"] as? [String: Any])?["text"] as? String
    #expect(text == "left out the 7 least severe findings: a run may have 3")
  }

  @Test func tellsFindingsInOneLineApart() throws {
    let results = try #require(
      try sarifRun(render(SARIFReporter.self, manyNotices(2, warnings: 0)))["results"] as? [[String: Any]])
    let hashes = results.compactMap {
      ($0["partialFingerprints"] as? [String: String])?["primaryLocationLineHash"]
    }
    #expect(Set(hashes).count == 2)
  }

  @Test func failsWhenAFileWasNotRead() throws {
    func succeeds(_ report: Report) throws -> Bool? {
      (try sarifRun(render(SARIFReporter.self, report))["invocations"] as? [[String: Any]])?.first?[
        "executionSuccessful"] as? Bool
    }
    #expect(try succeeds(ReportFixture.report) == false)
    #expect(try succeeds(manyNotices(1, warnings: 0)) == true)
  }

  private func sarifRun(_ bytes: [UInt8]) throws -> [String: Any] {
    let log = try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any]
    return try #require((log?["runs"] as? [[String: Any]])?.first)
  }
}

@Suite struct GitHubTests {
  @Test(arguments: [(10, 0, ""), (11, 2, "2 more in the report"), (4, 12, "2 more in the report")])
  func showsTenOfAKind(notices: Int, warnings: Int, more: String) {
    let text = String(
      decoding: render(GitHubReporter.self, manyNotices(notices, warnings: warnings)), as: UTF8.self)
    let lines = text.split(separator: "\n")
    #expect(lines.count { $0.hasPrefix("::notice") } <= 10)
    #expect(lines.count { $0.hasPrefix("::warning") } == min(warnings, 10))
    #expect(lines.last?.hasSuffix(more) == true)
    #expect(text.contains("more in the report") == !more.isEmpty)
  }
}

@Suite struct GitLabTests {
  @Test func givesEveryIssueAFingerprintOfItsOwn() throws {
    // The same act in two files has the same findings.
    let report = ReportFixture.report
    let twice = Report(
      toolVersion: report.toolVersion, ruleSet: report.ruleSet, profile: report.profile,
      documents: report.documents + report.documents, failures: report.failures)
    let issues =
      try JSONSerialization.jsonObject(with: Data(render(GitLabReporter.self, twice))) as? [[String: Any]]
    let fingerprints = try #require(issues).compactMap { $0["fingerprint"] as? String }
    #expect(fingerprints.count > 10 && Set(fingerprints).count == fingerprints.count)
  }
}

@Suite struct JUnitTests {
  @Test func passesOneTestWhenThereIsNothing() {
    let empty = Report(
      toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(), documents: [],
      failures: [])
    let text = String(decoding: render(JUnitReporter.self, empty), as: UTF8.self)
    #expect(text.contains("tests=\"1\" failures=\"0\""))
  }

  @Test func failsAtTheThreshold() {
    var options = ReportOptions()
    func failures() -> Int {
      String(decoding: JUnitReporter(options: options).render(ReportFixture.report), as: UTF8.self)
        .split(separator: "<failure").count - 1
    }
    #expect(failures() == 2)
    options.failureThreshold = .warning
    #expect(failures() == 3)
    options.failureThreshold = nil
    #expect(failures() == 0)
  }

  @Test func writesOnlyWhatXMLAllows() {
    #expect("a\u{0}\u{8}<&>\"\u{FFFE}\u{9B}".xmlText == "a␀␈&lt;&amp;&gt;&quot;\u{FFFD}\u{FFFD}")
  }
}

@Suite struct CSVTests {
  @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "  =1", "\t=1", "\r\n@x"])
  func guardsAgainstFormulas(title: String) {
    let text = String(
      decoding: render(CSVReporter.self, manyNotices(1, warnings: 0, title: title)), as: UTF8.self)
    #expect(text.contains(";\"'"))
  }

  @Test func doublesAQuotationMarkWithAnAccent() {
    let text = String(
      decoding: render(CSVReporter.self, manyNotices(1, warnings: 0, title: "a\"\u{301};b")), as: UTF8.self)
    #expect(text.contains("\"a\"\"\u{301};b\""))
  }
}

@Suite struct MarkdownTests {
  @Test func escapesWhatAPageWouldObey() {
    #expect(
      MarkdownText.escaped("<b>*x*</b> [a](b) `c` $1$")
        == "&#60;b&#62;&#42;x&#42;&#60;/b&#62; &#91;a&#93;(b) &#96;c&#96; &#36;&#8288;1&#36;")
    #expect(MarkdownText.escaped("jf. @alle og #12") == "jf. &#64;&#8288;alle og &#35;&#8288;12")
    #expect(MarkdownText.escaped("www.x.no") == "www&#46;x.no")
    #expect(MarkdownText.escaped("https://x.no") == "https&#58;&#8288;//x.no")
  }

  @Test(arguments: [700, 3_000, 10_000])
  func isCutToWhatAPageTakes(longest: Int) {
    var reporter = MarkdownReporter(options: ReportOptions())
    reporter.longest = longest
    let bytes = reporter.render(manyNotices(12, warnings: 12))
    #expect(bytes.count <= longest)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("more in the report") == (longest < 10_000))
    #expect(text.split(separator: "<details>").count == text.split(separator: "</details>").count)
  }

  /// One section may hold more than a comment has room for.
  @Test func showsWhatFitsOfASection() throws {
    let report = manyNotices(60, warnings: 0, inOneSection: true)
    var reporter = MarkdownReporter(options: ReportOptions())
    reporter.longest = 3_000
    let text = String(decoding: reporter.render(report), as: UTF8.self)
    let shown = text.split(separator: "\n- **").count - 1
    #expect(text.utf8.count <= 3_000 && shown > 5)
    #expect(text.contains("section 1 – 60 findings"))
    #expect(text.hasSuffix("**… \(60 - shown) more in the report**\n"))
  }

  @Test func saysTheTitleAndTheReasonOnce() {
    let text = String(
      decoding: render(MarkdownReporter.self, manyNotices(2, warnings: 0, title: "Act A")), as: UTF8.self)
    #expect(text.hasPrefix("### lawlint · Act A\n") && text.ranges(of: "Act A").count == 1)
    #expect(text.ranges(of: "*why*: Because.").count == 1)
  }
}

@Suite struct ReportPathTests {
  @Test(arguments: [
    ("./a/b.xml", "a/b.xml"), ("a//b/../c.xml", "a/c.xml"), ("/drafts/x/a.xml", "x/a.xml"),
    ("/other/a", "/other/a"),
    ("../a.xml", "../a.xml"), ("/a/../../b", "/b"), ("<stdin>", "<stdin>"), ("/draftsman/a", "/draftsman/a"),
  ])
  func isRelativeToTheRoot(path: String, expected: String) {
    #expect(path.path(below: "/drafts/") == expected)
  }

  @Test func isEscapedInAURI() {
    #expect("to lover [é]:%.txt".uriReference == "to%20lover%20%5B%C3%A9%5D%3A%25.txt")
    #expect("/a b".uriReference == "file:///a%20b")
  }
}

private func render(_ reporter: any Reporter.Type, _ report: Report) -> [UInt8] {
  reporter.init(options: ReportOptions()).render(report)
}

/// One act of one line, with a section for each warning and notice of one rule, or all in the first.
private func manyNotices(
  _ notices: Int, warnings: Int, title: String? = nil, inOneSection: Bool = false
) -> Report {
  let words = Array("kan gi ".utf8)
  let count = notices + warnings
  let file = SourceFile(name: "a.txt", bytes: (0..<count).flatMap { _ in words })
  var builder = DocumentBuilder(file, format: "text")
  builder.metadata.title = title
  for index in 0..<count {
    builder.begin(.section, number: "\(index + 1)")
    builder.append(Offset(index * words.count)..<Offset(index * words.count + 6))
    builder.end()
  }
  let document = builder.build()
  let findings = (0..<count).map { index in
    let provision = document.provisions[index + 1]
    return Finding(
      rule: "discretion-power/authority-may", code: "DISC001", category: .discretionPower, kind: .barrier,
      family: "discretion", severity: index < notices ? .info : .warning, confidence: .medium, principles: [],
      message: "open", why: "Because.", suggestion: "", provision: inOneSection ? 1 : provision.id,
      range: provision.range,
      sentence: provision.range, related: [], also: [], fingerprint: "f\(index)")
  }
  return Report(
    toolVersion: "0.1.0", ruleSet: RuleSet(rules: [], lexicons: [:]), profile: Profile(),
    documents: [LintedDocument(document: document, language: .en, findings: findings)], failures: [])
}
