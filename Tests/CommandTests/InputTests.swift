import Foundation
import Testing

@Suite struct InputTests {
  @Test func readsStandardInputOnce() throws {
    let run = try Lawlint().shell("printf '§ 1. Hei.' | lawlint check --format json - -")
    #expect(run.status == 0)
    #expect(try paths(run) == ["<stdin>"])
  }

  @Test(arguments: ["", "\u{FEFF}", " \r\n\t\n"])
  func refusesAFileWithoutText(content: String) throws {
    let run = try Lawlint(["a.txt": content]).shell("lawlint check --format concise a.txt")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("a.txt: error: the file "))
  }

  @Test func takesFoldersInByteOrderOfTheNames() throws {
    let names = ["b.txt", "a/z.md", "B.txt", "a.txt", "a/b/c.TXT", "å.markdown", "a-b.md"]
    let drafts = try Lawlint()
    for name in names { try drafts.write(Data("Loven gjelder.".utf8), to: name) }
    let run = try drafts.shell("lawlint check --format json .")
    #expect(
      try paths(run) == [
        "./B.txt", "./a/b/c.TXT", "./a/z.md", "./a-b.md", "./a.txt", "./b.txt", "./å.markdown",
      ])
  }

  @Test func keepsTheOrderOfArgumentsAndNamesEachFileOnce() throws {
    let drafts = try Lawlint(["d/b.txt": "b", "d/a.txt": "a"])
    let run = try drafts.shell("lawlint check --format json d/b.txt d/ d/b.txt")
    #expect(try paths(run) == ["d/b.txt", "d/a.txt"])
  }

  @Test func passesOverHiddenFilesOtherKindsPipesAndCircles() throws {
    let drafts = try Lawlint([
      "a.txt": "a", ".hidden.txt": "h", ".git/x.txt": "x", "b.rtf": "b", "~$a.docx": "l", "README": "r",
    ])
    let run = try drafts.shell(
      "mkfifo pipe.txt; ln -s . circle; ln -s a.txt link.md; lawlint check --format json .")
    #expect(run.status == 0)
    #expect(try paths(run) == ["./a.txt", "./link.md"])
  }

  @Test func readsAnyFileThatIsNamed() throws {
    let run = try Lawlint([".hidden": "§ 1. Hei.", "README": "§ 1. Hei."]).shell(
      "lawlint check --format json .hidden README")
    #expect(run.status == 0)
    #expect(try paths(run) == [".hidden", "README"])
  }

  @Test func readsAPipeThatIsNamed() throws {
    let run = try Lawlint().shell("mkfifo p; printf '§ 1. Hei.' > p & lawlint check --format json p")
    #expect(run.status == 0)
  }

  /// Words of the draft, and where they are; the numbers of sections are in no text of the file.
  @Test(arguments: [("accepted", "skal"), ("original", "bør")])
  func readsAWordDocumentInTheView(view: String, word: String) throws {
    let sample = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "LawLintTests/Formats/Docx/tracked-changes.docx")
    let drafts = try Lawlint()
    try drafts.write(Data(contentsOf: sample), to: "draft.docx")
    let dump = try drafts.shell("lawlint dump --stage text --docx-view \(view) draft.docx")
    #expect(dump.output.contains("§ 1.\nFormål\n(1)\nLoven \(word) verne"))
    let run = try drafts.shell("lawlint check --docx-view \(view) --fail-on never --format json .")
    #expect(run.status == 0 && run.output.contains("\"part\":\"word/document.xml\""))
  }

  #if os(Linux)
    /// A run is held while it has the file open, as /proc shows, and the file is written meanwhile.
    @Test func refusesAFileThatChangesWhileItIsRead() throws {
      let run = try Lawlint().shell(
        """
        is_open() { for file in /proc/$run/fd/*; do [ "$file" -ef a.txt ] && return; done; return 1; }
        while [ ! -e changed ]; do
          # A file of nothing is refused soon, should it have been read before it could be changed.
          truncate -s 100M a.txt
          "$LAWLINT" check --format concise a.txt > out & run=$!
          while kill -0 $run 2>&-; do
            if is_open; then
              kill -STOP $run
              if is_open; then echo x >> a.txt; touch changed; fi
              kill -CONT $run
              break
            fi
          done
          wait $run
          status=$?
        done
        cat out; exit $status
        """)
      #expect(run.output == "a.txt: error: it changed while it was read; save it and run lawlint again\n")
      #expect(run.status == 2)
    }
  #endif

  @Test func saysThatAFolderHoldsNothingToRead() throws {
    let run = try Lawlint(["d/a.rtf": "x"]).shell("lawlint check --format concise d")
    #expect(run.status == 2)
    #expect(run.output.hasPrefix("d: error: the folder holds no file that ends in .docx "))
  }

  @Test func saysThatALinkLeadsNowhere() throws {
    let run = try Lawlint(["d/a.txt": "a"]).shell(
      "ln -s nothing d/b.txt; ln -s c.txt d/c.txt; lawlint check --format concise d")
    #expect(run.status == 2)
    #expect(
      run.output == """
        d/b.txt: error: there is no such file or folder
        d/c.txt: error: Too many levels of symbolic links

        """)
  }

  @Test func readsFilesWhoseNamesAreNotUTF8() throws {
    let run = try Lawlint().shell(
      #"mkdir d; printf 'a' > "$(printf 'd/\370.txt')"; lawlint check --format json d"#)
    #expect(run.status == 0)
    #expect(try paths(run) == ["d/\u{FFFD}.txt"])
  }

  @Test func lintsTheOtherFilesWhenOneIsBroken() throws {
    let drafts = try Lawlint(["a.xml": "<akomaNtoso><act>", "b.txt": "§ 1. Hei."])
    let run = try drafts.shell("lawlint check --format json a.xml missing.txt b.txt")
    #expect(run.status == 2)
    #expect(try Set(paths(run)) == ["a.xml", "b.txt", "missing.txt"])
  }

  @Test func survivesNULBytes() throws {
    let drafts = try Lawlint()
    try drafts.write(Data([0x41, 0, 0x42, 0x0A, 0]), to: "a.txt")
    try drafts.write(Data(repeating: 0, count: 4096), to: "b.txt")
    let run = try drafts.shell("lawlint check --format json a.txt b.txt")
    #expect(run.status == 0 || run.status == 2)
    #expect(try paths(run).count == 2)
  }

  @Test func saysTheSameHoweverManyFilesAreLintedAtATime() throws {
    let drafts = try Lawlint()
    for number in 0..<40 { try drafts.write(Data(repeating: 0x61, count: number * 100), to: "\(number).txt") }
    let one = try drafts.shell("lawlint check --jobs 1 .")
    let four = try drafts.shell("lawlint check --jobs 4 .")
    #expect(one.output == four.output)
    #expect(one.status == 2)
    #expect(four.status == 2)
  }

  private func paths(_ run: Lawlint.Outcome) throws -> [String] {
    let report = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let documents = try #require(report?["documents"] as? [[String: Any]])
    return documents.compactMap { $0["path"] as? String }
  }
}
