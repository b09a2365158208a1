import LawLint

extension Document {
  /// The dump without ranges and problems, for samples whose offsets tell a reader of the test nothing.
  func dumpWithoutPlaces() -> String {
    let lines = dump().split(separator: "\n").prefix(provisions.count + blocks.count)
    return lines.map { line in
      var words = line.split(separator: " ", omittingEmptySubsequences: false)
      words.removeLast(2)
      return words.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
