import Testing

/// Runs whose reports do not stay in memory, and whose files are linted out of order.
@Suite struct LargeRunTests {
  /// Long files and short ones, and two that cannot be read.
  private static func drafts() throws -> Lawlint {
    let long = (1...450).map { "§ \($0). Kommunen kan i særlige tilfeller gjøre unntak.\n" }.joined()
    return try Lawlint([
      "d/1.txt": long, "d/2.txt": "§ 1. Hei.\n", "d/3.txt": long, "d/4.txt": long, "d/5.xml": "<a>",
      "d/6.txt": long,
    ])
  }

  @Test func areTheSameHoweverManyWorkTogether() throws {
    let run = try Self.drafts().shell(
      """
      formats="json jsonl text concise csv sarif html"
      check() {
        jobs=$1; shift
        options=; for f in $formats; do options="$options --format $f=$jobs.$f"; done
        lawlint check --jobs $jobs $options d nothing.txt 2>/dev/null
      }
      check 1; check 4
      for f in $formats; do cmp 1.$f 4.$f || exit 3; done
      wc -c < 1.json
      """)
    #expect(run.status == 0)
    #expect(Int(run.output.filter(\.isNumber)) ?? 0 > 1 << 20, "so much does not stay in memory")
  }

  @Test func areWrittenWholeWithAFolderForTemporaryFilesAndWithout() throws {
    let run = try Self.drafts().shell(
      """
      lawlint check --format json d 2>/dev/null >with
      TMPDIR=/nowhere lawlint check --format json=without d 2>/dev/null
      cmp with without && wc -c < with
      """)
    #expect(run.status == 0)
    #expect(Int(run.output.filter(\.isNumber)) ?? 0 > 1 << 20)
  }
}
