import LawLint

/// What holds of every document that any reader makes of any bytes. A broken property stops the fuzzer.
public enum Properties {
  /// What holds of the documents of a file, read twice.
  public static func checkReading(of file: SourceFile) {
    let documents = DocumentFormats.read(file)
    check(documents)
    let again = DocumentFormats.read(file)
    must(documents.map(\.text) == again.map(\.text), "reading twice gives the same text")
    must(documents.map(\.provisions) == again.map(\.provisions), "reading twice gives the same tree")
  }

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

  /// Tokens are in order and lie in one block; sentences are in order, lie in one block, and cover its words.
  public static func check(_ analysis: Analysis) {
    let blocks = analysis.document.blocks
    var last = 0
    for token in analysis.tokens {
      must(token.range.lowerBound.index >= last && !token.range.isEmpty, "tokens are in order")
      last = token.range.upperBound.index
    }
    must(last <= analysis.document.text.count, "tokens lie in the text")
    last = 0
    var next = 0
    for sentence in analysis.sentences {
      must(sentence.range.lowerBound.index >= last, "sentences are in order")
      let block = blocks[sentence.block]
      must(
        block.range.lowerBound <= sentence.range.lowerBound
          && sentence.range.upperBound <= block.range.upperBound, "a sentence lies in its block")
      must(sentence.tokens.lowerBound >= next && !sentence.tokens.isEmpty, "sentences share no word")
      for token in next..<sentence.tokens.lowerBound {
        must(isOutside(analysis.tokens[token], of: blocks), "sentences cover the words of their blocks")
      }
      for token in sentence.tokens {
        let range = analysis.tokens[token].range
        must(
          sentence.range.lowerBound <= range.lowerBound && range.upperBound <= sentence.range.upperBound,
          "a sentence covers its words")
      }
      next = sentence.tokens.upperBound
      last = sentence.range.upperBound.index
    }
    for token in analysis.tokens[next...] {
      must(isOutside(token, of: blocks), "sentences cover the words of their blocks")
    }
  }

  /// Whether a word stands in a number or a note, which have no sentences.
  private static func isOutside(_ token: Token, of blocks: [Block]) -> Bool {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.upperBound <= token.range.lowerBound { low = middle + 1 } else { high = middle }
    }
    guard low < blocks.count, blocks[low].range.lowerBound <= token.range.lowerBound else { return true }
    return blocks[low].kind == .number || blocks[low].kind == .note
  }

  public static func must(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("broken: \(what)") }
  }

  /// The bytes that libFuzzer hands over.
  public static func bytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start, count: count))
  }
}
