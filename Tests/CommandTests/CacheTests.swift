import Foundation
import Testing

/// `--cache`: never another report than without, whatever happens to the folder.
@Suite struct CacheTests {
  private static let fault =
    "§ 1. Kommunen kan i særlige tilfeller gjøre unntak. Søknaden sendes i tre eksemplarer.\n"

  /// How many files ``drafts()`` are.
  private static let count = SampleTests.names.count + 3

  private func drafts() throws -> Lawlint {
    let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../samples")
    let drafts = try Lawlint(["d/a.txt": Self.fault, "d/b.txt": "§ 1. Hei.\n", "d/c.xml": "<a>"])
    for name in SampleTests.names {
      try drafts.write(Data(contentsOf: samples.appending(path: name)), to: "d/\(name)")
    }
    return drafts
  }

  /// All that `report` prints without a cache, and with one that is empty, filled, and touched in between by `change`.
  @Test(arguments: [
    "true", "rm -r cache/1/*", "for f in cache/1/*/*; do printf x >> $f; done",
    "for f in cache/1/*/*; do : > $f; done", "for f in cache/1/*/*; do head -c 90 $f > t; cat t > $f; done",
    "for f in cache/1/*/*; do tr 'a-m' 'n-z' < $f > t; cat t > $f; done",
    "first=$(ls cache/1/*/* | head -1); for f in cache/1/*/*; do cat $first > t; cat t > $f; done",
    "chmod 000 cache/1/*/*", "for f in cache/1/*/*; do rm $f; mkdir $f; done",
  ])
  func neverChangesAReport(change: String) throws {
    let run = try drafts().shell(
      """
      report() { lawlint check --profile full --format json --format html=h "$@" d; echo $?; cat h; }
      report > plain; report --cache cache > empty; report --cache cache > filled
      \(change)
      report --cache cache > changed; report --cache cache --jobs 1 > again
      for f in empty filled changed again; do cmp plain $f || exit 3; done; ls cache/1/*/* | wc -l
      """)
    #expect(run.status == 0, "\(run.output)\(run.error)")
    // `<a>` holds nothing that was linted, and is kept too: that it cannot be read is found again.
    #expect((Int(run.output.filter(\.isNumber)) ?? 0) >= SampleTests.names.count + 2)
  }

  @Test func isUsed() throws {
    let run = try drafts().shell(
      """
      lawlint check --fail-on never --format csv=x --cache cache --stats d 2>&1 | grep -c '; 0 of the files'
      lawlint check --fail-on never --format csv=x --cache cache --stats d 2>&1 | grep -c '; \(Self.count) of the files'
      """)
    #expect(run.output == "1\n1\n", "\(run.error)")
  }

  /// What changes findings, each against the cache of a run without it.
  @Test(arguments: [
    "--profile full", "--profile gate", "--profile dk", "--rule paper-form", "--rules r", "--config c.yml",
    "--config e.yml", "--ui de", "--config l.yml",
  ])
  func knowsWhatFindingsDependOn(options: String) throws {
    let rule = """
      code: OWN001
      category: paper-form
      severity: warning
      nb:
        title: Eksemplarer
        message: "{hit} er funnet."
        why: Det er en prøve.
        suggestion: Stryk det.
        match:
          any: ["unntak"]
        examples:
          - bad: "Det er et [[unntak]]."

      """
    let drafts = try Lawlint([
      "a.txt": Self.fault, "r/own/rule.yaml": rule, "c.yml": "rules:\n  paper-form: off\n",
      "e.yml": "overrides:\n  - kinds: [section, paragraph, act]\n    rules: { paper-form: off }\n",
      "l.yml": "language: en\n",
    ])
    let run = try drafts.shell(
      """
      lawlint check --format json --fail-on never --cache cache a.txt > first
      lawlint check --format json --fail-on never --cache cache \(options) a.txt > cached
      lawlint check --format json --fail-on never \(options) a.txt > plain
      cmp cached plain && ! cmp -s first plain
      """)
    #expect(run.status == 0, "\(run.output)\(run.error)")
  }

  @Test func knowsARuleThatChanges() throws {
    let drafts = try Lawlint(["a.txt": Self.fault, "r/pack/a.yaml": ""])
    for (word, count) in [("unntak", 1), ("finnesikke", 0)] {
      let rule =
        "code: OWN001\ncategory: paper-form\nseverity: error\nnb:\n  title: T\n  message: \"{hit}\"\n  why: W.\n"
        + "  suggestion: S.\n  match:\n    any: [\"\(word)\"]\n  examples:\n    - bad: \"Et [[\(word)]].\"\n"
      try drafts.write(Data(rule.utf8), to: "r/pack/a.yaml")
      let run = try drafts.shell(
        "lawlint check --format concise --rules r --rule OWN001 --cache cache a.txt | wc -l")
      #expect(Int(run.output.filter(\.isNumber)) == count, "\(run.output)\(run.error)")
    }
  }

  @Test func canBeReadByNobodyElse() throws {
    let run = try drafts().shell(
      "umask 022; lawlint check --cache cache --fail-on never d >/dev/null; find cache -type f -perm /077 | grep -v TAG | wc -l; stat -c %a cache"
    )
    #expect(run.output == "0\n700\n")
  }

  @Test func staysInItsBounds() throws {
    let drafts = try Lawlint()
    for number in 0..<60 {
      let sections = (1...200).map {
        "§ \($0). Kommunen \(number) kan i særlige tilfeller gjøre unntak \($0).\n"
      }
      try drafts.write(Data(sections.joined().utf8), to: "d/\(number).txt")
    }
    let run = try drafts.shell(
      """
      size() { find cache/1 -type f -printf '%k\\n' | awk '{ sum += $1 } END { print sum }'; }
      lawlint check --profile full --cache cache --fail-on never --format csv=x d; size
      lawlint check --cache cache --cache-size 1 --fail-on never --format csv=x d; size
      """)
    let sizes = run.output.split(separator: "\n").compactMap { Int($0) }
    #expect(sizes.count == 2 && sizes[0] > 1024 && sizes[1] <= 1024, "\(run.output)\(run.error)")
  }

  @Test func takesNoFolderOfOthers() throws {
    let drafts = try drafts()
    for (folder, words) in [
      ("d", "d is no cache: there are other files in it"), ("d/a.txt", "is no folder"),
      ("no/such", "could not be made"),
    ] {
      let run = try drafts.shell("lawlint check --cache \(folder) d; ls d | wc -l")
      #expect(run.error.contains(words) && run.output.hasSuffix("\(Self.count)\n"), "\(run.error)")
    }
    #expect(try drafts.shell("lawlint check --cache d d").status == 2)
  }

  @Test func saysThatItCannotBeWrittenAndGoesOn() throws {
    let run = try drafts().shell(
      """
      lawlint check --cache cache --fail-on never --format csv=x d/b.txt; rm -r cache/1; : > cache/1
      lawlint check --cache cache --fail-on never --format concise d/b.txt
      """)
    #expect(run.status == 0 && run.error == "lawlint: the cache cache: Not a directory\n")
  }
}
