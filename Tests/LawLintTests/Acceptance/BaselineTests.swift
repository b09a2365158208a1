import Testing

@testable import LawLint

@Suite struct BaselineTests {
  private let keys = [
    FindingKey(
      act: "./b.txt", eId: "sec_1", rule: "paper-form/copies", digest: "0f", words: "i to eksemplarer"),
    FindingKey(act: "./a.txt", eId: "", rule: "vague-time/soon", digest: "1e", words: "straks"),
    FindingKey(act: "./a.txt", eId: "", rule: "vague-time/soon", digest: "1e", words: "straks"),
  ]

  @Test func writesALineAFindingInOrder() {
    #expect(
      String(decoding: Baseline(keys).bytes, as: UTF8.self) == """
        # lawlint baseline 1
        ./a.txt\t\tvague-time/soon\t1e_0\tstraks
        ./a.txt\t\tvague-time/soon\t1e_1\tstraks
        ./b.txt\tsec_1\tpaper-form/copies\t0f_0\ti to eksemplarer

        """)
  }

  @Test func readsWhatItWrites() throws {
    let written = Baseline(keys)
    let read = try Baseline(reading: written.bytes)
    #expect(read.keys == written.keys)
    #expect(read.bytes == written.bytes)
    #expect(read.lines == [2, 3, 4])
  }

  /// As a merge that keeps the lines of both sides leaves it.
  @Test func countsALineThatStandsTwiceOnce() throws {
    let merged =
      String(decoding: Baseline(keys).bytes, as: UTF8.self) + "./a.txt\t\tvague-time/soon\t1e_0\tstraks\r\n"
    #expect(try Baseline(reading: Array(merged.utf8)).keys.count == 3)
  }

  @Test(arguments: [
    ("", 1), ("{}", 1), ("# lawlint baseline 2\n", 1), ("# lawlint baseline 1\n\na\tb\n", 3),
    ("# lawlint baseline 1\na\tb\tc\t_0\tw\n", 2), ("# lawlint baseline 1\n<<<<<<< HEAD\n", 2),
  ])
  func saysWhichLineIsWrong(text: String, line: Int) {
    #expect { try Baseline(reading: Array(text.utf8)) } throws: { ($0 as? Baseline.LineError)?.line == line }
  }
}

@Suite struct FindingKeyTests {
  @Test(arguments: [
    ("in  three\n copies", "in three copies"), ("jf. § 5 (2)", "jf. § 16(3)"), ("a\u{A0}b", "a b"),
  ])
  func doesNotSeeLayoutAndNumbers(a: String, b: String) {
    #expect(digest(a) == digest(b))
  }

  @Test(arguments: [("may", "shall"), ("§ 5", "§"), ("ab", "a")])
  func seesOtherWords(a: String, b: String) { #expect(digest(a) != digest(b)) }

  private func digest(_ text: String) -> String {
    FindingKey.digest(words: Array("w".utf8), sentence: Array(text.utf8))
  }
}

@Suite struct ActNamesTests {
  private let names = ActNames(below: "/repo", current: "/repo/drafts")

  @Test(arguments: [
    ("a.txt", "./drafts/a.txt"), ("./a.txt", "./drafts/a.txt"), ("../a.txt", "./a.txt"),
    ("/repo/drafts/a.txt", "./drafts/a.txt"), ("/elsewhere/a.txt", "/elsewhere/a.txt"),
    ("<stdin>", "<stdin>"),
  ])
  func areTheSameWhereverLawlintIsStarted(path: String, name: String) {
    #expect(names.name(of: path) == name)
  }

  @Test func leadBackToFiles() {
    #expect(names.path(of: "./drafts/a.txt") == "/repo/drafts/a.txt")
    #expect(names.path(of: "LOV-2025-04-10-8") == nil)
  }
}
