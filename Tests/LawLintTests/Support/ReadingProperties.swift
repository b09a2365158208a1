import Testing

@testable import LawLint

/// What holds of every document, whatever the format it was read from.
func expectSound(_ document: Document, sourceLocation: SourceLocation = #_sourceLocation) {
  func expect(_ holds: Bool, _ what: @autoclosure () -> String) {
    if !holds { Issue.record("\(document.source.name): \(what())", sourceLocation: sourceLocation) }
  }

  expect(document.map.textEnd.index == document.text.count, "the map covers the text")
  var end = 0
  for run in document.map.runs {
    expect(run.text.index == end, "run at \(run.text.index) begins where the one before ended")
    let next = document.map.runs[safe: document.map.index(of: run.text) + 1]?.text ?? document.map.textEnd
    end = next.index
    guard run.isVerbatim else { continue }
    let content = run.content.index..<run.content.index + Int(run.contentLength)
    guard content.upperBound <= document.source.content.count else {
      expect(false, "run at \(run.text.index) lies in the content")
      continue
    }
    expect(
      document.source.content[content].elementsEqual(document.text[run.text.index..<end]),
      "run at \(run.text.index) equals its content")
  }

  var last = Offset<InText>(0)
  for block in document.blocks {
    let provision = document.provisions[block.provision]
    expect(last <= block.range.lowerBound && !block.range.isEmpty, "blocks are in order and not empty")
    expect(
      provision.range.lowerBound <= block.range.lowerBound
        && block.range.upperBound <= provision.range.upperBound,
      "block at \(block.range.lowerBound.index) lies in \(provision.eId)")
    expect(
      document.provision(at: block.range.lowerBound).id == block.provision,
      "block at \(block.range.lowerBound.index) is found in its provision")
    expect(
      UTF8Check.firstError(in: Array(document.text[block.range.indices()])) == nil,
      "block at \(block.range.lowerBound.index) is UTF-8")
    last = block.range.upperBound
  }

  for provision in document.provisions.dropFirst() {
    guard let parent = provision.parent.map({ document.provisions[$0] }) else {
      expect(false, "\(provision.eId) has a parent")
      continue
    }
    expect(
      parent.descendants.contains(provision.id) && provision.end <= parent.end, "\(provision.eId) is nested")
    expect(
      parent.range.lowerBound <= provision.range.lowerBound
        && provision.range.upperBound <= parent.range.upperBound,
      "\(provision.eId) lies in its parent's text")
  }
  let identifiers = document.provisions.map(\.eId)
  expect(Set(identifiers).count == identifiers.count, "identifiers are unique")
}

extension Array {
  fileprivate subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
