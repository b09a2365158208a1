import Foundation
import Testing

/// The drafts in `samples/`, with what lawlint says of them beside each.
@Suite struct SampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples").standardizedFileURL

  static let names = [
    "da-huslejehjaelp.xml", "de-lastenradfoerderung.xml", "en-harbour-dues.akn.xml",
    "nn-vassdragslov.md", "no-tilskuddslov-etter-hoering.txt", "no-tilskuddslov.txt", "sv-elbidragslag.txt",
  ]

  @Test func `every sample is tested`() throws {
    // A folder is no draft but a program; a script of its own tries it.
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasSuffix(".findings") && !$0.hasSuffix(".comparison") && $0.contains(".") }
    #expect(found.sorted() == Self.names)
  }

  /// `LAWLINT_RECORD=1 swift test` rewrites the findings, and fails.
  @Test(arguments: names) func `a sample has its findings`(name: String) throws {
    try check(
      "lawlint check --profile full --format concise --fail-on never \(name)", on: [name],
      against: name + ".findings")
  }

  /// The same draft before and after a hearing.
  @Test func `a hearing has its changes`() throws {
    let (before, after) = ("no-tilskuddslov.txt", "no-tilskuddslov-etter-hoering.txt")
    try check(
      "lawlint compare --fail-on never \(before) \(after)", on: [before, after],
      against: after + ".comparison")
  }

  /// What the README shows of a finding is what a reader of it sees.
  @Test func `the README shows a finding as it is`() throws {
    let name = "samples/en-harbour-dues.akn.xml"
    let draft = try Data(contentsOf: Self.folder.appending(path: "en-harbour-dues.akn.xml"))
    let lawlint = try Lawlint()
    try lawlint.write(draft, to: name)
    let readme = try String(contentsOf: Self.folder.appending(path: "../README.md"), encoding: .utf8)
    let shown = try #require(readme.firstMatch(of: /## Read a finding\n\n.*\n\n```\n([^`]*)```/)).1
    let run = try lawlint.shell("lawlint check --fail-on never \(name)")
    #expect(run.output.hasPrefix(shown), "\(run.output.prefix(shown.count))")
  }

  private func check(_ command: String, on names: [String], against name: String) throws {
    let lawlint = try Lawlint()
    for name in names {
      try lawlint.write(Data(contentsOf: Self.folder.appending(path: name)), to: name)
    }
    let run = try lawlint.shell(command)
    #expect(run.status == 0, "\(run.error)")
    let recorded = Self.folder.appending(path: name)
    if ProcessInfo.processInfo.environment["LAWLINT_RECORD"] != nil {
      try Data(run.output.utf8).write(to: recorded)
      Issue.record("recorded \(name); look at the difference and run the tests again")
      return
    }
    #expect(try run.output == String(decoding: Data(contentsOf: recorded), as: UTF8.self))
  }
}
