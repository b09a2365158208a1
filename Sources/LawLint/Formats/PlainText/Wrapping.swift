/// Whether the lines of a draft were broken by hand or by a mail program, and at what width.
struct Wrapping: Sendable {
  /// The usual length of a full line in bytes, or `nil` when a line is a paragraph.
  let width: Int?

  /// Longer lines than this are no wrapped lines.
  static let longest = 130

  /// Every line is a paragraph.
  static let none = Wrapping(width: nil)

  private init(width: Int?) { self.width = width }

  init(_ lines: ArraySlice<DraftLine>) {
    var lengths = [Int](repeating: 0, count: Self.longest + 1)
    var bytes = 0
    var longBytes = 0
    for line in lines {
      bytes += line.count
      if line.count > Self.longest { longBytes += line.count } else { lengths[line.count] += 1 }
    }
    // Counted in bytes, since a table may have more lines than the text around it.
    guard longBytes * 5 < bytes else {
      width = nil
      return
    }
    // A few lines stand out, such as long headings; the full lines are the rest of the longest.
    var left = lines.count / 20
    var width = Self.longest
    while width > 0, left >= lengths[width] {
      left -= lengths[width]
      width -= 1
    }
    self.width = width >= 40 ? width : nil
  }

  /// Whether a line is so long that the next word did not fit.
  func isFull(_ count: Int, beforeWordOf next: Int) -> Bool {
    guard let width, count <= Self.longest else { return false }
    return count * 10 >= width * 7 || count + 1 + next > width
  }
}
