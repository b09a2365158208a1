/// A comment in Word.
struct WordComment {
  /// The author that Word shows.
  static let author = "lawlint"
  private static let initials = "ll"

  /// A paragraph: a word in bold, and the text behind it.
  private let paragraphs: [(lead: String, text: String)]

  init(_ note: NoteText) {
    let head = note.citation.isEmpty ? note.grade : "\(note.grade) · \(note.citation)"
    paragraphs = [(head, "")] + note.paragraphs
  }

  /// A comment of one sentence, such as how many findings a document has no room for.
  init(_ text: String) { paragraphs = [("", text)] }

  /// The comment as an element of the part of comments. It carries no date, so that the file is the same every time.
  ///
  /// - Parameter style: Of its paragraphs, if the document has one for comments.
  func element(id: Int, style: String?, _ markup: WordMarkup) -> String {
    let properties = style.map { markup.element("pPr", [:], markup.element("pStyle", ["val": $0])) } ?? ""
    var content = ""
    for (number, paragraph) in paragraphs.enumerated() {
      var runs = number == 0 ? markup.element("r", [:], markup.element("annotationRef")) : ""
      if !paragraph.lead.isEmpty { runs += markup.run(paragraph.lead, isBold: true) }
      if !paragraph.text.isEmpty {
        runs += markup.run(paragraph.lead.isEmpty ? paragraph.text : " " + paragraph.text)
      }
      content += markup.element("p", [:], properties + runs)
    }
    return markup.rootElement(
      "comment", ["id": "\(id)", "author": Self.author, "initials": Self.initials], content)
  }
}
