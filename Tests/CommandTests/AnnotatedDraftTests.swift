import Foundation
import Testing

/// Drafts that are given back with the findings in them.
@Suite struct AnnotatedDraftTests {
  private static let draft = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../LawLintTests/Formats/Docx/norwegian-numbering.docx")

  private func drafts(_ names: String...) throws -> Lawlint {
    let drafts = try Lawlint()
    for name in names { try drafts.write(Data(contentsOf: Self.draft), to: name) }
    return drafts
  }

  @Test func writesTheAnnotatedDraftToAFile() throws {
    let drafts = try drafts("a.docx")
    let run = try drafts.shell("lawlint check --fail-on never --format docx=b.docx a.docx && ls")
    #expect(run.output == "a.docx\nb.docx\n" && run.error == "")
    let annotated = try Data(contentsOf: drafts.folder.appending(path: "b.docx"))
    #expect(annotated.range(of: Data("word/comments.xml".utf8)) != nil)
    #expect(try Data(contentsOf: drafts.folder.appending(path: "a.docx")) == Data(contentsOf: Self.draft))
  }

  @Test func writesSeveralDraftsIntoAFolder() throws {
    let run = try drafts("a.docx", "x/b.docx", "y/b.docx").shell(
      "lawlint check --fail-on never --format docx=out/ a.docx x y && ls out")
    #expect(run.output == "a.docx\nb-2.docx\nb.docx\n" && run.error == "")
  }

  @Test func writesTheSameBytesInEveryTimeZone() throws {
    let run = try drafts("a.docx").shell(
      """
      for zone in UTC Asia/Tokyo America/New_York; do
        TZ=$zone lawlint check --fail-on never --format docx=b.docx a.docx && cksum <b.docx
      done | uniq | wc -l
      """)
    #expect(run.output.trimmingCharacters(in: .whitespaces) == "1\n")
  }

  @Test func asksForAFolderForSeveralDrafts() throws {
    let run = try drafts("a.docx", "b.docx").shell("lawlint check --format docx=c a.docx b.docx; echo $?; ls")
    #expect(run.output == "2\na.docx\nb.docx\n")
    #expect(
      run.error == "lawlint: 2 drafts cannot be annotated in one file; give a folder: --format docx=c/\n")
  }

  @Test func neverWritesOverTheDraft() throws {
    let drafts = try drafts("a.docx")
    for target in ["a.docx", "./a.docx", "."] {
      let run = try drafts.shell("lawlint check --format docx=\(target) a.docx")
      #expect(run.status == 2)
      #expect(run.error.contains("is the draft itself; give the annotated one another name"))
    }
    #expect(try Data(contentsOf: drafts.folder.appending(path: "a.docx")) == Data(contentsOf: Self.draft))
  }

  @Test func refusesADraftWithoutItsWords() throws {
    let run = try drafts("a.docx").shell("lawlint check --redact --format docx=b.docx a.docx; echo $?; ls")
    #expect(run.output == "2\na.docx\n")
    #expect(
      run.error
        == "lawlint: a draft with findings in it has all its words; leave --redact out, or --format docx\n")
  }
}
