import Foundation
import Testing

/// 0: nothing to fix; 1: something to fix; 2: anything not read, not written, or wrongly asked for. Nothing else.
@Suite struct ExitStatusTests {
  @Test func isZeroForADraftWithoutFaults() throws {
    let run = try Lawlint(["a.txt": "§ 1. Loven gjelder fra 2027.\n"]).shell("lawlint check a.txt")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: ["--version", "--help", "check --help", "rules"])
  func isZeroFor(arguments: String) throws {
    let run = try Lawlint().shell("lawlint \(arguments)")
    #expect(run.status == 0)
    #expect(run.error.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test(arguments: [
    "--nix", "check", "check --nix a.txt", "check --format yaml a.txt", "check --format json= a.txt",
    "check --format json --format text a.txt", "check --format json=o --format text=o a.txt",
    "check --fail-on sometimes a.txt", "check --profile no,fr a.txt", "check --profile no,se a.txt",
    "check --profile '' a.txt", "check --profile draft --profile gate a.txt", "check --jobs 0 a.txt",
    "check --jobs x a.txt", "check --color red a.txt", "check --rule no-such-rule a.txt",
    "check --rules no-such-folder a.txt",
    "explain no-such-rule", "dump --stage nothing a.txt", "dump missing.txt", "nothing",
  ])
  func isTwoForAWrongSetting(arguments: String) throws {
    let run = try Lawlint(["a.txt": "§ 1. Hei.\n"]).shell("lawlint \(arguments)")
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.error.isEmpty)
  }

  @Test func isTwoForAFileThatIsNotThere() throws {
    let run = try Lawlint().shell("lawlint check --format concise missing.txt")
    #expect(run.status == 2)
    #expect(run.output == "missing.txt: error: there is no such file or folder\n")
  }

  @Test(arguments: ["check a.txt", "check --format json a.txt", "--version", "--help", "rules", "dump a.txt"])
  func isTwoWhenTheDiskIsFull(arguments: String) throws {
    let run = try Lawlint(["a.txt": "§ 1. Hei.\n"]).shell("lawlint \(arguments) > /dev/full")
    #expect(run.status == 2)
    #expect(run.error == "lawlint: standard output could not be written: No space left on device\n")
  }

  @Test func isTwoWhenStandardOutputIsClosed() throws {
    let run = try Lawlint(["a.txt": "§ 1. Hei.\n"]).shell("lawlint check a.txt >&-")
    #expect(run.status == 2)
  }

  @Test func isTwoWhenStandardInputIsClosed() throws {
    #expect(try Lawlint().shell("lawlint check - <&-").status == 2)
  }

  /// By default the runtime of Swift prints registers and the memory that they point to.
  @Test(arguments: ["SEGV", "ILL", "ABRT", "BUS", "FPE", "TRAP"])
  func isThatOfTheSignalAndTellsNothingInACrash(signal: String) throws {
    let run = try Lawlint().shell(
      """
      unset SWIFT_BACKTRACE; ulimit -c unlimited 2>/dev/null; mkfifo draft
      "$LAWLINT" check - < draft & process=$!
      # More than a pipe holds: when it is written, lawlint has begun to read.
      exec 3> draft; yes 'Kommunen skal holde HEMMELIG.' | head -c 200000 >&3
      kill -\(signal) $process; wait $process; echo $?; exec 3>&-; ls
      """)
    let status = try #require(run.output.split(separator: "\n").first.flatMap { Int($0) })
    #expect(status > 128)
    #expect(run.output.hasSuffix("\ndraft\n"), "no core is left: \(run.output)")
    #expect(run.error.hasPrefix("lawlint: stopped by a fault of its own"))
    #expect(!run.error.contains("HEMMELIG") && !run.error.contains("0x") && run.error.utf8.count < 200)
  }

  /// As `head` does to what is before it in a pipe.
  @Test func isThatOfTheDraftsWhenTheReaderGoesAway() throws {
    let drafts = try Lawlint()
    for number in 0..<2000 {
      try drafts.write(Data(), to: "\(String(repeating: "long-name-", count: 10))\(number).txt")
    }
    let run = try drafts.shell("{ lawlint check --format concise .; echo $? >&2; } | true")
    #expect(run.error == "2\n")
  }
}
