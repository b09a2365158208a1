extension Analysis {
  /// The sentences, and the tokens of each, a line each: range, word, and what stands before it.
  public func dumpTokens() -> String {
    var lines: [String] = []
    for sentence in sentences {
      let language = languages[sentence.provision].rawValue
      lines.append("\(address(sentence)) \(language) \(place(sentence.range)) \"\(line(sentence.range))\"")
      for token in tokens[sentence.tokens] {
        lines.append("  \(place(token.range)) \(line(token.range))\(token.flags.names)")
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The norms, a line each: where, modality, who bears it, what to do, what about.
  public func dumpNorms() -> String {
    norms.map { norm in
      var parts = [address(sentences[norm.sentence]), norm.modality.rawValue]
      parts.append("bearer=\(norm.bearer.rawValue)" + (norm.bearerRange.map { "(\(line($0)))" } ?? ""))
      parts.append("modal=\(line(norm.marker))")
      if let action = norm.action { parts.append("action=\(line(action))") }
      if !norm.topics.isEmpty { parts.append("topics=" + norm.topics.map(\.rawValue).joined(separator: ",")) }
      if norm.isNegated { parts.append("negated") }
      if norm.isRestricted { parts.append("restricted") }
      if norm.isSubordinate { parts.append("subordinate") }
      return parts.joined(separator: " ") + "\n"
    }.joined()
  }

  private func address(_ sentence: Sentence) -> String {
    let eId = document.provisions[sentence.provision].eId
    return eId.isEmpty ? "-" : eId
  }

  private func place(_ range: TextRange) -> String { "\(range.lowerBound.index)..\(range.upperBound.index)" }

  private func line(_ range: TextRange) -> String {
    document.string(range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension LintedDocument {
  /// The matches of all rules, a line each: range, rule, words.
  public func dumpMatches() -> String {
    findings.map { finding in
      let words = document.string(finding.range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return
        "\(finding.range.lowerBound.index)..\(finding.range.upperBound.index) \(finding.rule) \"\(words)\"\n"
    }.joined()
  }
}

extension Token.Flags {
  /// The names of the flags that are set, each behind a space.
  fileprivate var names: String {
    let all: [(Token.Flags, String)] = [
      (.capitalized, "capital"), (.number, "number"), (.sectionSign, "section-sign"),
      (.afterLineBreak, "after-line-break"), (.afterBlankLine, "after-blank-line"),
      (.afterComma, "after-comma"),
      (.afterPeriod, "after-period"), (.afterSemicolon, "after-semicolon"), (.afterColon, "after-colon"),
      (.afterMark, "after-mark"), (.afterOpening, "after-opening"), (.afterClosing, "after-closing"),
      (.afterQuote, "after-quote"), (.afterDash, "after-dash"), (.afterSign, "after-sign"),
    ]
    return all.filter { contains($0.0) }.map { " " + $0.1 }.joined()
  }
}
