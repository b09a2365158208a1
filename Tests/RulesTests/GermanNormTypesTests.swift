import Foundation
import LawLint
import Rules
import Testing

/// Tenancy law of the Bürgerliches Gesetzbuch, 601 sentences labelled with types of norms
/// (sebischair/Legal-Sentence-Classification-Datasets-and-Models, CC BY-SA 3.0).
///
/// No authority acts there but the court: what is labelled a permission is a right of landlord or tenant, and must not
/// be taken for a power.
@Suite(.enabled(if: GermanNormTypes.isThere, "../shared/corpus is absent"))
struct GermanNormTypesTests {
  @Test func `a right of a citizen is no power of an authority`() throws {
    let analyzer = Analyzer(
      rules: try RuleLibrary.builtIn().ruleSet, profile: Profile(strictness: .full), language: .de)
    var sentences: [String: Int] = [:]
    var read: [String: [String: Int]] = [:]
    for line in try String(contentsOf: GermanNormTypes.file, encoding: .utf8).split(
      whereSeparator: \.isNewline
    ).dropFirst() {
      let parts = line.split(separator: ";", maxSplits: 1)
      guard parts.count == 2 else { continue }
      let label = String(parts[0])
      let text = parts[1].trimmingPrefix("\"")
      sentences[label, default: 0] += 1
      let analyses = try analyzer.analyze(SourceFile(name: "sentence.txt", bytes: Array(text.utf8)))
      for norm in analyses.flatMap(\.norms) where !norm.isSubordinate {
        read[label, default: [:]]["\(norm.modality) of \(norm.bearer)", default: 0] += 1
      }
    }
    for (label, count) in sentences.sorted(by: { $0.key < $1.key }) {
      let norms = read[label, default: [:]].sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }
      print("\(label): \(count) sentences; \(norms.joined(separator: ", "))")
    }
    let permissions = try #require(sentences["Permission"])
    let powers = read["Permission", default: [:]].filter { $0.key.hasPrefix("power") }.values.reduce(0, +)
    #expect(permissions >= 140)
    #expect(powers <= 2)
    #expect(read.values.allSatisfy { $0["power of authority"] == nil })
  }
}

private enum GermanNormTypes {
  static let file = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
    .appending(path: "shared/corpus/labelled-de-norm-types/datasets/mietrecht_sentences_9_classes.csv")

  static var isThere: Bool { FileManager.default.fileExists(atPath: file.path) }
}
