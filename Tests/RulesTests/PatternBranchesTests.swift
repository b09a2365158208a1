import Testing

@testable import Rules

@Suite struct PatternBranchesTests {
  private func branches(_ pattern: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: PatternBranches.pruned(pattern).map { ($0.branch, $0.pattern) })
  }

  @Test func `words of a choice are one branch together, and each phrase is one`() {
    #expect(
      branches("[(straks|snarest|så snart|med det) skje]") == [
        "straks|snarest": "[(så snart|med det) skje]",
        "så snart": "[(straks|snarest|med det) skje]",
        "med det": "[(straks|snarest|så snart) skje]",
      ])
  }

  @Test func `a choice of words alone has no branches, as a class of words has none`() {
    #expect(branches("(straks|\"Kongen\"|@may|skjema+) ..4 !(ikke|aldri) skje").isEmpty)
  }

  @Test func `an option is a branch, whether a word or a choice`() {
    #expect(
      branches("snarest mulig? (og senest)? innen") == [
        "mulig?": "snarest  (og senest)? innen", "(og senest)?": "snarest mulig?  innen",
      ])
  }

  @Test func `a choice within a choice has branches of its own`() {
    #expect(
      branches("(a b|c (d|e f))") == [
        "d": "(a b|c (e f))", "e f": "(a b|c (d))", "a b": "(c (d|e f))", "c (d|e f)": "(a b)",
      ])
  }

  @Test func `a comma that is asked for is a branch, but as an alternative it is a phrase`() {
    #expect(branches(", slik som !, og") == [",": " slik som !, og", "!,": ", slik som  og"])
    #expect(branches("(,|og|eller) andre") == [",": "(og|eller) andre", "og|eller": "(,) andre"])
    #expect(branches(", som ..2 ,") == [",": " som ..2 ,", "..2 ,": ", som "])
  }

  @Test func `quoted signs are no signs`() {
    #expect(branches("(\"a?\"|\"(b\" c)") == ["\"a?\"": "(\"(b\" c)", "\"(b\" c": "(\"a?\")"])
  }
}
