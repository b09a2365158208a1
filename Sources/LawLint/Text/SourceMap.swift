/// Which bytes of a file's content each byte of a document's text came from.
public struct SourceMap: Sendable {
  /// A stretch of text that came from one stretch of content.
  public struct Run: Sendable, Hashable, BitwiseCopyable {
    public var text: Offset<InText>
    public var content: Offset<InContent>
    public var contentLength: UInt32
    /// The text equals the content byte for byte. Otherwise the run is one unit, such as a character
    /// reference, or a separator that the reader put in (`contentLength` 0).
    public var isVerbatim: Bool
  }

  /// In order of the text, without gaps: a run ends where the next begins.
  public private(set) var runs: [Run] = []
  public private(set) var textEnd = Offset<InText>(0)

  public init() {}

  mutating func appendVerbatim(_ range: ContentRange) {
    let length = range.byteCount()
    guard length > 0 else { return }
    if let last = runs.last, last.isVerbatim,
      last.content.bytes + last.contentLength == range.lowerBound.bytes
    {
      runs[runs.count - 1].contentLength += UInt32(length)
    } else {
      runs.append(
        Run(text: textEnd, content: range.lowerBound, contentLength: UInt32(length), isVerbatim: true))
    }
    textEnd = textEnd + length
  }

  mutating func appendUnit(textLength: Int, from range: ContentRange) {
    guard textLength > 0 else { return }
    runs.append(
      Run(
        text: textEnd, content: range.lowerBound, contentLength: UInt32(range.byteCount()), isVerbatim: false)
    )
    textEnd = textEnd + textLength
  }

  /// The content that a range of text came from: from the first byte of its first run to the last byte of its last.
  ///
  /// - Complexity: O(log *runs*).
  public func content(of range: TextRange) -> ContentRange {
    guard !runs.isEmpty else { return Offset(0)..<Offset(0) }
    let first = runs[index(of: range.lowerBound)]
    let start = first.content + (first.isVerbatim ? range.lowerBound.index - first.text.index : 0)
    guard !range.isEmpty else { return start..<start }
    let last = runs[index(of: Offset(range.upperBound.index - 1))]
    let end =
      last.isVerbatim
      ? last.content + (range.upperBound.index - last.text.index)
      : last.content + Int(last.contentLength)
    return start..<max(start, end)
  }

  /// The index of the run that a place in the text lies in.
  func index(of offset: Offset<InText>) -> Int {
    var low = 0
    var high = runs.count
    while low < high {
      let middle = (low + high) / 2
      if runs[middle].text <= offset { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}
