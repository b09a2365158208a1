/// How the items of a list on a page are numbered (HTML Living Standard, 4.4.5 and 4.4.8).
struct HTMLList {
  private let format: String
  private var next: Int

  init(_ list: XMLTree.ID, in tree: XMLTree) {
    let isOrdered = tree.name(list) == "ol"
    format = isOrdered ? Self.formats[tree.attribute(list, "type") ?? "1"] ?? "decimal" : "bullet"
    next = tree.attribute(list, "start").flatMap { Int($0) } ?? 1
  }

  /// The label of the next item.
  mutating func label(of item: XMLTree.ID, in tree: XMLTree) -> String {
    guard format != "bullet" else { return "•" }
    let number = tree.attribute(item, "value").flatMap { Int($0) } ?? next
    next = number == .max ? number : number + 1
    let text = NumberFormat.text(number, format, language: nil)
    return format == "decimal" ? text + "." : text + ")"
  }

  private static let formats = [
    "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman",
  ]
}
