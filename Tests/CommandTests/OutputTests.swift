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

  @Test func writesAnnotationsToAWorkflowAsTheyAre() throws {
    let drafts = try Lawlint(["a,b.txt": "§ 1. Tilskudd\nKommunen kan gi tilskudd.\n"])
    let run = try drafts.shell(
      "lawlint check --rule DISC001 --format github a,b.txt", environment: ["GITHUB_ACTIONS": "true"])
    #expect(
      run.output.hasPrefix("::notice file=a%2Cb.txt,line=2,endLine=2,col=1,endColumn=16,title=§ 1 DISC001::")
    )
  }

  @Test func tellsNoWordOfADraftWhenAskedTo() throws {
    let drafts = try Lawlint(["a.txt": "§ 1. Tilskudd\nKommunen kan gi tilskudd.\n"])
    let run = try drafts.shell("lawlint check --rule DISC001 --redact --format json a.txt")
    #expect(run.output.contains("\"provision\":\"§ 1\",\"eId\":\"sec_1__subsec_1\",\"excerpt\":\"\""))
    #expect(!run.output.contains("ommunen"))
  }

  @Test func writesPathsRelativeToItsFolder() throws {
    let drafts = try Lawlint(["d/a b.txt": "§ 1. Tilskudd\nKommunen kan gi tilskudd.\n"])
    let run = try drafts.shell("lawlint check --rule DISC001 --format sarif \"$PWD/d/../d/a b.txt\"")
    #expect(run.output.contains("\"uri\":\"d/a%20b.txt\""))
  }

  @Test func usesColoursOnlyWhenTheyAreWanted() throws {
    let drafts = try Lawlint(["a.txt": "§ 1. Hei."])
    #expect(try !drafts.shell("lawlint check a.txt").output.contains("\u{1B}"))
    #expect(try drafts.shell("lawlint check --color always a.txt").output.contains("\u{1B}[1m"))
  }

  @Test(arguments: [
    ("text", "Kommunen kan gi tilskudd."), ("tree", "subsection"), ("tokens", "15..23 Kommunen"),
    ("norms", "power bearer=authority(Kommunen)"),
    ("matches", "discretion-power/authority-may \"Kommunen kan gi\""),
  ])
  func dumpsEachStage(stage: String, part: String) throws {
    let run = try Lawlint(["a.txt": "§ 1. Tilskudd\nKommunen kan gi tilskudd.\n"]).shell(
      "lawlint dump --stage \(stage) a.txt")
    #expect(run.status == 0)
    #expect(run.output.contains(part), "\(run.output)")
  }

  @Test func saysWhichRuleOfAFolderIsWrong() throws {
    let drafts = try Lawlint([
      "a.txt": "§ 1. Hei.", "rules/paper-form/x.yaml": "code: X1\ncatgory: paper-form\n",
    ])
    let run = try drafts.shell("lawlint check --rules rules a.txt")
    #expect(run.status == 2)
    #expect(
      run.error.contains("paper-form/x.yaml:2: ‘catgory’ is no key here; did you mean ‘category’?"),
      "\(run.error)")
  }

  @Test func findsFaultsAndEndsWithOneAtTheThreshold() throws {
    let drafts = try Lawlint([
      "a.txt": "§ 1. Tilskudd\nKommunen gir tilskudd når særlige grunner taler for det.\n"
    ])
    #expect(try drafts.shell("lawlint check --fail-on warning a.txt").status == 1)
    #expect(try drafts.shell("lawlint check --fail-on error a.txt").status == 0)
    #expect(try drafts.shell("lawlint check --fail-on never --rule DISC005 a.txt").status == 0)
    let run = try drafts.shell("lawlint check --rule discretion-powr a.txt")
    #expect(run.error == "lawlint: there is no rule discretion-powr; did you mean discretion-power?\n")
  }
}
