import Foundation
import Testing

/// The drafts in `samples/`, with what lawlint says of them beside each.
@Suite struct SampleTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../samples").standardizedFileURL

  static let names = [
    "da-huslejehjaelp.xml", "de-lastenradfoerderung.xml", "en-harbour-dues.akn.xml",
    "nn-vassdragslov.md", "no-tilskuddslov.txt", "sv-elbidragslag.txt",
  ]

  @Test func `every sample is tested`() throws {
    // A folder is no draft but a program; a script of its own tries it.
    let found = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasSuffix(".findings") && $0.contains(".") }
    #expect(found.sorted() == Self.names)
  }

  /// `LAWLINT_RECORD=1 swift test` rewrites the findings, and fails.
  @Test(arguments: names) func `a sample has its findings`(name: String) throws {
    let lawlint = try Lawlint()
    try lawlint.write(Data(contentsOf: Self.folder.appending(path: name)), to: name)
    let run = try lawlint.shell("lawlint check --profile full --format concise --fail-on never \(name)")
    #expect(run.status == 0, "\(run.error)")
    let recorded = Self.folder.appending(path: name + ".findings")
    if ProcessInfo.processInfo.environment["LAWLINT_RECORD"] != nil {
      try Data(run.output.utf8).write(to: recorded)
      Issue.record("recorded \(name).findings; look at the difference and run the tests again")
      return
    }
    #expect(try run.output == String(decoding: Data(contentsOf: recorded), as: UTF8.self))
  }
}
