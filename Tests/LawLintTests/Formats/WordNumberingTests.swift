import Testing

@testable import LawLint

/// Numbers that Word prints and no text of the file holds.
struct WordNumberingTests {
  private static let namespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

  private func tree(_ root: String, _ content: String) -> XMLTree {
    let text = "<w:\(root) xmlns:w=\"\(Self.namespace)\">\(content)</w:\(root)>"
    let (tree, problems) = XMLReader.read(SourceFile(name: "part.xml", bytes: Array(text.utf8)))
    #expect(problems.isEmpty)
    return tree
  }

  private func level(_ index: Int, _ format: String, _ text: String, _ more: String = "", start: Int = 1)
    -> String
  {
    """
    <w:lvl w:ilvl="\(index)"><w:start w:val="\(start)"/><w:numFmt w:val="\(format)"/>\(more)\
    <w:lvlText w:val="\(text)"/></w:lvl>
    """
  }

  private func list(_ levels: String...) -> String {
    "<w:abstractNum w:abstractNumId=\"0\">\(levels.joined())</w:abstractNum>"
  }

  private func number(_ name: Int, _ overrides: String = "") -> String {
    "<w:num w:numId=\"\(name)\"><w:abstractNumId w:val=\"0\"/>\(overrides)</w:num>"
  }

  /// The labels of paragraphs that take levels of lists, given as `list.level`.
  private func check(
    _ part: String, _ uses: String, styles: String = "", language: LanguageCode? = nil, are expected: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let styles = WordStyles(tree("styles", styles))
    var numbering = WordNumbering(tree("numbering", part), language: language)
    let labels = uses.split(separator: " ").map { use in
      let parts = use.split(separator: ".")
      var reference = NumberingReference()
      if let level = parts.last.flatMap({ Int($0) }) {
        reference.list = String(parts[0])
        reference.level = level
      } else {
        reference = reference.inheriting(styles[String(use)].numbering, from: String(use))
      }
      return numbering.label(reference) ?? "none"
    }
    #expect(labels.joined(separator: " | ") == expected, sourceLocation: sourceLocation)
  }

  @Test func countsSectionsSubsectionsAndPoints() {
    check(
      list(level(0, "decimal", "§ %1."), level(1, "decimal", "(%2)"), level(2, "lowerLetter", "%3)"))
        + number(1),
      "1.0 1.1 1.1 1.2 1.2 1.0 1.1 1.2",
      are: "§ 1. | (1) | (2) | a) | b) | § 2. | (1) | a)")
  }

  @Test func joinsTheNumbersOfSeveralLevels() {
    check(
      list(level(0, "upperRoman", "Kapittel %1"), level(1, "decimal", "§ %1-%2")) + number(1),
      "1.0 1.1 1.1 1.0 1.1",
      are: "Kapittel I | § I-1 | § I-2 | Kapittel II | § II-1")
  }

  @Test func printsLegalLevelsInFigures() {
    check(
      list(level(0, "upperRoman", "%1"), level(1, "lowerLetter", "%1.%2", "<w:isLgl/>")) + number(1),
      "1.0 1.0 1.1", are: "I | II | 2.1")
  }

  @Test func goesOnWithSectionsThroughChaptersWhenTheListSaysSo() {
    check(
      list(level(0, "decimal", "Kapitel %1"), level(1, "decimal", "§ %2.", "<w:lvlRestart w:val=\"0\"/>"))
        + number(1),
      "1.0 1.1 1.1 1.0 1.1", are: "Kapitel 1 | § 1. | § 2. | Kapitel 2 | § 3.")
  }

  @Test func startsALevelAnewOnlyBehindTheLevelThatTheListNames() {
    check(
      list(
        level(0, "decimal", "%1"), level(1, "decimal", "%2"),
        level(2, "decimal", "%3", "<w:lvlRestart w:val=\"1\"/>"))
        + number(1),
      "1.0 1.1 1.2 1.1 1.2 1.0 1.2", are: "1 | 1 | 1 | 2 | 2 | 2 | 1")
  }

  @Test func beginsWhereTheLevelBegins() {
    check(
      list(level(0, "decimal", "§ %1."), level(1, "decimal", "Stk. %2.", start: 2)) + number(1),
      "1.0 1.1 1.1 1.0 1.1",
      are: "§ 1. | Stk. 2. | Stk. 3. | § 2. | Stk. 2.")
  }

  @Test func countsListsOfOneAbstractListTogetherUnlessOneStartsAnew() {
    let anew = "<w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"5\"/></w:lvlOverride>"
    check(
      list(level(0, "decimal", "%1.")) + number(1) + number(2) + number(3, anew), "1.0 2.0 3.0 3.0 1.0",
      are: "1. | 2. | 5. | 6. | 7.")
  }

  @Test func takesALevelThatTheListHasOfItsOwn() {
    let own = "<w:lvlOverride w:ilvl=\"0\">\(level(0, "decimal", "Nr. %1"))</w:lvlOverride>"
    check(list(level(0, "decimal", "%1.")) + number(1) + number(2, own), "1.0 2.0", are: "1. | Nr. 2")
  }

  @Test func countsLevelsThatWereLeftOut() {
    check(
      list(level(0, "decimal", "%1."), level(1, "decimal", "%1.%2")) + number(1), "1.1 1.1", are: "1.1 | 1.2")
  }

  @Test(arguments: [
    ("decimal", 12, "12"), ("decimalZero", 3, "03"), ("decimalZero", 12, "12"), ("lowerLetter", 26, "z"),
    ("lowerLetter", 27, "aa"), ("upperLetter", 54, "BBB"), ("lowerRoman", 49, "xlix"),
    ("upperRoman", 1994, "MCMXCIV"),
    ("upperRoman", 4000, "4000"), ("ordinal", 2, "2."), ("none", 2, "none"), ("numberInDash", 2, "- 2 -"),
    ("japaneseCounting", 2, "2"), ("upperLetter", 0, "0"),
  ])
  func printsNumbersInTheirFormat(format: String, number: Int, expected: String) {
    check(list(level(0, format, "%1", start: number)) + self.number(1), "1.0", language: .nb, are: expected)
  }

  @Test(arguments: [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (23, "23rd"), (112, "112th")])
  func printsEnglishOrdinals(number: Int, expected: String) {
    check(
      list(level(0, "ordinal", "%1", start: number)) + self.number(1), "1.0", language: .en, are: expected)
  }

  @Test(arguments: [("\u{F0B7}", "•"), ("§", "•"), ("o", "•"), ("–", "–"), ("-", "-")])
  func takesNoBulletForASectionSign(character: String, expected: String) {
    check(list(level(0, "bullet", character)) + number(1), "1.0 1.0", are: "\(expected) | \(expected)")
  }

  @Test func printsNothingForListsThatAreNotThere() {
    check(list(level(0, "decimal", "%1.")) + number(1), "0.0 9.0 1.5 1.8", are: "none | none | none | none")
  }

  // MARK: Styles

  private func style(_ id: String, _ numbering: String, basedOn: String = "") -> String {
    """
    <w:style w:type="paragraph" w:styleId="\(id)"><w:name w:val="\(id)"/><w:basedOn w:val="\(basedOn)"/>\
    <w:pPr><w:numPr>\(numbering)</w:numPr></w:pPr></w:style>
    """
  }

  @Test func numbersByStyle() {
    let styles =
      style("Paragraf", "<w:numId w:val=\"1\"/>")
      + style("Ledd", "<w:ilvl w:val=\"1\"/>", basedOn: "Paragraf")
      + style("Uten", "<w:numId w:val=\"0\"/>", basedOn: "Paragraf")
    check(
      list(level(0, "decimal", "§ %1."), level(1, "decimal", "(%2)")) + number(1),
      "Paragraf Ledd Ledd Uten Paragraf",
      styles: styles, are: "§ 1. | (1) | (2) | none | § 2.")
  }

  @Test func findsTheLevelOfAStyleInTheList() {
    check(
      list(level(0, "decimal", "§ %1."), level(1, "decimal", "(%2)", "<w:pStyle w:val=\"Ledd\"/>"))
        + number(1),
      "1.0 Ledd Ledd", styles: style("Ledd", "<w:numId w:val=\"1\"/>"), are: "§ 1. | (1) | (2)")
  }

  @Test func survivesStylesInACircle() {
    let styles =
      style("A", "<w:ilvl w:val=\"0\"/>", basedOn: "B") + style("B", "<w:ilvl w:val=\"0\"/>", basedOn: "A")
    check(list(level(0, "decimal", "%1")) + number(1), "A B", styles: styles, are: "none | none")
  }

  @Test func followsAListThatANumberingStyleHolds() {
    let part = """
      <w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="Lov"/></w:abstractNum>\
      <w:abstractNum w:abstractNumId="1"><w:styleLink w:val="Lov"/>\(level(0, "decimal", "§ %1."))</w:abstractNum>
      """
    check(part + number(1), "1.0 1.0", are: "§ 1. | § 2.")
  }

  @Test(arguments: ["-1", "99999999999999999999", "2147483647", "x"])
  func survivesNumbersThatAreNone(value: String) {
    let part = """
      <w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="\(value)"/><w:numFmt w:val="lowerLetter"/>\
      <w:lvlRestart w:val="\(value)"/><w:lvlText w:val="%1%\(value)%"/></w:lvl><w:lvl w:ilvl="\(value)"/></w:abstractNum>
      """
    var numbering = WordNumbering(tree("numbering", part + number(1)), language: nil)
    var reference = NumberingReference()
    reference.list = "1"
    for level in [Int.min, -1, 0, 8, 9, Int.max] {
      reference.level = level
      for _ in 0..<40 { _ = numbering.label(reference) }
    }
  }
}
