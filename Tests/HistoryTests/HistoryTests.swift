import Foundation
import GRDB
import Testing

@testable import History

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// A history in a folder of its own, which goes with the value.
private final class Place {
  let folder: URL
  var path: String { folder.appending(path: "h.sqlite").path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "history-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  @discardableResult
  func add(
    _ faults: [String], document: String = "a.md", day: String = "2027-03-01", label: String? = nil,
    rules: String = "r1",
    accepted: [String] = [], named: String? = nil
  ) throws -> Int {
    try History(adding: path).add(
      try CheckReport(reading: report(faults, document, accepted: accepted)),
      RunHeading(day: day, label: label, rules: rules, document: named))
  }

  /// - Parameter faults: Each a code of a severity, a provision and principles: `error sec_1 dk/1 no/2`.
  func report(_ faults: [String], _ document: String, accepted: [String] = [], problem: String? = nil) -> Data
  {
    func finding(_ fault: String, _ document: Int) -> String {
      let parts = fault.split(separator: " ").map(String.init)
      let principles = parts.dropFirst(2).map { "\"\($0)\"" }.joined(separator: ",")
      return """
        {"kind":"\(parts[0] == "credit" ? "credit" : "barrier")","category":"paper-form","severity":"\(parts[0])",\
        "document":\(document),"provision":"§ \(parts[1].suffix(1))","eId":"\(parts[1])","principles":[\(principles)]}
        """
    }
    let names = document.split(separator: ",")
    let documents = names.map { name in
      let problems = problem.map { "{\"severity\":\"\($0)\"}" } ?? ""
      return
        "{\"path\":\"\(name)\",\"title\":\"Act \(name)\",\"identifier\":null,\"provisions\":9,\"problems\":[\(problems)]}"
    }
    return Data(
      """
      {"version":1,"tool":{"version":"0.1.0","rules":3,"profile":{"strictness":"review","jurisdiction":null}},\
      "documents":[\(documents.joined(separator: ","))],\
      "findings":[\(names.indices.flatMap { index in faults.map { finding($0, index) } }.joined(separator: ","))],\
      "accepted":[\(accepted.map { finding($0, 0) }.joined(separator: ","))]}
      """.utf8)
  }
}

@Suite struct HistoryTests {
  @Test func keepsWhatARunFound() throws {
    let place = try Place()
    #expect(
      try place.add(
        ["error sec_1 dk/1", "warning sec_1 dk/1 no/2", "credit sec_2 dk/3"], label: "draft",
        accepted: ["info sec_4 x"]) == 1)
    let history = try History(reading: place.path)
    #expect(
      try history.show(nil, by: nil, as: .csv) == """
        \u{FEFF}document;title;day;label;lawlint;rules;provisions;axis;name;citation;faults\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;all;;;2\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;accepted;;;1\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;severity;error;;1\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;severity;warning;;1\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;principle;dk/1;;2\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;principle;no/2;;1\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;category;paper-form;;2\r
        a.md;Act a.md;2027-03-01;draft;0.1.0;r1;9;provision;sec_1;§ 1;2\r

        """)
  }

  @Test func showsHowADraftGetsBetterOverItsVersions() throws {
    let place = try Place()
    try place.add(["error sec_1 dk/1", "info sec_2 no/2"], label: "draft")
    try place.add(["info sec_2 no/2"], day: "2027-05-01", label: "hearing")
    try place.add(["info sec_2 no/2", "info sec_3 no/2"], day: "2027-06-01", label: "bill", rules: "r2")
    try place.add([], document: "b.md")
    let history = try History(reading: place.path)
    #expect(
      try history.show("a.md", by: nil, as: .table) == """
        DOCUMENT  DAY         LABEL    RULES  PROVISIONS  FAULTS  CHANGE  ERROR  WARNING  INFO  HINT  ACCEPTED
        a.md      2027-03-01  draft    r1     9           2               1      0        1     0     0
        a.md      2027-05-01  hearing  r1     9           1       -1      0      0        1     0     0
        a.md      2027-06-01  bill     r2     9           2       +1*     0      0        2     0     0
        * by other rules than the version before

        """)
    #expect(
      try history.show(nil, by: nil, as: .table) == """
        DOCUMENT  DAY         LABEL  RULES  PROVISIONS  FAULTS  CHANGE  ERROR  WARNING  INFO  HINT  ACCEPTED
        a.md      2027-06-01  bill   r2     9           2       +1*     0      0        2     0     0
        b.md      2027-03-01         r1     9           0               0      0        0     0     0
        * by other rules than the version before

        """)
    #expect(
      try history.show("a.md", by: .provision, as: .table) == """
        PROVISION    BEFORE  NOW  CHANGE
        § 2 (sec_2)  1       1    =
        § 3 (sec_3)  0       1    +1
        * by other rules than the version before

        """)
    #expect(
      try history.trend("a.md", by: .principle, as: .table) == """
        DAY         POINT    no/2  dk/1
        2027-03-01  draft    1     1
        2027-05-01  hearing  1     0
        2027-06-01  bill*    2     0
        * by other rules than the point before

        """)
  }

  @Test func addsUpAPortfolioDayByDay() throws {
    let place = try Place()
    try place.add(["error sec_1 p"], document: "a.md", day: "2027-01-01")
    try place.add(["error sec_1 p", "info sec_1 p"], document: "b.md", day: "2027-01-02")
    try place.add(["info sec_1 p"], document: "b.md", day: "2027-01-03")
    try place.add([], document: "b.md", day: "2027-01-03")
    let history = try History(reading: place.path)
    #expect(
      try history.trend(nil, by: nil, as: .table) == """
        DAY         POINT       faults
        2027-01-01  2027-01-01  1
        2027-01-02  2027-01-02  3
        2027-01-03  2027-01-03  1

        """)
    #expect(try history.trend(nil, by: .severity, as: .csv).hasSuffix("2027-01-03;2027-01-03;1;0\r\n"))
  }

  @Test func drawsAChartThatIsWellFormedAndHoldsTheNumbers() throws {
    let place = try Place()
    let name = "<b>&\\\""
    let many = (1...12).map { "info sec_1 " + (1...$0).map { "p\($0)" }.joined(separator: " ") }
    try place.add(many, document: name, label: "<one>", rules: "r1")
    try place.add(Array(many.dropFirst(3)), document: name, day: "2027-05-01", rules: "r2")
    let history = try History(reading: place.path)
    for text in [
      try history.trend(nil, by: .principle, as: .svg), try history.trend("<b>&\"", by: .principle, as: .svg),
    ] {
      let document = try XMLDocument(xmlString: text)
      #expect(try document.nodes(forXPath: "//*[local-name()='polyline']").count == 8)
      #expect(try document.nodes(forXPath: "//*[@stroke-dasharray]").count == 1)
      #expect(text.contains("5 others: "))
    }
    let page = try history.trend(nil, by: .principle, as: .html)
    #expect(page.contains("default-src 'none'") && !page.contains("<b>&") && page.contains("<td>9</td>"))
    #expect(try history.trend(nil, by: nil, as: .svg) == history.trend(nil, by: nil, as: .svg))
  }

  @Test func readsEverySeriesOfOnePoint() throws {
    let place = try Place()
    try place.add([])
    #expect(try History(reading: place.path).trend(nil, by: nil, as: .svg).contains("faults: 0"))
  }

  // MARK: What is refused

  private func message(_ body: () throws -> Void) -> String? {
    do {
      try body()
      return nil
    } catch let error as HistoryError {
      return error.message
    } catch {
      return "another error: \(error)"
    }
  }

  @Test func refusesAReportThatIsNotWhole() throws {
    let place = try Place()
    let heading = RunHeading(day: "2027-01-01", label: nil, rules: "r", document: nil)
    func add(_ report: Data, _ heading: RunHeading) -> String? {
      message { _ = try History(adding: place.path).add(CheckReport(reading: report), heading) }
    }
    #expect(add(Data("{}".utf8), heading) == "the report is none of lawlint check --format json")
    #expect(add(place.report([], "a", problem: "error"), heading)?.hasPrefix("a was not fully read") == true)
    #expect(add(place.report([], "a", problem: "note"), heading) == nil)
    #expect(add(place.report([], "a,a"), heading)?.hasPrefix("two acts are called a") == true)
    #expect(add(place.report([], ""), heading) == "the run has no act")
    let named = RunHeading(day: "2027-01-01", label: nil, rules: "r", document: "x")
    #expect(add(place.report([], "a,b"), named) == "--document names one act, and the run has 2")
    #expect(try History(reading: place.path).versions(of: nil).count == 1)
  }

  @Test func saysWhatThereIsWhereAnActIsMissing() throws {
    let place = try Place()
    #expect(
      message { _ = try History(reading: place.path) }?.hasSuffix(
        "there is no such file; lawlint history add makes one") == true)
    #expect(!FileManager.default.fileExists(atPath: place.path))
    try place.add([])
    let missing = message { _ = try History(reading: place.path).show("b", by: nil, as: .table) }
    #expect(missing?.hasSuffix("there is no act b; there are:\n  a.md") == true)
  }

  @Test func refusesAFileThatIsNoHistory() throws {
    let place = try Place()
    try Data("lawlint has written nothing here, and will not\n".utf8).write(to: URL(filePath: place.path))
    let before = try Data(contentsOf: URL(filePath: place.path))
    #expect(message { try place.add([]) }?.hasSuffix("it is no history; name another file") == true)
    #expect(try Data(contentsOf: URL(filePath: place.path)) == before)

    let other = try Place()
    try DatabaseQueue(path: other.path).write { try $0.execute(sql: "CREATE TABLE t (x)") }
    #expect(message { try other.add([]) }?.hasSuffix("it is no history; name another file") == true)
  }

  @Test func refusesADamagedFileAndLeavesItAsItIs() throws {
    let place = try Place()
    for number in 1...40 {
      try place.add((1...20).map { "info sec_\($0) p\(number)" }, document: "\(number).md")
    }
    var bytes = try Data(contentsOf: URL(filePath: place.path))
    for index in stride(from: 4096 * 2, to: bytes.count, by: 4096) {
      for offset in 0..<64 { bytes[index + offset] = 0xA5 }
    }
    try bytes.write(to: URL(filePath: place.path))
    for attempt in [{ _ = try place.add([]) }, { _ = try History(reading: place.path) }] {
      #expect(
        message(attempt)?.hasSuffix("it is damaged; nothing was written, take a copy from before") == true)
    }
    #expect(try Data(contentsOf: URL(filePath: place.path)) == bytes)
  }

  @Test func saysThatAnotherProgramIsWriting() throws {
    let place = try Place()
    try place.add([])
    let other = try DatabaseQueue(path: place.path)
    try other.inDatabase { db in
      try db.execute(sql: "BEGIN EXCLUSIVE")
      #expect(
        message { try place.add([]) }?.hasSuffix(
          "another program is writing to it; try again when it has ended") == true)
      try db.execute(sql: "ROLLBACK")
    }
    try place.add([])
    #expect(try History(reading: place.path).versions(of: nil).count == 2)
  }

  // MARK: Files of other versions

  @Test func bringsAFileOfTheFirstVersionUpWithAllThatIsInIt() throws {
    let place = try Place()
    let old = try DatabaseQueue(path: place.path)
    try HistorySchema.migrator.migrate(old, upTo: "1 runs, documents and counts")
    try old.write { db in
      try db.execute(
        sql: """
          INSERT INTO run VALUES (1, '2027-01-01', 'draft', '0.1.0', 'r1', 3, 'review');
          INSERT INTO document VALUES (1, 'a.md', 'Act');
          INSERT INTO version VALUES (1, 1, 1, 9, 2);
          INSERT INTO count VALUES (1, 'severity', 'error', NULL, 2);
          """)
    }
    try old.close()
    // Looking at it is enough.
    #expect(try History(reading: place.path).versions(of: nil).map(\.faults) == [2])
    try place.add(["error sec_1 p"], day: "2027-02-01")
    #expect(
      try History(reading: place.path).show("a.md", by: nil, as: .table).split(separator: "\n").dropFirst()
        == [
          "a.md      2027-01-01  draft  r1     9           2               2      0        0     0     0",
          "a.md      2027-02-01         r1     9           1       -1      1      0        0     0     0",
        ])
  }

  @Test func leavesAFileOfANewerVersionAlone() throws {
    let place = try Place()
    try place.add([])
    try DatabaseQueue(path: place.path).write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 of the future')")
    }
    let before = try Data(contentsOf: URL(filePath: place.path))
    #expect(message { try place.add([]) }?.hasSuffix("a newer lawlint has written it; use that one") == true)
    #expect(try Data(contentsOf: URL(filePath: place.path)) == before)
  }
}
