/// A line and a column, both counted from 1.
public struct LineColumn: Hashable, Sendable {
  public var line: Int
  public var column: Int
}

/// What one column is.
public enum ColumnUnit: Sendable {
  case utf8, utf16, scalars
}

/// The lines of a file's content. A line ends at LF, CRLF or a lone CR.
public struct LineIndex: Sendable {
  private let content: [UInt8]
  private let starts: [UInt32]

  /// - Complexity: O(*bytes*).
  public init(_ content: [UInt8]) {
    self.content = content
    // A byte order mark is no column.
    var starts: [UInt32] = [content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    content.withUnsafeBufferPointer { bytes in
      var i = ByteSearch.firstIndex(of: 0x0A, or: 0x0D, in: bytes, from: 0)
      while i < bytes.count {
        let isCRLF = bytes[i] == 0x0D && i + 1 < bytes.count && bytes[i + 1] == 0x0A
        if !isCRLF { starts.append(UInt32(i + 1)) }
        i = ByteSearch.firstIndex(of: 0x0A, or: 0x0D, in: bytes, from: i + 1)
      }
    }
    self.starts = starts
  }

  public var lineCount: Int { starts.count }

  /// The line and column of an offset; an offset past the end counts as the end.
  ///
  /// - Complexity: O(log *lines*), plus the length of the line for units other than bytes.
  public func position(of offset: Offset<InContent>, in unit: ColumnUnit = .scalars) -> LineColumn {
    let target = min(offset.index, content.count)
    let line = line(at: target)
    return LineColumn(line: line.number, column: 1 + columns(in: min(line.start, target)..<target, unit))
  }

  /// The line that a byte of the content stands in, counted from 1, and where its first column is.
  ///
  /// - Parameter near: A line that may be the one.
  /// - Complexity: O(1) for a line that is near, otherwise O(log *lines*).
  func line(at target: Int, near: Int = 1) -> (number: Int, start: Int) {
    if near >= 1, near <= starts.count, Int(starts[near - 1]) <= target,
      near == starts.count || target < Int(starts[near])
    {
      return (near, Int(starts[near - 1]))
    }
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(starts[middle]) <= target { low = middle + 1 } else { high = middle }
    }
    let number = max(low, 1)
    return (number, Int(starts[number - 1]))
  }

  private func columns(in range: Range<Int>, _ unit: ColumnUnit) -> Int {
    switch unit {
    case .utf8: return range.count
    case .scalars: return content.withUnsafeBufferPointer { ByteSearch.scalarCount(in: $0, range) }
    case .utf16: return content[range].reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : $1 >= 0xF0 ? 2 : 1) }
    }
  }
}
