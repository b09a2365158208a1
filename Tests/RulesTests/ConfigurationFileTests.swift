import LawLint
import Testing

@testable import Rules

@Suite struct ConfigurationFileTests {
  @Test func readsEveryKey() throws {
    let file = try read(
      """
      extends: [no, ../base.yml]
      profile: [dk, gate]
      rules:
        paper-form/copies: error
        vague-time: { severity: off }
      packs: packs/ours
      language: nb
      overrides:
        - paths: [old/**]
          profile: draft
        - provisions: [penalty, table]
          rules: { DISC001: info }
      exclude: [templates]
      baseline: known.txt
      waivers: waivers.yml
      fail-on: warning
      format: [text, sarif=lawlint.sarif]
      ui: auto
      docx-view: original
      """)
    #expect(file.extends.map(\.value) == ["no", "../base.yml"])
    #expect(file.block.jurisdiction?.value == .dk && file.block.strictness?.value == .gate)
    #expect(file.block.rules.map(\.name.value) == ["paper-form/copies", "vague-time"])
    #expect(file.block.rules.map(\.setting.severity) == [.on(.error), .off])
    #expect(file.block.rules.map(\.name.line) == [4, 5])
    #expect(file.packs.map(\.value) == ["packs/ours"])
    #expect(file.block.language?.value == .nb)
    #expect(
      file.overrides[0].block.strictness?.value == .draft && file.overrides[0].paths[0].matches("old/a/b.md"))
    #expect(file.overrides[1].roles == [.penalty] && file.overrides[1].kinds == [.table])
    #expect(file.format.map(\.value) == ["text", "sarif=lawlint.sarif"])
    #expect(file.ui?.place == "c.yml:18" && file.docxView?.value == .original)
  }

  @Test(arguments: ["", "# nothing\n"])
  func readsAFileThatSaysNothing(text: String) throws { #expect(try read(text).extends.isEmpty) }

  @Test(arguments: [
    ("profil: no", 1, "‘profil’ is no key here; did you mean ‘profile’?"),
    ("profile: [no, gat]", 1, "‘gat’ is no profile; did you mean ‘gate’?"),
    ("rules:\n  a/b: eror", 2, "‘eror’ is no severity; did you mean ‘error’?"),
    ("rules:\n  a/b: { severity: error, max: three }", 2, "‘max’ of the rule a/b is a whole number"),
    ("rules: [a/b]", 1, "‘rules’ has a line for each rule, such as ‘paper-form/number-of-copies: error’"),
    ("fail-on: sometimes", 1, "‘sometimes’ is no severity"),
    ("language: no", 1, "‘no’ is no language"),
    ("overrides:\n  - rules: { a/b: off }", 2, "an exception says for which ‘paths’ or ‘provisions’ it is"),
    (
      "overrides:\n  - provisions: penalty\n    profile: draft", 3,
      "an exception for provisions can change ‘rules’ only"
    ),
    (
      "overrides:\n  - provisions: penalti", 2,
      "‘penalti’ is no kind or role of provisions; did you mean ‘penalty’?"
    ),
    ("overrides:\n  - path: a", 2, "‘path’ is no key here; did you mean ‘paths’?"),
    ("format:\n  text: a", 2, "‘format’ is a list of texts"),
    ("ui: nb\nui: nn", 2, "the key ‘ui’ stands twice"),
  ])
  func saysWhatIsWrongAndWhere(text: String, line: Int, reason: String) {
    #expect {
      try read(text)
    } throws: { error in
      guard let error = error as? RuleFileError else { return false }
      return error.path == "c.yml" && error.line == line && error.reason == reason
    }
  }

  private func read(_ text: String) throws -> ConfigurationFile {
    try ConfigurationFile(Array(text.utf8), path: "c.yml")
  }
}

@Suite struct GlobTests {
  @Test(arguments: [
    ("a.md", "a.md"), ("a.md", "x/y/a.md"), ("*.md", "x/a.md"), ("old", "old/x/a.md"), ("old/", "x/old/a.md"),
    ("old/*", "old/a.md"), ("old/*", "old/x/a.md"), ("./old/**", "old/x/a.md"), ("**/a.md", "a.md"),
    ("x/**/a.md", "x/a.md"),
    ("x/**/a.md", "x/y/z/a.md"), ("?.md", "å.md"), ("a*b*c", "aXbXbXc"), ("**", "a"),
  ])
  func fits(pattern: String, path: String) { #expect(Glob(pattern).matches(path)) }

  @Test(arguments: [
    ("a.md", "b.md"), ("old/*.md", "x/old/a.md"), ("*.md", "a.mdx"), ("x/*/a.md", "x/y/z/a.md"),
    ("?.md", "ab.md"),
    ("a*b", "a/b"), ("old", "older/a.md"), ("/old", "x/old"), ("a", ""),
  ])
  func doesNotFit(pattern: String, path: String) { #expect(!Glob(pattern).matches(path)) }

  @Test func costsNoMoreThanItsLength() {
    let pattern = String(repeating: "*a", count: 200) + "b"
    #expect(!Glob(pattern).matches(String(repeating: "a", count: 2000)))
    #expect(!Glob(String(repeating: "**/", count: 200) + "b").matches(String(repeating: "a/", count: 200)))
  }
}

@Suite struct PackFileTests {
  @Test func saysWhatAPackIs() throws {
    let pack = try PackFile(
      Array("name: ours\nversion: 1.2.0\nlicence: CC-BY-4.0\nlanguages: [nb, nn]\n".utf8), path: "pack.yml")
    #expect(pack.name == "ours" && pack.version == "1.2.0" && pack.licence == "CC-BY-4.0")
    #expect(pack.languages == [.nb, .nn])
  }

  @Test(arguments: [
    ("version: 1", "the key ‘name’ is missing"), ("names: x", "‘names’ is no key here; did you mean ‘name’?"),
    ("name: x\nversion: 1\nlicence: y\nlanguages: [no]", "‘no’ is no language"),
    ("name: x\nversion: 1\nlicence: y", "the key ‘languages’ is missing"),
  ])
  func saysWhatIsWrong(text: String, reason: String) {
    #expect { try PackFile(Array(text.utf8), path: "p") } throws: { ($0 as? RuleFileError)?.reason == reason }
  }
}
