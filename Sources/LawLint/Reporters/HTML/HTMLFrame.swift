/// What stands around the content of every page: its head, the way to the text, and who made it from what.
struct HTMLFrame {
  let run: RunSettings
  let language: LanguageCode
  let title: String
  /// The files that the page is made from, each once; none where their words were taken out, since words can be guessed and
  /// held against a checksum.
  let sources: [SourceFile]
  /// What the page has in its stylesheet that others have not.
  var style = ""

  private var words: PageWords { ReportWords.page(language) }

  /// No script, no frame, no form, and nothing from anywhere else.
  private static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Up to the content, which goes into the body that is left open.
  func writeBeginning(to html: inout HTMLWriter) {
    html.markup("<!DOCTYPE html>\n")
    html.open("html", ["lang": language.rawValue])
    html.element("head") { html in
      html.open("meta", ["charset": "utf-8"])
      html.open("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy])
      html.open("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
      html.open("meta", ["name": "generator", "content": "lawlint \(run.toolVersion)"])
      html.open("meta", ["name": "color-scheme", "content": "light dark"])
      html.lineBreak()
      html.element("title", text: "\(title) · lawlint")
      html.element("style") { $0.markup(HTMLStyle.sheet + style) }
    }
    html.lineBreak()
    html.open("body")
    html.element("a", ["class": "skip", "href": "#text"], text: words.skip)
  }

  /// From the content to the end.
  func writeEnd(to html: inout HTMLWriter) {
    html.lineBreak()
    html.element("footer") { html in
      html.element("p", text: words.advice)
      let maker = words.footer.replacing("{version}", with: run.toolVersion)
        .replacing("{n}", with: String(run.ruleSet.rules.count))
      let profile = [run.profile.jurisdiction?.rawValue, run.profile.strictness.rawValue].compactMap { $0 }
      html.element("p", text: "\(maker) \(words.profile): \(profile.joined(separator: ", ")).")
      guard !sources.isEmpty else { return }
      html.element("p", text: words.checksum + ":")
      html.element("ul") { html in
        for source in sources {
          html.element("li") { html in
            html.text(source.name + " ")
            html.element("code", text: Checksum.of(source.fileBytes))
          }
        }
      }
    }
    html.close("body")
    html.close("html")
    html.lineBreak()
  }
}
