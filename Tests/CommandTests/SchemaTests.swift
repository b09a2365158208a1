import Foundation
import Testing

@Suite struct ConfigurationSchemaTests {
  private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "docs/configuration.schema.json")

  @Test func isWhatTheDocumentationHas() throws {
    let run = try Lawlint().shell("lawlint config schema")
    #expect(run.status == 0)
    if ProcessInfo.processInfo.environment["LAWLINT_RECORD"] != nil {
      try Data(run.output.utf8).write(to: Self.file)
      Issue.record("recorded configuration.schema.json; look at the difference and run the tests again")
    }
    #expect(try run.output == String(contentsOf: Self.file, encoding: .utf8))
  }

  @Test func isJSONThatNamesEveryRule() throws {
    let run = try Lawlint().shell("lawlint config schema")
    let schema = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    let definitions = try #require(schema?["$defs"] as? [String: Any])
    let rules = try #require((definitions["rules"] as? [String: Any])?["properties"] as? [String: Any])
    for line in try Lawlint().shell("lawlint rules").output.split(separator: "\n").dropFirst() {
      let cells = line.split(separator: " ")
      #expect(rules[String(cells[0])] != nil && rules[String(cells[1])] != nil)
    }
  }
}
