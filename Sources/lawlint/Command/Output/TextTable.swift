/// A table for terminals: cells stand below each other, two blanks apart.
struct TextTable {
  private let rows: [[String]]

  /// - Parameter rows: All as long as the first, which is the header.
  init(_ rows: [[String]]) { self.rows = rows }

  /// A line each, without blanks at the end.
  var text: String {
    guard let header = rows.first else { return "" }
    let widths = header.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in rows {
      var line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    return text
  }
}
