/// The report as a ministry keeps it: one page that needs nothing else, with each act in its own structure and the notes
/// in the margin beside the words.
///
/// The page has no script. Filters are check boxes that the stylesheet reads; where a browser cannot, all is shown.
public struct HTMLReporter: Reporter {
  public static let name = "html"
  private let options: ReportOptions

  public init(options: ReportOptions) { self.options = options }

  public func render(_ report: Report) -> [UInt8] {
    var anchors = HTMLAnchors()
    _ = anchors.claim("text")
    let isAlone = report.documents.count + report.failures.count == 1
    let acts = report.documents.enumerated().map { index, linted in
      HTMLAct(
        linted, number: index + 1, isAlone: isAlone, of: report, options: options, anchors: &anchors)
    }
    let page = HTMLPage(report: report, acts: acts, language: language(of: report), isAlone: isAlone)
    var html = HTMLWriter()
    page.write(to: &html)
    return html.bytes
  }

  /// The language of the page as a whole: that of all its acts, or English.
  private func language(of report: Report) -> LanguageCode {
    if let language = options.language { return language }
    let languages = Set(report.documents.map(\.language))
    return languages.count == 1 ? languages.first ?? .en : .en
  }
}
