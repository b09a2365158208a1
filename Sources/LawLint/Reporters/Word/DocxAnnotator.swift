/// A Word document with the findings as comments: the drafter's own file, with nothing else in it changed, or for a
/// draft of another kind a document made of what was read.
public struct DocxAnnotator: Annotator {
  public static let name = "docx"
  public static let isBinary = true
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public static func fileName(for name: String) -> String {
    name.lowercased().hasSuffix(".docx") ? name : name + ".docx"
  }

  public func annotated(_ report: Report) throws(AnnotationError) -> [UInt8] {
    let acts = try acts(of: report)
    let source = acts[0].document.source
    do throws(ZipError) {
      if let archive = source.archive, acts[0].document.format == Docx.name {
        return try commented(archive, source, acts, acts.map(\.document.map), of: report)
      }
      guard source.container == nil else { throw ZipError("it was not read") }
      let draft = WordDraft(acts)
      let (archive, main) = try draft.file(name: source.name)
      return try commented(archive, main, acts, draft.maps, of: report)
    } catch {
      throw AnnotationError("\(source.name) cannot be annotated: \(error.message)")
    }
  }

  /// - Parameter maps: By act, where in the part with the text its text stands.
  private func commented(
    _ archive: [UInt8], _ main: SourceFile, _ acts: [LintedDocument], _ maps: [SourceMap], of report: Report
  ) throws(ZipError) -> [UInt8] {
    let placed = zip(acts, maps).flatMap { act, map in
      act.notes(in: report, options).map { note in
        WordCommenter.Placed(
          range: map.content(of: note.finding.range), tone: HTMLTone(note.finding),
          comment: WordComment(note.text))
      }
    }
    return try WordCommenter(archive: archive, main: main, language: report.language(options))
      .commented(placed)
  }
}
