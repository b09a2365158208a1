/// Finds what somebody meant to write.
package enum Spelling {
  /// The known word that is at most a third of its letters away, the nearest first; `nil` if none is.
  package static func nearest(to word: String, in known: [String]) -> String? {
    let scored = known.map { (distance: distance(word, $0), word: $0) }
      .filter { $0.distance * 3 <= max(word.count, $0.word.count) }
    return scored.min { ($0.distance, $0.word) < ($1.distance, $1.word) }?.word
  }

  /// How many letters must be put in, left out or changed to make one word of the other.
  ///
  /// - Complexity: O(*a* × *b*).
  static func distance(_ a: String, _ b: String) -> Int {
    let a = Array(a.unicodeScalars)
    let b = Array(b.unicodeScalars)
    var row = Array(0...b.count)
    for (i, x) in a.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, y) in b.enumerated() {
        let cost = min(diagonal + (x == y ? 0 : 1), row[j] + 1, row[j + 1] + 1)
        diagonal = row[j + 1]
        row[j + 1] = cost
      }
    }
    return row[b.count]
  }
}
