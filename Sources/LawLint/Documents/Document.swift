/// One act as read from a file: its plain text, its provisions, and where each byte came from.
public struct Document: Sendable {
  public let source: SourceFile
  /// The name of the format it was read as, such as `lovdata`.
  public let format: String
  /// UTF-8.
  public let text: [UInt8]
  public let map: SourceMap
  /// In reading order; the first is the act itself.
  public internal(set) var provisions: [Provision]
  /// In order of the text; they do not overlap.
  public let blocks: [Block]
  public let metadata: Metadata
  /// Errors and notes of the reading, in order of place.
  public private(set) var problems: [ReadingProblem]

  /// What the file says of the act.
  public struct Metadata: Sendable, Hashable {
    public var title: String?
    /// A stable identifier of the work, such as an ELI, an FRBR work URI or `LOV-2025-04-10-8`.
    public var identifier: String?
    public var jurisdiction: Jurisdiction?
    /// What the file says of its language; a prior only, since files are often wrong.
    public var languageHint: LanguageCode?
    /// Whether the act's main content is changes to other acts.
    public var isAmending = false

    public init() {}
  }

  mutating func add(_ problems: [ReadingProblem]) {
    self.problems = (self.problems + problems).sorted { $0.place < $1.place }
  }

  /// The text of a range. Malformed UTF-8 becomes U+FFFD.
  public func string(_ range: TextRange) -> String {
    String(decoding: text[range.indices()], as: UTF8.self)
  }

  /// The text of a range in one line: white space collapsed to single spaces, none at the ends.
  func line(_ range: TextRange) -> String {
    text.withUnsafeBufferPointer { OneLine.string(of: UnsafeBufferPointer(rebasing: $0[range.indices()])) }
  }

  /// Where in the file a range of the text stands.
  public func sourceRange(of range: TextRange) -> SourceRange {
    source.source(of: map.content(of: range))
  }

  /// The innermost provision that holds a place in the text.
  ///
  /// - Complexity: O(log *blocks*).
  public func provision(at offset: Offset<InText>) -> Provision {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return provisions[low > 0 ? blocks[low - 1].provision : 0]
  }

  /// The provisions from the act down to `id`, the act first.
  public func path(to id: Provision.ID) -> [Provision] { idPath(to: id).map { provisions[$0] } }

  /// The ids of the provisions from the act down to `id`, the act first.
  func idPath(to id: Provision.ID) -> [Provision.ID] {
    var path: [Provision.ID] = []
    var next: Provision.ID? = id
    while let id = next {
      path.append(id)
      next = provisions[id].parent
    }
    path.reverse()
    return path
  }

  /// The blocks from the first that does not begin before a place on.
  ///
  /// - Complexity: O(log *blocks*).
  func blocks(from offset: Offset<InText>) -> ArraySlice<Block> {
    var low = 0
    var high = blocks.count
    while low < high {
      let middle = (low + high) / 2
      if blocks[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return blocks[low...]
  }

  /// The heading of a provision, without line breaks, or `nil`.
  public func heading(of id: Provision.ID) -> String? {
    let range = provisions[id].range
    for block in blocks(from: range.lowerBound) {
      guard range.contains(block.range.lowerBound) else { return nil }
      guard block.provision == id, block.kind == .heading else { continue }
      let words = string(block.range).split(whereSeparator: \.isWhitespace)
      return words.isEmpty ? nil : words.joined(separator: " ")
    }
    return nil
  }
}

/// A country or union whose law and drafting conventions an act follows.
public enum Jurisdiction: String, Sendable, Hashable, CaseIterable {
  case no, dk, se, de, eu, ie, uk
}
