extension StringProtocol {
  /// The text as the content of an XML element, or of an attribute in double quotes.
  ///
  /// What XML 1.0 allows nowhere is replaced: controls by pictures of themselves, non-characters by U+FFFD.
  var xmlText: String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\n": result.append(contentsOf: "&#10;".unicodeScalars)
      case _ where scalar.properties.isNoncharacterCodePoint: result.append("\u{FFFD}")
      default: result.append(scalar.picture ?? scalar)
      }
    }
    return String(result)
  }
}

/// Writes XML in lines, an element a line, attributes in the order in which they are given.
struct XMLPage {
  private(set) var text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
  private var depth = 0

  mutating func element(
    _ name: String, _ attributes: KeyValuePairs<String, String>, _ content: (inout XMLPage) -> Void
  ) {
    let begin = text.endIndex
    line("<\(name)\(list(attributes))>")
    let inside = text.endIndex
    depth += 1
    content(&self)
    depth -= 1
    if text.endIndex == inside {
      text.removeSubrange(begin...)
      element(name, attributes)
    } else {
      line("</\(name)>")
    }
  }

  /// An element without content, or with text.
  mutating func element(_ name: String, _ attributes: KeyValuePairs<String, String>, text: String = "") {
    line("<\(name)\(list(attributes))" + (text.isEmpty ? "/>" : ">\(text.xmlText)</\(name)>"))
  }

  private func list(_ attributes: KeyValuePairs<String, String>) -> String {
    attributes.map { " \($0)=\"\($1.xmlText)\"" }.joined()
  }

  private mutating func line(_ line: String) {
    text += String(repeating: "  ", count: depth) + line + "\n"
  }
}
