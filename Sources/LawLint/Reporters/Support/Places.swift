/// A place in a file as people and other tools count it.
struct Place: Hashable, Sendable {
  /// Bytes of the file, from 0.
  let offset: Offset<InSource>
  /// Line and column, from 1; a column is a Unicode scalar. `nil` in a part of a Word document, whose lines nobody
  /// sees: the part and the provision are the place there.
  let position: LineColumn?
  /// The column in bytes of UTF-8, from 1.
  let byteColumn: Int

  /// The name of a file with line and column behind it, `drafts/grants.xml:214:31`, where there are such.
  func address(in file: String) -> String {
    position.map { "\(file):\($0.line):\($0.column)" } ?? file
  }
}

/// The lines and columns of places in files.
///
/// Some drafts are one line of a megabyte. Columns are counted on from the last place asked for, so that places
/// in the order of the file cost one pass over it.
struct Places {
  private var source: SourceFile
  /// Made when the first place of the file is asked for.
  private var lines: LineIndex?
  private var line = 0
  private var lineStart = 0
  /// Up to where columns are counted, and the column there.
  private var counted = 0
  private var column = 1

  init(_ source: SourceFile) { self.source = source }

  /// From the first byte of a stretch of text to one past its last.
  mutating func range(of range: TextRange, in document: Document) -> (start: Place, end: Place) {
    turn(to: document.source)
    let content = document.map.content(of: range)
    let start = place(content.lowerBound)
    return (start, place(content.upperBound))
  }

  /// The place of a byte of the file that a document was read from.
  mutating func place(of offset: Offset<InSource>, in document: Document) -> Place {
    turn(to: document.source)
    return place(of: offset)
  }

  private mutating func turn(to file: SourceFile) {
    if !file.isSame(as: source) { self = Places(file) }
  }

  /// The place of a byte of the file.
  mutating func place(of offset: Offset<InSource>) -> Place {
    // Content grows with the source, so the first content byte at or behind the place is found by halving.
    var low = 0
    var high = source.content.count
    while low < high {
      let middle = (low + high) / 2
      if source.source(of: Offset(middle)) < offset { low = middle + 1 } else { high = middle }
    }
    let place = place(Offset(low))
    return Place(offset: offset, position: place.position, byteColumn: place.byteColumn)
  }

  private mutating func place(_ offset: Offset<InContent>) -> Place {
    let lines = lines ?? LineIndex(source.content)
    self.lines = lines
    let found = lines.line(at: min(offset.index, source.content.count), near: line)
    let target = max(found.start, min(offset.index, source.content.count))
    if found.number != line || target < counted {
      (line, lineStart) = found
      counted = lineStart
      column = 1
    }
    column += source.content.withUnsafeBufferPointer { ByteSearch.scalarCount(in: $0, counted..<target) }
    counted = target
    return Place(
      offset: source.source(of: min(offset, Offset(source.content.count))),
      position: source.part == nil ? LineColumn(line: line, column: column) : nil,
      byteColumn: 1 + target - lineStart)
  }
}
