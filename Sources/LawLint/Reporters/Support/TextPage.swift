/// The lines of a text report: how its parts are indented, wrapped, aligned and coloured.
struct TextPage {
  private(set) var text = ""
  private let width: Int
  private let paint: Paint
  private let underline: String

  init(_ options: ReportOptions) {
    // Prose in lines longer than this is hard to read, and in lines shorter than this hard to set.
    width = min(max(options.width, 40), 100)
    paint = Paint(isOn: options.color)
    underline = options.isTerminal ? "‾" : "^"
  }

  mutating func blankLine() { text += "\n" }

  mutating func line(_ line: String, _ style: Paint.Style) {
    text += paint(line, style) + "\n"
  }

  /// Text in as many lines as it needs.
  mutating func paragraph(_ paragraph: String, _ style: Paint.Style) {
    for line in MarkedText(paragraph).lines(width: width) { self.line(line.text, style) }
  }

  /// `title · citation` and, at the right edge, the place in the file.
  ///
  /// A title that is too long gives way to the name behind it, as in `… (a-opplysningsloven)`; otherwise it is cut before
  /// anything is left out.
  mutating func heading(_ title: String?, citation: String = "", at place: String) {
    let citation = citation.collapsed.printable
    let room = width - place.columns - 2
    let title = cut(
      title?.collapsed.printable ?? "", to: citation.isEmpty ? room : room - citation.columns - 3)
    let left = [title, citation].filter { !$0.isEmpty }.joined(separator: " · ")
    if left.columns > room {
      text += paint(left, .bold) + "\n  " + paint(place, .dim) + "\n"
    } else {
      let space = String(repeating: " ", count: left.isEmpty ? 0 : width - left.columns - place.columns)
      text += paint(left, .bold) + (place.isEmpty ? "" : space + paint(place, .dim)) + "\n"
    }
  }

  /// A title that is cut to less than this says nothing.
  private static let shortestTitle = 12

  private func cut(_ title: String, to columns: Int) -> String {
    guard title.columns > columns else { return title }
    if let name = name(of: title), name.columns <= columns { return name }
    guard columns >= Self.shortestTitle else { return "" }
    var result = String.UnicodeScalarView()
    var used = 1
    for scalar in title.unicodeScalars {
      used += scalar.columns
      if used > columns { break }
      result.append(scalar)
    }
    while result.last == " " { result.removeLast() }
    return String(result) + "…"
  }

  /// The one word in parentheses at the end of a title, by which an act is known.
  private func name(of title: String) -> String? {
    guard title.last == ")", let open = title.lastIndex(of: "(") else { return nil }
    let name = title[title.index(after: open)...].dropLast()
    return name.isEmpty || name.contains(" ") ? nil : String(name)
  }

  /// A word that judges, the message behind it, and the name of the rule at the right edge.
  mutating func statement(_ word: String, _ style: Paint.Style, _ message: String, label: String) {
    let indent = 2 + word.columns + 3
    let lines = MarkedText(message).lines(width: width - indent)
    for (number, line) in lines.enumerated() {
      text += number == 0 ? "  \(paint(word, style))   " : String(repeating: " ", count: indent)
      text += line.text
      if number < lines.count - 1 { text += "\n" }
    }
    let used = indent + (lines.last?.columns ?? 0)
    if label.isEmpty {
      text += "\n"
    } else if used + 3 + label.columns <= width {
      text += String(repeating: " ", count: width - used - label.columns) + paint(label, .dim) + "\n"
    } else {
      text += "\n" + String(repeating: " ", count: max(2, width - label.columns)) + paint(label, .dim) + "\n"
    }
  }

  /// A clause of the draft, with the words found underlined.
  mutating func quotation(_ clause: MarkedText) {
    for line in clause.lines(width: width - 4) {
      let parts = line.parts.map { $0.isMarked ? paint($0.text, .underlined) : $0.text }
      text += "    " + parts.joined() + "\n"
      if !paint.isOn, let marks = line.underline(underline) { text += "    " + marks + "\n" }
    }
  }

  /// A word such as `why`, and the text behind it, `column` columns on; nothing when there is no text.
  mutating func remark(_ word: String, _ remark: String, column: Int) {
    let indent = 4 + column
    for (number, line) in MarkedText(remark).lines(width: width - indent).enumerated() {
      if number == 0 {
        let space = String(repeating: " ", count: max(1, column - word.columns))
        text += "    " + paint(word, .dim) + space
      } else {
        text += String(repeating: " ", count: indent)
      }
      text += line.text + "\n"
    }
  }
}
