/// The words found in an act, cut at every boundary so that marks may overlap.
///
/// Pieces are asked for block by block in reading order; each boundary is passed once.
struct HTMLMarks {
  /// A stretch of text under the same marks.
  struct Piece: Equatable {
    var range: TextRange
    /// The gravest last, so that it is the innermost element and its colour wins.
    var tones: [HTMLTone] = []
    /// The findings whose words end here, in order.
    var ending: [Int] = []
  }

  private struct Boundary {
    var offset: Offset<InText>
    var finding: Int
    var tone: HTMLTone
    var isEnd: Bool
  }

  private let boundaries: [Boundary]
  private var next = 0
  private var open = Array(repeating: 0, count: HTMLTone.allCases.count)

  /// - Parameter tones: Of the findings, one each.
  init(_ findings: [Finding], _ tones: [HTMLTone]) {
    var boundaries: [Boundary] = []
    boundaries.reserveCapacity(2 * findings.count)
    for (index, finding) in findings.enumerated() {
      let tone = tones[index]
      let range = finding.range
      boundaries.append(Boundary(offset: range.lowerBound, finding: index, tone: tone, isEnd: false))
      boundaries.append(Boundary(offset: range.upperBound, finding: index, tone: tone, isEnd: true))
    }
    // A finding without words begins and ends at one place, so beginnings stand first.
    self.boundaries = boundaries.sorted {
      ($0.offset.index, $0.isEnd ? 1 : 0, $0.finding) < ($1.offset.index, $1.isEnd ? 1 : 0, $1.finding)
    }
  }

  /// The pieces of a block. Blocks are asked for in order.
  mutating func pieces(of block: TextRange) -> [Piece] {
    var pieces: [Piece] = []
    var start = block.lowerBound
    while next < boundaries.count, boundaries[next].offset <= block.upperBound {
      let boundary = boundaries[next]
      // What begins where the block ends begins in the next one.
      if !boundary.isEnd, boundary.offset == block.upperBound { break }
      if boundary.offset > start {
        pieces.append(Piece(range: start..<boundary.offset, tones: tones))
        start = boundary.offset
      }
      open[boundary.tone.index] += boundary.isEnd ? -1 : 1
      if boundary.isEnd {
        if pieces.isEmpty { pieces.append(Piece(range: start..<start)) }
        pieces[pieces.count - 1].ending.append(boundary.finding)
      }
      next += 1
    }
    if start < block.upperBound { pieces.append(Piece(range: start..<block.upperBound, tones: tones)) }
    return pieces
  }

  private var tones: [HTMLTone] { HTMLTone.allCases.reversed().filter { open[$0.index] > 0 } }
}
