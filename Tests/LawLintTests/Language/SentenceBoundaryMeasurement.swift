import Foundation
import Testing

@testable import LawLint

/// Boundaries in German statutes, against those that people marked.
///
/// The corpus (sebischair/Legal-Sentence-Boundary-Detection) marks the last word of each sentence. Where a marked
/// sentence ends at a line break without a stop, it is a heading or an item: structure, which readers give as blocks,
/// so a block ends there here too. The corpus also ends sentences at some commas, semicolons and colons; ours go on,
/// and those are left out. What is left are the ends at stops, among all stops.
@Suite(.enabled(if: SharedFolder.has("corpus/labelled-de-sentence-boundaries"), "../shared/corpus is absent"))
struct SentenceBoundaryMeasurement {
  private struct Labelled: Decodable {
    struct End: Decodable { var end: Int }
    var text: String
    var ends: [End]

    private enum CodingKeys: String, CodingKey {
      case text = "Text"
      case ends = "Annotations"
    }
  }

  @Test func findsTheBoundariesThatPeopleMarked() throws {
    var right = 0
    var found = 0
    var marked = 0
    for file in SharedFolder.files("corpus/labelled-de-sentence-boundaries/data", "json") {
      let labelled = try JSONDecoder().decode(Labelled.self, from: Data(contentsOf: file))
      let ends = Self.ends(labelled.text, Set(labelled.ends.map(\.end)))
      let reading = Self.reading(labelled.text, blockEnds: ends.atLineBreaks)
      let blockEnds = Set(reading.document.blocks.map { $0.range.upperBound.index })
      let text = reading.document.text
      let splits = Set(
        reading.sentences(.de).compactMap { sentence in
          let tail = text[sentence.range.indices()].suffix(4)
          guard let last = tail.lastIndex(where: { ".!?".utf8.contains($0) }) else { return nil }
          return tail[(last + 1)...].allSatisfy { !(0x30...0x7A).contains($0) } ? last : nil
        }.filter { !blockEnds.contains($0 + 1) || ends.atStops.contains($0) })
      right += splits.intersection(ends.atStops).count
      found += splits.count
      marked += ends.atStops.count
    }
    let f1 = 2 * Double(right) / Double(found + marked)
    print("sentence boundaries: \(marked) marked, \(found) found, \(right) right, F1 \(f1)")
    #expect(f1 >= 0.97)
  }

  /// The marked ends before a stop, and those at a line break, as places in the UTF-8 text.
  private static func ends(_ text: String, _ marked: Set<Int>) -> (atStops: Set<Int>, atLineBreaks: [Int]) {
    var atStops: Set<Int> = []
    var atLineBreaks: [Int] = []
    var byte = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      if marked.contains(index) {
        if ".!?".unicodeScalars.contains(scalar) { atStops.insert(byte) }
        if scalar == "\n" { atLineBreaks.append(byte + 1) }
      }
      byte += UTF8.width(scalar)
    }
    return (atStops, atLineBreaks)
  }

  private static func reading(_ text: String, blockEnds: [Int]) -> Reading {
    Reading(text: text) { builder in
      var start = 0
      for end in blockEnds + [text.utf8.count] where end > start {
        builder.beginBlock(.body)
        builder.append(Offset(start)..<Offset(end))
        start = end
      }
    }
  }
}
