import Testing

@testable import LawLint

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

/// What must hold for a document of every format.
func expectKeepsPromises(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
  let problems = broken(document)
  #expect(problems.isEmpty, "\(document.source.name)", sourceLocation: sourceLocation)
}

/// The promises that a document breaks, the first of each sort.
private func broken(_ document: Document) -> [String] {
  var found: [String] = []
  func check(_ holds: Bool, _ promise: String, at place: Int) {
    if !holds, !found.contains(where: { $0.hasPrefix(promise) }) { found.append("\(promise) at \(place)") }
  }
  let content = document.source.content

  check(document.map.textEnd.index == document.text.count, "the map covers the text", at: 0)
  let runs = document.map.runs
  for (index, run) in runs.enumerated() {
    let end = index + 1 < runs.count ? runs[index + 1].text.index : document.map.textEnd.index
    let text = run.text.index..<end
    let source = run.content.index..<run.content.index + Int(run.contentLength)
    check(!text.isEmpty, "runs are not empty", at: text.lowerBound)
    check(source.upperBound <= content.count, "runs lie in the content", at: text.lowerBound)
    guard run.isVerbatim, source.upperBound <= content.count else { continue }
    check(document.text[text] == content[source], "verbatim runs equal the content", at: text.lowerBound)
  }

  var last = 0
  for block in document.blocks {
    let range = block.range.indices()
    check(!range.isEmpty && range.lowerBound >= last, "blocks are ordered and apart", at: range.lowerBound)
    last = range.upperBound
    let whole = document.provisions[block.provision].range.indices()
    check(
      range.lowerBound >= whole.lowerBound && range.upperBound <= whole.upperBound,
      "blocks lie in their provision",
      at: range.lowerBound)
    check(
      UTF8Check.firstError(in: Array(document.text[range])) == nil, "blocks are UTF-8", at: range.lowerBound)
    check(
      document.provision(at: block.range.lowerBound).id == block.provision,
      "a place is found in its provision",
      at: range.lowerBound)
  }

  for provision in document.provisions {
    guard let parent = provision.parent.map({ document.provisions[$0] }) else { continue }
    let (inner, outer) = (provision.range.indices(), parent.range.indices())
    check(
      parent.descendants.contains(provision.id) && provision.end <= parent.end,
      "children follow their parent",
      at: inner.lowerBound)
    check(
      inner.lowerBound >= outer.lowerBound && inner.upperBound <= outer.upperBound,
      "children lie in their parent",
      at: inner.lowerBound)
  }
  check(Set(document.provisions.map(\.eId)).count == document.provisions.count, "identifiers differ", at: 0)
  return found
}
