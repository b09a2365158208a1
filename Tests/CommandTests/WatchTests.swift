#if os(Linux)
  import Foundation
  import Testing

  /// `--watch` and `--stats`.
  @Suite struct WatchTests {
    /// Starts a watch whose reports go to `out`; `upto N` waits for as many lines there, and `finish` interrupts.
    private static let start = """
      upto() { for i in $(seq 2400); do [ "$(wc -l < out)" -ge $1 ] && return; sleep 0.05; done; echo "never $1 lines"; }
      finish() { kill -INT $pid; wait $pid; echo "status $?"; cat out; cat err >&2; }
      watch() { : > out; "$LAWLINT" check --watch --format concise --rule PAP002 "$@" > out 2> err & pid=$!; }

      """
    private static let fault = "§ 1. Søknaden sendes i tre eksemplarer.\n"
    private static let line = "error[PAP002]"

    private func run(_ files: KeyValuePairs<String, String>, _ script: String) throws -> Lawlint.Outcome {
      let outcome = try Lawlint(files).shell(Self.start + script)
      #expect(!outcome.output.contains("never"), "\(outcome.output)\(outcome.error)")
      return outcome
    }

    @Test func lintsAgainWhenADraftChangesAndEndsByAnInterrupt() throws {
      let outcome = try run(
        ["d/a.txt": Self.fault],
        "watch d; upto 1; cp d/a.txt d/b.txt; upto 3; rm d/a.txt; upto 4; mv d/b.txt d/c.txt; upto 5; finish"
      )
      #expect(outcome.output.hasPrefix("status 1\n"))
      #expect(outcome.error == "")
      #expect(
        outcome.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != ":" }) } == [
          "d/a.txt", "d/a.txt", "d/b.txt", "d/b.txt", "d/c.txt",
        ])
      #expect(!outcome.output.contains("\u{1B}"), "no screen is cleared that is none")
    }

    @Test func endsWithTheStatusOfTheLastReport() throws {
      let outcome = try run(
        ["a.txt": Self.fault], "watch a.txt; upto 1; echo '§ 1. Hei.' > t; mv t a.txt; sleep 2; finish")
      #expect(outcome.output.hasPrefix("status 0\n"))
    }

    @Test func seesNewFoldersRulesAndSettings() throws {
      let outcome = try run(
        ["d/a.txt": Self.fault],
        """
        lastly() { for i in $(seq 2400); do tail -1 out | grep -q "^$1:" && return; sleep 0.05; done; echo "never $1"; }
        watch d; lastly d/a.txt; mkdir -p d/e/f; sleep 1; cp d/a.txt d/e/f/b.txt; lastly d/e/f/b.txt
        printf 'overrides:\\n  - paths: [d/e/**]\\n    rules: { PAP002: off }\\n' > .lawlint.yml; lastly d/a.txt; finish
        """)
      let places = outcome.output.split(separator: "\n").dropFirst().map { String($0.prefix { $0 != ":" }) }
      #expect(places.last == "d/a.txt" && places.contains("d/e/f/b.txt"))
    }

    /// Rules are kept from report to report as long as no file of theirs changes.
    @Test func takesChangedRules() throws {
      let rule = """
        { code: PAP002, category: paper-form, severity: warning, nb: { title: T, message: first, why: W, suggestion: S,
        match: { any: [tre eksemplarer] } } }
        """
      let outcome = try run(
        ["d/a.txt": Self.fault, "r/paper-form/number-of-copies.yaml": rule],
        """
        watch --rules r d; upto 1; sed -i s/first/second/ r/paper-form/*; upto 2; cp d/a.txt d/b.txt; upto 4; finish
        """)
      #expect(
        outcome.output.matches(of: #/(d/.)\S+ warning\[PAP002\] § 1: ([a-z]+)/#).map { "\($0.1) \($0.2)" }
          == ["d/a first", "d/a second", "d/a second", "d/b second"], "\(outcome.output)\(outcome.error)")
    }

    @Test func seesAFolderThatComesBack() throws {
      let outcome = try run(
        ["d/e/a.txt": Self.fault],
        """
        fault() { for i in $(seq 2400); do tail -1 out | grep -q PAP002 && return; sleep 0.05; done; echo never a fault; }
        watch d/e/a.txt; fault; mv d gone; upto 2; mv gone d; fault; cp d/e/a.txt a.txt; rm -r d; upto 4
        mkdir -p d/e; sleep 1; cp a.txt d/e; fault; finish
        """)
      #expect(outcome.output.hasPrefix("status 1\n"), "\(outcome.output)\(outcome.error)")
      #expect(outcome.output.split(separator: "\n").count { $0.contains(Self.line) } >= 3)
    }

    @Test func goesOnWhenASettingIsWrongForAWhile() throws {
      let outcome = try run(
        ["d/a.txt": Self.fault],
        """
        watch d; upto 1; echo 'rulez: 1' > .lawlint.yml; for i in $(seq 2400); do grep -q rulez err && break; sleep 0.05; done
        rm .lawlint.yml; upto 2; finish
        """)
      #expect(outcome.output.hasPrefix("status 1\n") && outcome.error.contains("rulez"))
    }

    /// A report in the folder that is watched is none of its drafts' changes.
    @Test func isNotStartedByItsOwnReport() throws {
      let outcome = try run(
        ["d/a.txt": Self.fault],
        "watch --format html=d/report.html --format csv=$PWD/d/x.txt --cache d/cache d; upto 1; sleep 1.5; finish"
      )
      #expect(outcome.output.split(separator: "\n").count == 2, "\(outcome.output)")
    }

    @Test func isForFiles() throws {
      let outcome = try Lawlint().shell("lawlint check --watch -")
      #expect(outcome.status == 2 && outcome.error.contains("--watch is for files"))
      let nothing = try Lawlint().shell("lawlint check --watch no/such/folder/a.txt --no-config --no-waivers")
      #expect(nothing.status == 2 && nothing.error.contains("nothing to watch"))
    }

    // MARK: --stats

    @Test func saysWhatRulesCostAndNothingOfItInAReport() throws {
      let drafts = try Lawlint(["d/a.txt": Self.fault, "d/b.txt": "§ 1. Kommunen kan gi tilskudd.\n"])
      let run = try drafts.shell(
        """
        lawlint check --fail-on never --format json --stats d > with 2> stats; lawlint check --fail-on never --format json d > plain
        cmp with plain && cat stats
        """)
      #expect(run.status == 0)
      let lines = run.output.split(separator: "\n")
      #expect(lines.first?.contains(/^2 files, [0-9]+ words, 0\.00 MB: [0-9.]+ s of linting/) == true)
      #expect(lines.dropFirst().first == "TRIES  FINDINGS  RULE")
      let row = lines.first { $0.hasSuffix("paper-form/number-of-copies") }?.split(separator: " ")
      #expect(row?[1] == "1" && (row?.first.flatMap { Int($0) } ?? 0) > 0)
    }
  }
#endif
