import LawLint

/// What holds of every document that any reader makes of any bytes. A broken property stops the fuzzer.
public enum Properties {
  public static func check(_ documents: [Document]) {
    must(!documents.isEmpty, "a file gives a document")
    for document in documents { check(document) }
  }

  public static func check(_ document: Document) {
    checkMap(document)
    var last = 0
    for block in document.blocks {
      must(last <= block.range.lowerBound.index && !block.range.isEmpty, "blocks are in order and not empty")
      must(document.provisions.indices.contains(block.provision), "a block lies in a provision")
      let provision = document.provisions[block.provision]
      must(
        provision.range.lowerBound <= block.range.lowerBound
          && block.range.upperBound <= provision.range.upperBound, "a block lies in its provision's text")
      must(
        document.provision(at: block.range.lowerBound).id == block.provision,
        "a block is found in its provision")
      let place = document.sourceRange(of: block.range)
      must(place.upperBound.index <= document.source.bytes.count, "a block comes from the file")
      last = block.range.upperBound.index
    }
    must(Set(document.provisions.map(\.eId)).count == document.provisions.count, "identifiers differ")
    for provision in document.provisions.dropFirst() {
      guard let parent = provision.parent else { fatalError("a provision has a parent") }
      must(document.provisions[parent].descendants.contains(provision.id), "provisions are nested")
    }
  }

  private static func checkMap(_ document: Document) {
    must(document.map.textEnd.index == document.text.count, "the map covers the text")
    let runs = document.map.runs
    for (index, run) in runs.enumerated() {
      let end = index + 1 < runs.count ? runs[index + 1].text.index : document.text.count
      must(run.text.index <= end, "runs are in order")
      guard run.isVerbatim else { continue }
      let content = run.content.index..<run.content.index + Int(run.contentLength)
      must(content.upperBound <= document.source.content.count, "a run lies in the content")
      must(
        document.source.content[content].elementsEqual(document.text[run.text.index..<end]),
        "a run equals its content")
    }
  }

  public static func must(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("broken: \(what)") }
  }

  /// The bytes that libFuzzer hands over.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
