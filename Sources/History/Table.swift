/// Rows below a header, as text for a screen or as cells for a program.
struct Table {
  var header: [String]
  var rows: [[String]] = []
  /// Said below a text.
  var notes: [String] = []

  /// Cells stand below each other, two blanks apart; without control characters, since names come from files.
  var text: String {
    let all = ([header] + rows).map { $0.map(Self.printable) }
    let widths = header.indices.map { column in all.map { $0[column].count }.max() ?? 0 }
    var text = ""
    for row in all {
      var line = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      text += line + "\n"
    }
    for note in notes { text += note + "\n" }
    return text
  }

  /// As the `csv` of `lawlint check`: parted by `;` behind a byte order mark, and nothing in it can run as a formula.
  var csv: String {
    "\u{FEFF}" + ([header] + rows).map { $0.map(Self.cell).joined(separator: ";") + "\r\n" }.joined()
  }

  private static func cell(_ text: String) -> String {
    var text = text
    // A number may begin with a sign, a word may not.
    if let first = text.first, "=+-@\t\r".contains(first), Int(text) == nil { text = "'" + text }
    guard text.contains(where: { $0 == ";" || $0 == "\"" || $0.isNewline }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  private static func printable(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.properties.generalCategory {
          case .control, .format, .lineSeparator, .paragraphSeparator: "\u{FFFD}"
          default: scalar
          }
        }))
  }
}

extension Int {
  /// With its sign; `=` for none.
  var change: String { self == 0 ? "=" : self > 0 ? "+\(self)" : String(self) }
}
