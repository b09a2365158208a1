/// A Word document with the findings as comments: the drafter's own file, with nothing else in it changed.
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
    guard let archive = source.archive, source.part != nil else {
      throw AnnotationError("\(source.name) is no Word document; choose another format")
    }
    let placed = acts.flatMap { comments(on: $0, of: report) }
    let commenter = WordCommenter(archive: archive, main: source, language: report.language(options))
    do throws(ZipError) {
      return try commenter.commented(placed)
    } catch {
      throw AnnotationError("\(source.name) cannot be annotated: \(error.message)")
    }
  }

  private func comments(on act: LintedDocument, of report: Report) -> [WordCommenter.Placed] {
    let words = ReportWords.of(options.language ?? act.language)
    let jurisdiction = act.jurisdiction(in: report)
    var citations = Citations(act.document)
    return act.findings.map { finding in
      WordCommenter.Placed(
        range: act.document.map.content(of: finding.range), tone: HTMLTone(finding),
        comment: WordComment(
          finding, citation: citations.citation(of: finding.provision).collapsed,
          principles: finding.principles(in: jurisdiction), words))
    }
  }
}
