/// The words of an act as two versions of it are compared.
///
/// Neither the numbers of provisions nor notes on earlier amendments are among them, and neither white space nor soft hyphens
/// count, since a file can be laid out anew or converted. What lies in a provision, at any depth, is one stretch of the words.
struct ComparedText {
  /// Where a stretch begins: in the bytes, in the bytes without figures, and in the words.
  private struct Mark {
    var exact = 0
    var loose = 0
    var word = 0
  }

  private let document: Document
  private var exact: [UInt8] = []
  /// With one 0 for each number, so that a section whose references were renumbered is found again.
  private var loose: [UInt8] = []
  /// A hash of each word, numbers being all alike.
  private var words: [UInt64] = []
  /// One for each block, and one behind the last.
  private var marks: [Mark] = [Mark()]
  /// The blocks of each provision, with those of all that lies in it.
  private let blocks: [Range<Int>]
  /// A hash of each provision's heading; `nil` where it has none.
  private var headings: [UInt64?]

  /// - Complexity: O(*bytes* + *provisions* · log *blocks*).
  init(_ document: Document) {
    self.document = document
    blocks = document.provisions.map { provision in
      let first = document.blocks(from: provision.range.lowerBound).startIndex
      return first..<max(first, document.blocks(from: provision.range.upperBound).startIndex)
    }
    headings = Array(repeating: nil, count: document.provisions.count)
    for block in document.blocks {
      if block.kind != .number, block.kind != .note { add(block) }
      marks.append(Mark(exact: exact.count, loose: loose.count, word: words.count))
    }
  }

  private mutating func add(_ block: Block) {
    let start = (loose: loose.count, word: words.count)
    let line = OneLine.bytes(of: document.text[block.range.indices()])
    var word = WordDigest()
    var i = 0
    while i < line.count {
      let byte = line[i]
      // A soft hyphen.
      if byte == 0xC2, i + 1 < line.count, line[i + 1] == 0xAD {
        i += 2
        continue
      }
      i += 1
      if byte == 0x20 {
        word.end(&words)
        continue
      }
      exact.append(byte)
      let isDigit = byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
      let sign = isDigit ? UInt8(ascii: "0") : byte
      if !isDigit || loose.count == start.loose || loose.last != sign { loose.append(sign) }
      if isDigit || byte.isLetter { word.add(sign) } else { word.end(&words) }
    }
    word.end(&words)
    if block.kind == .heading, headings[block.provision] == nil, loose.count > start.loose {
      headings[block.provision] = WordDigest.hash(loose[start.loose...])
    }
  }

  /// The words of a provision with all that lies in it, without space.
  func exact(_ id: Provision.ID) -> ArraySlice<UInt8> {
    exact[marks[blocks[id].lowerBound].exact..<marks[blocks[id].upperBound].exact]
  }

  /// The same with all numbers alike.
  func loose(_ id: Provision.ID) -> ArraySlice<UInt8> {
    loose[marks[blocks[id].lowerBound].loose..<marks[blocks[id].upperBound].loose]
  }

  /// Hashes of the words, one for each.
  func words(_ id: Provision.ID) -> ArraySlice<UInt64> {
    words[marks[blocks[id].lowerBound].word..<marks[blocks[id].upperBound].word]
  }

  func heading(_ id: Provision.ID) -> UInt64? { headings[id] }

  /// The blocks of a provision that are compared, without those of what lies in it.
  func ownBlocks(_ id: Provision.ID) -> [Block] {
    document.blocks[blocks[id]].filter { $0.provision == id && $0.kind != .number && $0.kind != .note }
  }

  /// The provision's own words, without those of what lies in it.
  func own(_ id: Provision.ID) -> [UInt8] {
    blocks[id].filter { document.blocks[$0].provision == id }
      .flatMap { exact[marks[$0].exact..<marks[$0 + 1].exact] }
  }
}

/// A hash of a word, made byte by byte (FNV-1a).
struct WordDigest {
  private static let start: UInt64 = 0xCBF2_9CE4_8422_2325
  private var value = start
  private var isEmpty = true

  mutating func add(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    isEmpty = false
  }

  /// Appends the hash of the word that has been added, if any, and begins the next.
  mutating func end(_ words: inout [UInt64]) {
    if !isEmpty { words.append(value) }
    self = WordDigest()
  }

  static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    var digest = WordDigest()
    for byte in bytes { digest.add(byte) }
    return digest.value
  }
}

extension UInt8 {
  /// Whether the byte belongs to a word: a letter, or a part of a sign that is not ASCII.
  fileprivate var isLetter: Bool {
    self >= 0x80 || self >= UInt8(ascii: "a") && self <= UInt8(ascii: "z")
      || self >= UInt8(ascii: "A") && self <= UInt8(ascii: "Z")
  }
}
