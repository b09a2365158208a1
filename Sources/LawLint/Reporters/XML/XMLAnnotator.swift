/// The XML of a draft with the findings in it, and not a byte of it changed.
///
/// Akoma Ntoso 3 has a place for notes of others, its metadata, and the findings stand there, each with the address of
/// its provision. In all other XML a finding is a processing instruction before its words, which readers pass over.
public struct XMLAnnotator: Annotator {
  public static let name = "xml"
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public static func fileName(for name: String) -> String { name }

  public func annotated(_ report: Report) throws(AnnotationError) -> [UInt8] {
    let acts = try acts(of: report)
    let source = acts[0].document.source
    guard source.part == nil, source.content.firstIndex(of: UInt8(ascii: "<")) == source.firstMark else {
      throw AnnotationError("\(source.name) is no XML; choose --format html or docx")
    }
    let (tree, problems) = XMLReader.read(source)
    guard let root = tree.root else {
      let reason = (source.notes + problems).first { $0.severity == .error }?.message ?? "it has no elements"
      throw AnnotationError("\(source.name) cannot be annotated: \(reason)")
    }
    var insertions = SourceInsertions(source)
    let notes = acts.flatMap { act in
      act.notes(in: report, options).map { note in
        XMLNote(
          text: note.text, finding: note.finding, place: act.document.map.content(of: note.finding.range),
          eIds: act.document.path(to: note.finding.provision).reversed().map(\.eId),
          words: act.document.string(note.finding.range).collapsed,
          language: options.language ?? act.language)
      }
    }
    if let vocabulary = AkomaNtosoNotes(tree, root) {
      vocabulary.put(notes, into: &insertions)
    } else {
      XMLInstructions(tree, root).put(notes, into: &insertions)
    }
    return insertions.bytes()
  }
}

/// A finding as it is put into XML.
struct XMLNote {
  let text: NoteText
  let finding: Finding
  /// The words found.
  let place: ContentRange
  /// Of the provision and those around it, outwards; the file need not have them.
  let eIds: [String]
  let words: String
  let language: LanguageCode
}

extension SourceFile {
  /// Where the first character that is no white space stands.
  fileprivate var firstMark: Int? {
    content[contentStart.index...].firstIndex { !XMLMarkup.isSpace($0) }
  }
}
