/// The rows of a table, as the markup between its cells tells; documents keep the cells alone.
///
/// A cell whose text is in several blocks stays one cell, and cells without text keep their places.
struct HTMLTable {
  struct Cell: Equatable {
    var isHeader = false
    var blocks: [Int] = []
  }

  private(set) var rows: [[Cell]] = [[]]

  /// - Parameter cells: The numbers of the table's blocks, in order.
  init(_ cells: Range<Int>, of document: Document) {
    var end: Int?
    for block in cells {
      let content = document.map.content(of: document.blocks[block].range)
      let start = content.lowerBound.index
      // The first cell's own tag stands before its text, and what stands before that is not of this table.
      let tags =
        end.map { $0 <= start ? Self.tags(in: document.source.content[$0..<start]) : [] }
        ?? Self.lastTag(before: start, in: document.source.content).map { [$0] } ?? []
      end = content.upperBound.index
      if tags.isEmpty, rows.last?.isEmpty == false {
        rows[rows.count - 1][rows[rows.count - 1].count - 1].blocks.append(block)
        continue
      }
      for tag in tags {
        switch tag {
        case .row: if rows.last?.isEmpty == false { rows.append([]) }
        case .cell(let isHeader): rows[rows.count - 1].append(Cell(isHeader: isHeader))
        }
      }
      if rows[rows.count - 1].isEmpty { rows[rows.count - 1].append(Cell()) }
      rows[rows.count - 1][rows[rows.count - 1].count - 1].blocks.append(block)
    }
  }

  // MARK: Tags

  private enum Tag: Equatable {
    case row
    case cell(isHeader: Bool)
  }

  /// The rows and cells that open in a piece of markup, in order.
  private static func tags(in markup: ArraySlice<UInt8>) -> [Tag] {
    var tags: [Tag] = []
    for start in markup.indices where markup[start] == UInt8(ascii: "<") {
      if let tag = tag(markup[(start + 1)...]) { tags.append(tag) }
    }
    return tags
  }

  /// The cell that opens a little before a place, if any.
  private static func lastTag(before end: Int, in content: [UInt8]) -> Tag? {
    tags(in: content[max(0, end - 200)..<end]).last { $0 != .row }
  }

  /// The tag with a name, without its prefix: `td`, `th` and `tr` of HTML, `entry` and `row` of CALS, in any case.
  private static func tag(_ name: ArraySlice<UInt8>) -> Tag? {
    var letters = name.prefix(24).prefix { $0 != 0x3E && $0 != 0x2F && $0 > 0x20 }
    if let colon = letters.lastIndex(of: UInt8(ascii: ":")) { letters = letters[(colon + 1)...] }
    return switch String(decoding: letters, as: UTF8.self).lowercased() {
    case "tr", "row": .row
    case "td", "entry": .cell(isHeader: false)
    case "th": .cell(isHeader: true)
    default: nil
    }
  }
}
