import Foundation
import Testing

@Suite struct OutputTests {
  @Test func writesAFileAndKeepsItsModeAndLink() throws {
    let drafts = try Lawlint(["a.txt": "§ 1. Hei.", "real.json": "old"])
    let run = try drafts.shell(
      """
      chmod 640 real.json; ln -s real.json link.json
      lawlint check --format json=link.json --format concise a.txt && stat -c %a real.json && readlink link.json && ls -A
      """)
    #expect(run.status == 0)
    #expect(run.output == "640\nreal.json\n.error\n.output\na.txt\nlink.json\nreal.json\n")
    #expect(try drafts.read("real.json").hasPrefix("{\n  \"version\":1,"))
  }

  @Test func givesANewFileTheUsualMode() throws {
    let run = try Lawlint(["a.txt": "§ 1. Hei."]).shell(
      "umask 027; lawlint check --format json=new.json a.txt && stat -c %a new.json")
    #expect(run.output == "640\n")
  }

  @Test(arguments: ["no-folder/o.json", "/dev/full", "d", "dangling.json"])
  func endsWithTwoWhenAFileCannotBeWritten(file: String) throws {
    let run = try Lawlint(["a.txt": "§ 1. Hei.", "d/x": ""]).shell(
      "ln -s nothing dangling.json; lawlint check --format json=\(file) --format concise a.txt; echo $?; ls -A d"
    )
    #expect(run.output == "2\nx\n")
    #expect(run.error.hasPrefix("lawlint: \(file) could not be written: "))
  }

  @Test func leavesTheOldFileWhenTheDiskIsFull() throws {
    let drafts = try Lawlint(["a.txt": "§ 1. Hei.", "o.json": "old"])
    // A limit on the size of files stands for the full disk.
    let run = try drafts.shell(
      "trap '' XFSZ; ulimit -f 0; lawlint check --format json=o.json a.txt 2>/dev/null; echo")
    _ = run
    #expect(try drafts.read("o.json") == "old")
    #expect(try FileManager.default.contentsOfDirectory(atPath: drafts.folder.path).count == 4)
  }

  @Test func saysOnStandardErrorWhatAReportInAFileSays() throws {
    let run = try Lawlint().shell("lawlint check --format json missing.txt")
    #expect(run.error == "lawlint: missing.txt: there is no such file or folder\n")
  }

  @Test func letsNoFileNameGiveOrdersToAWorkflowOrATerminal() throws {
    let run = try Lawlint().shell(
      "lawlint check --format concise '::error::x' ' ::warning::y' \"$(printf 'a\\033[31m')\"",
      environment: ["GITHUB_ACTIONS": "true"])
    #expect(
      run.output == """
        \\::error::x: error: there is no such file or folder
         \\::warning::y: error: there is no such file or folder
        a␛[31m: error: there is no such file or folder

        """)
  }

  @Test func usesColoursOnlyWhenTheyAreWanted() throws {
    let drafts = try Lawlint(["a.txt": "§ 1. Hei."])
    #expect(try !drafts.shell("lawlint check a.txt").output.contains("\u{1B}"))
    #expect(try drafts.shell("lawlint check --color always a.txt").output.contains("\u{1B}[1m"))
  }

  @Test func dumpsTheText() throws {
    #expect(
      try Lawlint(["a.txt": "Loven gjelder.\n"]).shell("lawlint dump --stage text a.txt").output.contains(
        "Loven gjelder."))
  }
}
