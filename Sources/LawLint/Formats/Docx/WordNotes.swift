/// The footnotes and endnotes of a Word document, which are kept in parts of their own.
///
/// Word shows no comments in notes, so a note has its place where the text refers to it.
struct WordNotes {
  enum Kind: Hashable { case footnote, endnote }

  private struct Part {
    var word: WordTree
    /// By the number that a reference names.
    var notes: [String: WordTree.ID] = [:]
  }

  private var parts: [Kind: Part] = [:]
  private let styles: WordStyles
  private let view: DocxView
  /// Each note is read once, however often it is referred to: so the text is never longer than the parts.
  private var used: [Kind: Set<WordTree.ID>] = [:]

  init(footnotes: XMLTree?, endnotes: XMLTree?, styles: WordStyles, view: DocxView) {
    self.styles = styles
    self.view = view
    for (kind, tree) in [(Kind.footnote, footnotes), (.endnote, endnotes)] {
      guard let tree, let root = tree.root else { continue }
      var part = Part(word: WordTree(tree))
      for note in part.word.all(kind == .footnote ? .footnote : .endnote, in: root) {
        // Lines between text and notes are notes too, of another type (ECMA-376-1, 17.18.33).
        guard tree.attribute(note, "type").map({ $0 == "normal" }) ?? true,
          let id = tree.attribute(note, "id"), part.notes[id] == nil
        else { continue }
        part.notes[id] = note
      }
      parts[kind] = part
    }
  }

  /// Whether there is a note with a number.
  func has(_ id: String?, _ kind: Kind) -> Bool { id.flatMap { parts[kind]?.notes[$0] } != nil }

  /// The text of a note, its paragraphs one after another; empty when it was given before.
  mutating func take(_ id: String?, _ kind: Kind) -> [UInt8] {
    guard let part = parts[kind], let id, let note = part.notes[id] else { return [] }
    guard used[kind, default: []].insert(note).inserted else { return [] }
    var reader = WordTextReader(part.word, styles: styles, view: view)
    reader.read(note)
    var text: [UInt8] = []
    for paragraph in reader.paragraphs {
      if !text.isEmpty { text.append(0x20) }
      for piece in paragraph.pieces {
        switch piece {
        case .verbatim(let range): text += part.word.tree.content[range.indices()]
        case .unit(let bytes, _): text += bytes
        case .lineBreak: text.append(0x20)
        }
      }
    }
    return text
  }
}
