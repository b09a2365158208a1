import LawLint
import Rules
import Testing

@Suite struct RuleOverlapTests {
  private func rule(_ code: String, any pattern: String, bad examples: [String]) -> [UInt8] {
    let lines = examples.map { "    - bad: \"\($0)\"" } + ["    - good: \"Meldes digitalt.\""]
    return Array(
      """
      code: \(code)
      category: paper-form
      severity: warning
      nb:
        title: Tittel
        message: «{hit}» er papir.
        why: Hvorfor.
        suggestion: Skriv om.
        match:
          any: ["\(pattern)"]
        examples:
      \(lines.joined(separator: "\n"))
      """.utf8)
  }

  private func library() throws -> RuleLibrary {
    let folder = try RuleFolder(contents: [
      (
        "paper-form/letter.yaml",
        rule(
          "A", any: "i ..1 brev+",
          bad: [
            "Meldes [[i brev]].", "Søkes [[i rekommandert brev]].", "Klages [[i brev]].", "Spør [[i brevs]].",
          ])
      ),
      (
        "paper-form/registered.yaml",
        rule(
          "B", any: "rekommandert (brev|@post)",
          bad: [
            "Varsles i [[rekommandert brev]].", "Vedtas i [[rekommandert brev]].",
            "Sendes i [[rekommandert brev]].",
          ])
      ),
      ("lexicons/post.yaml", Array("class: post\nnb: [post, sending+]".utf8)),
      ("lexicons/forgotten.yaml", Array("class: forgotten\nnb: [faks]".utf8)),
      ("lexicons/may.yaml", Array("class: may\nnb: [kan]".utf8)),
    ])
    return try RuleLibrary([folder])
  }

  @Test func `a rule that finds most examples of another is named, and not the other way round`() throws {
    let library = try library()
    #expect(
      try library.overlaps(of: library.ruleSet.rules).map {
        "\($0.rule) \($0.other) \($0.shared)/\($0.examples)"
      }
        == ["paper-form/registered paper-form/letter 3/3"])
  }

  @Test func `a class is unused that neither a rule nor lawlint itself asks about`() throws {
    #expect(try library().unusedClasses == ["forgotten"])
  }

  @Test func `matching begins at the rarest word of each variant`() throws {
    let effort = try #require(try library().ruleSet.efforts(in: .nb)["paper-form/registered"])
    #expect(effort.variants == 1)
    #expect(effort.anchors == ["rekommandert"])
  }

  @Test func `an attempt is counted for each word at which a variant begins`() throws {
    let library = try library()
    let analyzer = Analyzer(rules: library.ruleSet, profile: Profile(strictness: .full), language: .nb)
    let attempts = try analyzer.attempts(
      in: SourceFile(name: "a.txt", bytes: Array("Meldes i brev og brevform, ikke rekommandert.".utf8)))
    #expect(attempts.words == 7)
    #expect(attempts.byRule == ["paper-form/letter": 2, "paper-form/registered": 1])
  }
}
