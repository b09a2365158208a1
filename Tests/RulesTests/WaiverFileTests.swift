import LawLint
import Testing

@testable import Rules

@Suite struct WaiverFileTests {
  private let entry = """
    - rule: paper-form/copies
      act: ./act.md
      provision: sec_2
      words: i to eksemplarer
      reason: Arkivloven krever det.
      owner: Justisdepartementet
      date: 2026-11-22
      expires: 2027-03-01

    """

  @Test func readsAList() throws {
    let waivers = try read("# why\n\n" + entry + entry.replacing("2027-03-01", with: "never"))
    #expect(waivers.map(\.line) == [3, 11])
    #expect(waivers.map(\.expires) == [Day("2027-03-01"), nil])
    #expect(waivers[0].owner == "Justisdepartementet" && waivers[0].count == 1 && waivers[0].sentence == nil)
  }

  @Test(arguments: ["", "# nothing yet\n\n", "[]\n"])
  func readsAFileWithoutAny(text: String) throws { #expect(try read(text).isEmpty) }

  @Test(arguments: [
    ("  reason: Arkivloven krever det.\n", "", 1, "the key ‘reason’ is missing"),
    ("Arkivloven krever det.", "''", 5, "‘reason’ is a text, and not an empty one"),
    ("  reason", "  reson", 5, "‘reson’ is no key here; did you mean ‘reason’?"),
    ("2027-03-01", "2027-02-30", 8, "‘expires’ is a day, such as 2027-03-01, or never"),
    ("2026-11-22", "never", 7, "‘date’ is a day, such as 2027-03-01"),
    ("2026-11-22\n", "2026-11-22\n  count: 0\n", 8, "‘count’ is how many findings are meant, from 1 to 1000"),
    ("- rule", "rule", 1, "did not find expected"),
  ])
  func saysWhatIsWrongAndWhere(old: String, new: String, line: Int, reason: String) {
    #expect {
      try read(entry.replacing(old, with: new))
    } throws: { error in
      let error = error as? RuleFileError
      return old == "- rule" || error?.line == line && error?.reason == reason
    }
  }

  @Test func readsBackWhatItWrites() throws {
    let waiver = Waiver(
      rule: "a/b", act: "./å \"b\".md", provision: "", words: "tab\there: #no\\",
      sentence: "- 'x'\u{2028}\u{7F}",
      count: 2, reason: "yes: {no} %", owner: "~", date: try #require(Day("2026-11-22")), expires: nil,
      line: 1)
    #expect(try read(WaiverFile.entry(waiver)) == [waiver])
  }

  private func read(_ text: String) throws -> [Waiver] {
    try WaiverFile.read(Array(text.utf8), path: "w.yml")
  }
}
