import Foundation
import LawLint
import Rules
import Testing

/// What the German legislator later repaired: sentences before and after "oder elektronisch" was written in.
@Suite(.enabled(if: RepairTable.exists, "../shared/corpus/labelled-paper-to-digital is absent"))
struct PaperRepairs {
  private static let categories: Set<Rule.Category> = [
    .paperForm, .writtenForm, .presence, .prescribedForm, .documentationDuty,
  ]

  private struct Row {
    let change, before, after: String
  }

  private static func rows() throws -> [Row] {
    try String(contentsOf: RepairTable.path, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return Row(change: fields[4], before: fields[5], after: fields[6])
    }
  }

  @Test func `what was repaired is flagged before and not after`() throws {
    let rules = try RuleLibrary.builtIn().ruleSet
    let analyzer = Analyzer(rules: rules, profile: Profile(strictness: .full), language: .de)
    let rows = try Self.rows()
    var flaggedBefore = 0
    var curedAfter = 0
    for row in rows {
      if try !words(found: row.before, analyzer, Self.categories).isEmpty { flaggedBefore += 1 }
      let left = try words(found: row.after, analyzer, [.paperForm, .writtenForm])
      if !left.contains(where: { isRepaired($0, in: row) }) { curedAfter += 1 }
    }
    #expect(Double(flaggedBefore) >= 0.92 * Double(rows.count))
    #expect(Double(curedAfter) >= 0.90 * Double(rows.count))
  }

  /// The findings in a provision: what they cover, and a little of what follows.
  private func words(
    found text: String, _ analyzer: Analyzer, _ categories: Set<Rule.Category>
  ) throws -> [(hit: String, next: String)] {
    let bytes = Array("§ 1 Verfahren\n\n\(text)\n".utf8)
    var words: [(hit: String, next: String)] = []
    for linted in try analyzer.lint(SourceFile(name: "row.txt", bytes: bytes)) {
      for finding in linted.findings where categories.contains(finding.category) {
        let range = linted.document.sourceRange(of: finding.range).indices()
        words.append(
          (
            String(decoding: bytes[range], as: UTF8.self),
            String(decoding: bytes[range.upperBound...].prefix(40), as: UTF8.self)
          ))
      }
    }
    return words
  }

  /// Whether a finding is of the words that the change wrote in, or stands right before them.
  private func isRepaired(_ found: (hit: String, next: String), in row: Row) -> Bool {
    row.change.split(separator: "|").contains { step in
      guard let new = step.range(of: "->[").map({ step[$0.upperBound...].prefix { $0 != "]" } }),
        !new.isEmpty
      else { return false }
      return new.contains(found.hit) || found.next.hasPrefix(" \(new)")
    }
  }
}

/// The table beside the package; absent in most checkouts.
private enum RepairTable {
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "shared/corpus/labelled-paper-to-digital/de_2013_to_2022.tsv")

  static var exists: Bool { FileManager.default.fileExists(atPath: path.path) }
}
