/// Text for a Markdown page that GitHub or GitLab shows, in paragraphs and in HTML elements alike.
enum MarkdownText {
  /// The text in one line, shown as it stands: no markup, no HTML, no links, no mentions of people, issues or emoji.
  ///
  /// Signs become character references, which never structure a page. Mentions are looked for when references are gone
  /// again, so a word joiner stands behind the signs that begin them.
  static func escaped(_ text: String) -> String {
    var result = ""
    var last: Unicode.Scalar = " "
    for scalar in text.collapsed.printable.unicodeScalars {
      if isMention(last), !scalar.properties.isWhitespace { result += "&#8288;" }
      // `www.` begins a link.
      if isMarkup(scalar) || scalar == "." && (last == "w" || last == "W") {
        result += "&#\(scalar.value);"
      } else {
        result.unicodeScalars.append(scalar)
      }
      last = scalar
    }
    return result
  }

  private static func isMarkup(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "&", "<", ">", "*", "_", "`", "[", "]", "\\", "~", "|", "!", "$", "#", "@", ":", "{", "}", "^", "=",
      "+":
      true
    default: false
    }
  }

  private static func isMention(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "@", "#", "!", "$", "%", "&", "~", ":", "^": true
    default: false
    }
  }
}
