import Testing

@testable import LawLint

/// A finding is written `eId rule sentence words`, all in one act unless another is named before a colon.
@Suite struct FindingMatchTests {
  @Test func knowsTheSameFinding() {
    check(known: ["sec_1 r s w"], found: ["sec_1 r s w"], pairs: [0])
  }

  @Test func knowsAFaultThatIsWrittenTwiceOnlyOnce() {
    check(known: ["sec_1 r s w"], found: ["sec_1 r s w", "sec_1 r s w"], pairs: [0, nil])
  }

  @Test func followsASentenceToAnotherProvision() {
    check(known: ["sec_1 r s w"], found: ["sec_2 r s w"], pairs: [0])
  }

  @Test func knowsASentenceThatIsMendedInItsProvision() {
    check(known: ["sec_1 r s w"], found: ["sec_1 r t w"], pairs: [0])
  }

  @Test func takesNeitherOtherWordsNorAnotherRuleForTheSame() {
    check(known: ["sec_1 r s w"], found: ["sec_1 r t x", "sec_1 q s w"], pairs: [nil, nil])
  }

  /// Were likeness in a provision asked for first, the last section's finding would be left without its key.
  @Test func followsAllSectionsBehindANewOne() {
    check(
      known: ["sec_1 r a may", "sec_2 r b may", "sec_3 r c may"],
      found: ["sec_2 r a may", "sec_3 r b may", "sec_4 r c may"], pairs: [0, 1, 2])
  }

  @Test func asksAtTheNewPlaceOfAProvisionForItsMendedSentences() {
    check(
      known: ["sec_1__subsec_1 r a w", "sec_1__subsec_2 r b may"],
      found: ["sec_2__subsec_1 r a w", "sec_2__subsec_2 r c may"], pairs: [0, 1])
  }

  @Test func doesNotTakeANewSectionForTheOneThatMovedAway() {
    check(
      known: ["sec_1 r a w", "sec_1 r b may"], found: ["sec_1 r c may", "sec_2 r a w"], pairs: [nil, 0])
  }

  @Test func knowsAnActUnderTheNewNameOfItsFile() {
    check(known: ["./a: sec_1 r s w"], gone: ["./a"], found: ["./b: sec_1 r s w"], pairs: [0])
    check(known: ["./a: sec_1 r s w"], gone: ["./a"], found: ["./b: sec_2 r s w"], pairs: [0])
    check(known: ["./a: sec_1 r s w"], found: ["./b: sec_1 r s w"], pairs: [nil])
    check(
      known: ["./a: sec_1 r s w", "./b: sec_9 r t x"], gone: ["./a"], found: ["./b: sec_1 r s w"],
      pairs: [nil])
  }

  private func check(
    known: [String], gone: Set<String> = [], found: [String], pairs expected: [Int?],
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    var match = FindingMatch(known.map(Self.key), gone: gone)
    #expect(match.pair(found.map(Self.key)) == expected, sourceLocation: sourceLocation)
    #expect(
      match.unused == known.indices.filter { !expected.contains($0) }, sourceLocation: sourceLocation)
  }

  private static func key(_ text: String) -> FindingKey {
    let parts = text.split(separator: ": ")
    let cells = parts[parts.count - 1].split(separator: " ").map(String.init)
    return FindingKey(
      act: parts.count == 2 ? String(parts[0]) : "act", eId: cells[0], rule: cells[1], digest: cells[2],
      words: cells[3])
  }
}
