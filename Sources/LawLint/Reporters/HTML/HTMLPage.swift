/// The page around the acts, and what it says of all of them.
struct HTMLPage {
  let report: Report
  let acts: [HTMLAct]
  let language: LanguageCode
  let isAlone: Bool

  private var words: ReportWords { ReportWords.of(language) }
  private var pageWords: PageWords { ReportWords.page(language) }

  private var title: String {
    isAlone ? acts.first?.title ?? report.failures.first?.path ?? "" : pageWords.report
  }

  func write(to html: inout HTMLWriter) {
    let frame = HTMLFrame(run: report.settings, language: language, title: title, sources: sources)
    frame.writeBeginning(to: &html)
    writeFilter(to: &html)
    html.element("main") { html in
      isAlone ? writeOnly(to: &html) : writeAll(to: &html)
    }
    frame.writeEnd(to: &html)
  }

  private var sources: [SourceFile] {
    report.isRedacted ? [] : report.files.compactMap { $0.first?.document.source }
  }

  // MARK: Filter

  /// How many findings there are of each severity, as a legend of the marks and as boxes that hide them.
  private func writeFilter(to html: inout HTMLWriter) {
    var counts = HTMLCounts()
    for act in acts { counts += act.counts }
    guard counts.total > 0 else { return }
    html.lineBreak()
    html.element("header") { html in
      html.element("fieldset") { html in
        html.element("legend", text: pageWords.show)
        for tone in counts.tones {
          html.element("label") { html in
            html.open("input", ["type": "checkbox", "id": "-\(tone.rawValue)", "checked": ""])
            html.element("mark", ["class": tone.rawValue], text: tone.word(words, language))
            html.text(" \(counts[tone])")
          }
        }
      }
    }
  }

  // MARK: Acts

  private func writeOnly(to html: inout HTMLWriter) {
    html.element("h1", ["lang": titleLanguage(acts.first)], text: title)
    writeNotices(to: &html)
    for act in acts { write(act, level: 2, to: &html) }
    for failure in report.failures { write(failure, to: &html) }
  }

  private func writeAll(to html: inout HTMLWriter) {
    html.element("h1", text: title)
    writeNotices(to: &html)
    writeIndex(to: &html)
    for act in acts {
      html.lineBreak()
      html.element("article", ["lang": act.reader == language ? nil : act.reader.rawValue]) { html in
        html.element("h2", ["lang": titleLanguage(act)], text: act.title)
        write(act, level: 3, to: &html)
      }
    }
    if acts.isEmpty { html.element("div", ["id": "text"]) { _ in } }
    for (index, failure) in report.failures.enumerated() {
      html.element("article") { html in
        html.element("h2", ["id": "-x\(index + 1)"], text: failure.path)
        write(failure, to: &html)
      }
    }
  }

  private func writeNotices(to html: inout HTMLWriter) {
    for notice in report.notices {
      html.element("p", ["class": notice.severity == .warning ? "pb w" : "pb"]) { html in
        html.element("b", text: AcceptanceWords.of(language).notice)
        html.text(" \(notice.path):\(notice.line): \(notice.message)")
      }
    }
  }

  private func titleLanguage(_ act: HTMLAct?) -> String? {
    guard let act, act.linted.language != act.reader else { return nil }
    return act.linted.language.rawValue
  }

  private func write(_ act: HTMLAct, level: Int, to html: inout HTMLWriter) {
    HTMLSummary(act, level: level).write(to: &html)
    html.element("section", ["id": act.anchor]) { html in
      html.element("h\(level)", ["id": act.number == 1 ? "text" : nil], text: act.pageWords.text)
      if act.document.blocks.isEmpty {
        html.element("p", ["class": "d"], text: act.pageWords.empty)
      }
      var view = HTMLDocumentView(act, level: level + 1)
      view.write(to: &html)
    }
  }

  private func write(_ failure: Report.Failure, to html: inout HTMLWriter) {
    html.element("p", ["class": "pb e", "id": isAlone ? "text" : nil]) { html in
      html.element("b", text: words.unread)
      html.text(" \(failure.message)")
    }
  }

  // MARK: Several acts

  private func writeIndex(to html: inout HTMLWriter) {
    var counts = HTMLCounts()
    for act in acts { counts += act.counts }
    html.element("div", ["class": "q ix"]) { html in
      html.element("table") { html in
        html.element("caption", text: pageWords.drafts)
        html.element("thead") { html in
          html.element("tr") { html in
            html.element("td") { _ in }
            for tone in counts.tones {
              html.element("th", ["scope": "col", "class": tone.rawValue], text: tone.word(words, language))
            }
          }
        }
        html.element("tbody") { html in
          for act in acts { writeRow(of: act, counts.tones, to: &html) }
          for (index, failure) in report.failures.enumerated() {
            html.lineBreak()
            html.element("tr") { html in
              html.element("th", ["scope": "row"]) { html in
                html.element("a", ["href": "#-x\(index + 1)"], text: failure.path)
                html.element("p", ["class": "d e"], text: "\(words.unread): \(failure.message)")
              }
              for _ in counts.tones { html.element("td", text: "–") }
            }
          }
        }
      }
    }
  }

  private func writeRow(of act: HTMLAct, _ tones: [HTMLTone], to html: inout HTMLWriter) {
    html.lineBreak()
    html.element("tr") { html in
      html.element("th", ["scope": "row"]) { html in
        html.element("a", ["href": "#\(act.anchor)", "lang": titleLanguage(act)], text: act.title)
        if act.title != act.document.source.name {
          html.element("p", ["class": "d"], text: act.document.source.name)
        }
        if let error = act.document.problems.first(where: { $0.severity == .error }) {
          html.element("p", ["class": "d e"], text: "\(words.unread): \(error.message)")
        }
      }
      for tone in tones {
        html.element(
          "td", ["class": tone.rawValue], text: act.counts[tone] == 0 ? "–" : String(act.counts[tone]))
      }
    }
  }
}
