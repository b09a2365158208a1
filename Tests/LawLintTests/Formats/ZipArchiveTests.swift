import Testing

@testable import LawLint

/// A draft's archive may be made to harm: every limit is tried from both sides.
struct ZipArchiveTests {
  private typealias Entry = ZipFile.Entry

  private func read(
    _ name: String, of entries: [ZipFile.Entry], limits: ZipArchive.Limits = .init()
  ) throws -> [UInt8]? {
    try ZipArchive(ZipFile(entries: entries).bytes, limits: limits).bytes(of: name)
  }

  private func refuses(
    _ entries: [ZipFile.Entry], limits: ZipArchive.Limits = .init(), because reason: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    do {
      for entry in entries { _ = try read(entry.name, of: entries, limits: limits) }
      Issue.record("read", sourceLocation: sourceLocation)
    } catch {
      #expect("\(error)".contains(reason), sourceLocation: sourceLocation)
    }
  }

  @Test func givesTheBytesOfAnEntry() throws {
    let entries = [Entry("a.xml", Array("<a/>".utf8)), Entry("b/c.xml", zeros: 100_000)]
    #expect(try read("a.xml", of: entries) == Array("<a/>".utf8))
    #expect(try read("b/c.xml", of: entries) == [UInt8](repeating: 0, count: 100_000))
    #expect(try read("d.xml", of: entries) == nil)
  }

  @Test func findsNamesInAnyCase() throws {
    #expect(try read("[content_types].XML", of: [Entry("[Content_Types].xml", [65])]) == [65])
  }

  // MARK: Limits

  @Test func stopsAtTooManyEntries() throws {
    func entries(_ count: Int) -> [ZipFile.Entry] { (0..<count).map { Entry("\($0)", []) } }
    #expect(try read("7", of: entries(ZipArchive.Limits().entries)) == [])
    refuses(entries(ZipArchive.Limits().entries + 1), because: "more than 2000 files")
  }

  @Test func stopsAtATooLargeEntry() throws {
    var limits = ZipArchive.Limits()
    (limits.entrySize, limits.ratio) = (2 << 20, 1_000)
    #expect(try read("a", of: [Entry("a", zeros: 2 << 20)], limits: limits)?.count == 2 << 20)
    refuses([Entry("a", zeros: 2 << 20 + 1)], limits: limits, because: "larger than 2 MiB")
  }

  @Test func stopsAtTooMuchTogether() throws {
    var limits = ZipArchive.Limits()
    (limits.totalSize, limits.ratio) = (3 << 20, 1_000)
    let large = [Entry("a", zeros: 2 << 20), Entry("b", zeros: 1 << 20)]
    let archive = try ZipArchive(ZipFile(entries: large).bytes, limits: limits)
    #expect(try archive.bytes(of: "a")?.count == 2 << 20)
    #expect(try archive.bytes(of: "b")?.count == 1 << 20)
    #expect(throws: ZipError.self) { try archive.bytes(of: "b") }
  }

  @Test func stopsAtZerosThatArePackedTooWell() throws {
    var limits = ZipArchive.Limits()
    limits.ratio = 100
    #expect(try read("a", of: [Entry("a", zeros: 1 << 20)], limits: limits)?.count == 1 << 20)
    refuses([Entry("a", zeros: 3 << 20)], limits: limits, because: "more than 100 times")
    refuses([Entry("a", zeros: 40 << 20)], because: "MiB")
  }

  @Test func doesNotBelieveTheSizeThatAnEntrySays() {
    var bomb = Entry("a", zeros: 40 << 20)
    bomb.size = 10
    refuses([bomb], because: "MiB")
    var liar = Entry("a", zeros: 1_000)
    liar.size = 10
    refuses([liar], because: "damaged")
  }

  // MARK: Damage

  @Test func refusesAWrongChecksum() {
    var entry = Entry("a", Array("law".utf8))
    entry.checksum ^= 1
    refuses([entry], because: "damaged")
  }

  @Test(arguments: ["a.xml", "A.XML"])
  func refusesANameThatStandsTwice(second: String) {
    refuses([Entry("a.xml", [1]), Entry(second, [2])], because: "two files of one name")
  }

  @Test func refusesAnEncryptedEntry() {
    var entry = Entry("a", [UInt8](repeating: 7, count: 40))
    entry.flags = 1
    refuses([entry], because: "without a password")
  }

  @Test func refusesOtherMethodsOfPacking() {
    var entry = Entry("a", [1, 2, 3])
    entry.method = 12
    refuses([entry], because: "packed in a way that is not read")
  }

  @Test func survivesEveryTruncationAndEveryFlippedByte() {
    let whole = ZipFile(entries: [Entry("a.xml", Array("<a/>".utf8)), Entry("b", zeros: 600)]).bytes
    for count in 1..<whole.count {
      #expect(throws: ZipError.self) { try ZipArchive(Array(whole[..<count])) }
    }
    for index in whole.indices {
      var bytes = whole
      bytes[index] ^= 0xFF
      guard let archive = try? ZipArchive(bytes) else { continue }
      _ = try? archive.bytes(of: "a.xml")
      _ = try? archive.bytes(of: "b")
    }
  }
}
