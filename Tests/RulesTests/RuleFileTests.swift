import LawLint
import Testing

@testable import Rules

@Suite struct RuleFileTests {
  private static let rule = """
    code: TEST001
    category: paper-form
    severity: { default: warning, no: info, gate: error }
    principles: [dk/2]
    nb:
      title: Tittel
      message: «{hit}» er papir.
      why: Hvorfor.
      suggestion: Skriv om.
      match:
        any: ["på papir"]
      examples:
        - bad: "Meldes [[på papir]]."
        - good: "Meldes digitalt."
    """

  private func library(_ files: (String, String)...) throws -> RuleLibrary {
    try RuleLibrary([RuleFolder(contents: files.map { ($0.0, Array($0.1.utf8)) })])
  }

  @Test func `a file is a rule whose id is its path`() throws {
    let rule = try #require(try library(("paper-form/paper.yaml", Self.rule)).ruleSet.rules.first)
    #expect(rule.id == "paper-form/paper")
    #expect(rule.severity.severity(strictness: .review, jurisdiction: .dk) == .warning)
    #expect(rule.severity.severity(strictness: .review, jurisdiction: .no) == .info)
    #expect(rule.severity.severity(strictness: .gate, jurisdiction: .no) == .error)
    #expect(rule.texts(.nb)?.title == "Tittel")
    #expect(rule.texts(.da) == nil)
  }

  @Test func `built-in rules are right, and as when they are read to the end`() throws {
    let lazy = try RuleLibrary.builtIn().ruleSet
    let whole = try RuleLibrary([RuleFolder.builtIn.unchecked]).ruleSet
    #expect(lazy.rules.map(\.id) == whole.rules.map(\.id))
    for (a, b) in zip(lazy.rules, whole.rules) {
      for language in LanguageCode.allCases { #expect(a.matching[language] == b.matching[language]) }
    }
    for (name, words) in whole.lexicons {
      for language in LanguageCode.allCases { #expect(lazy.lexicons[name]?[language] == words[language]) }
    }
  }

  @Test func `a rule that is off is a hint in full`() throws {
    let off = Self.rule.replacing("{ default: warning, no: info, gate: error }", with: "off")
    let rule = try #require(try library(("a/b.yaml", off)).ruleSet.rules.first)
    #expect(rule.severity.severity(strictness: .review, jurisdiction: .dk) == nil)
    #expect(rule.severity.severity(strictness: .full, jurisdiction: .dk) == .hint)
  }

  @Test func `a file in a later folder replaces one of the same path`() throws {
    let first = try RuleFolder(contents: [("a/b.yaml", Array(Self.rule.utf8))])
    let second = try RuleFolder(contents: [
      ("a/b.yaml", Array(Self.rule.replacing("TEST001", with: "TEST002").utf8))
    ])
    #expect(try RuleLibrary([first, second]).ruleSet.rules.map(\.code) == ["TEST002"])
  }

  @Test(arguments: [
    ("code: TEST001", "cod: TEST001", 1, "did you mean ‘code’"),
    ("paper-form", "paper-from", 2, "did you mean ‘paper-form’"),
    ("default: warning", "default: warming", 3, "did you mean ‘warning’"),
    ("no: info", "norway: info", 3, "‘norway’ is no key here"),
    ("principles:", "principels:", 4, "did you mean ‘principles’"),
    ("  title: Tittel\n", "", 6, "the key ‘title’ is missing"),
    ("message:", "mesage:", 7, "did you mean ‘message’"),
    ("any: [", "all: [", 11, "‘all’ is no key here"),
    ("- bad:", "- worse:", 13, "‘worse’ is no key here"),
    ("- good: \"Meldes digitalt.\"", "- note: nothing", 14, "either ‘bad’ or ‘good’"),
    ("code: TEST001", "code: &a TEST001", 1, "anchors"),
    ("code: TEST001", "code: TEST001\ncode: TEST002", 2, "stands twice"),
    ("why: Hvorfor.", "why: [", 9, ""),
    ("TEST001", nested(40), 1, "nested more than 40 deep"),
    ("TEST001", "[TEST001]", 1, "‘code’ is one text, and not a list; did you mean ‘TEST001’?"),
    ("TEST001", "[]", 1, "‘code’ is one text, and not a list"),
    ("TEST001", "{ id: TEST001 }", 1, "‘code’ is one text, and not a block of keys"),
    ("TEST001", "''", 1, "‘code’ is a text, and not an empty one"),
    ("category: paper-form", "category: [paper-form]", 2, "did you mean ‘paper-form’?"),
    ("default: warning", "default: [warning]", 3, "did you mean ‘warning’?"),
    ("principles:", "once: yes\nprinciples:", 4, "‘yes’ is no answer to ‘once’"),
    ("principles:", "once: True\nprinciples:", 4, "did you mean ‘true’?"),
    ("principles:", "sources: { title: Lov }\nprinciples:", 4, "‘sources’ is a list"),
    ("title: Tittel", "title: [Tittel]", 6, "‘title’ is one text"),
    (
      "- bad: \"Meldes [[på papir]].\"\n    - good: \"Meldes digitalt.\"", "bad: Meldes.", 13,
      "‘examples’ is a list"
    ),
  ])
  func `a mistake is named with its line`(right: String, wrong: String, line: Int, reason: String) throws {
    let error = try #require(throws: RuleFileError.self) {
      try library(("paper-form/paper.yaml", Self.rule.replacing(right, with: wrong)))
    }
    #expect(error.path == "paper-form/paper.yaml")
    #expect(error.reason.contains(reason))
    #expect(abs(error.line - line) <= 1, "line \(error.line)")
  }

  @Test func `lists within the greatest depth are not too deep`() throws {
    let deep = Self.rule.replacing("TEST001", with: Self.nested(39))
    do {
      _ = try library(("a/b.yaml", deep))
    } catch let error as RuleFileError {
      #expect(!error.reason.contains("nested"))
    }
  }

  /// Lists in one another.
  private static func nested(_ depth: Int) -> String {
    String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
  }

  @Test func `a check that nobody wrote is named, with the one that was meant`() throws {
    let checked = Self.rule.replacing("code: TEST001", with: "code: TEST001\ncheck: dangling-sektion")
    let error = try #require(throws: RuleFileError.self) { try library(("a/b.yaml", checked)) }
    #expect(error.reason.contains("did you mean ‘dangling-section’"))
    #expect(error.line == 2)
  }

  @Test func `a rule with a check has no patterns`() throws {
    let checked = Self.rule.replacing("code: TEST001", with: "code: TEST001\ncheck: dangling-section")
    let error = try #require(throws: RuleFileError.self) { try library(("a/b.yaml", checked)) }
    #expect(error.reason.contains("has no ‘match’"))
  }

  @Test func `every check is named by a rule`() throws {
    let used = Set(try RuleLibrary.builtIn().ruleSet.rules.compactMap { $0.check?.name })
    #expect(used == Set(Check.all.map(\.name)))
  }

  @Test func `a class belongs in the file of its name`() throws {
    let error = try #require(throws: RuleFileError.self) {
      try library(("lexicons/a.yaml", "class: b\nnb: [x]"))
    }
    #expect(error.reason.contains("lexicons/b.yaml"))
  }
}

extension String {
  fileprivate func replacing(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return String(self[..<range.lowerBound]) + other + String(self[range.upperBound...])
  }
}
