/// The notes of the margin.
extension HTMLAct {
  /// The notes on a stretch of text, for the column beside it.
  func writeNotes(_ findings: Range<Int>, to html: inout HTMLWriter) {
    html.element("div", ["class": "m", "lang": reader == linted.language ? nil : reader.rawValue]) { html in
      for index in findings { writeNote(index, to: &html) }
    }
  }

  private func writeNote(_ index: Int, to html: inout HTMLWriter) {
    let finding = findings[index]
    let tone = tones[index]
    html.lineBreak()
    html.element("div", ["class": "k \(tone.rawValue)", "id": notes[index], "role": "note"]) { html in
      html.element("p", ["class": "y"]) { html in
        html.element("a", ["class": "x", "href": "#\(references[index])"], text: String(index + 1))
        html.markup(" ")
        html.element("b", text: tone.word(words, reader))
        if !citations[index].isEmpty {
          html.markup(" ")
          html.element("a", ["href": "#\(anchors[finding.provision])"], text: citations[index])
        }
      }
      html.element("p", ["class": "t"], text: finding.message)
      if let acceptance = acceptances[index] { writeAnswer(acceptance, to: &html) }
      writeRemark(words.why, finding.why, to: &html)
      writeRemark(words.suggestion, finding.suggestion, to: &html)
      writeDetails(of: index, to: &html)
    }
  }

  private func writeAnswer(_ acceptance: Acceptance, to html: inout HTMLWriter) {
    let answer = AcceptanceWords.of(reader)
    writeRemark(answer.reason, acceptance.reason ?? "", to: &html)
    html.element("p", ["class": "d"], text: answer.source(of: acceptance))
  }

  private func writeRemark(_ word: String, _ remark: String, to html: inout HTMLWriter) {
    guard !remark.isEmpty else { return }
    html.element("p") { html in
      html.element("i", text: word)
      html.markup(" ")
      html.text(remark)
    }
  }

  /// Principles, rule, confidence, and what else belongs to the finding, in one line of small print.
  private func writeDetails(of index: Int, to html: inout HTMLWriter) {
    let finding = findings[index]
    let names = principleNames(of: finding)
    html.element("p", ["class": "d"]) { html in
      for name in names {
        if name.language == reader {
          html.text(name.name)
        } else {
          html.element("span", ["lang": name.language.rawValue], text: name.name)
        }
        html.text(" · ")
      }
      var details = [finding.code + " " + finding.rule]
      if names.isEmpty, !finding.principles.isEmpty {
        details.append(finding.principles.joined(separator: ", "))
      }
      details.append("\(words.confidence) \(words.confidence(finding.confidence))")
      if !also[index].isEmpty { details.append("\(words.also) \(also[index].joined(separator: ", "))") }
      html.text(details.joined(separator: " · "))
      for (number, link) in related[index].enumerated() {
        html.text(number == 0 ? " · \(pageWords.see) " : ", ")
        html.element("a", ["href": "#\(link.anchor)"], text: link.text)
      }
    }
  }
}
