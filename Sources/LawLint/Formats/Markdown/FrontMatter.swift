/// The YAML between two lines of `---` at the head of a Markdown file, of which only a few plain values are read.
struct FrontMatter {
  private(set) var values: [String: String] = [:]
  /// Where the text begins behind it; the start of the content when there is none.
  private(set) var end: Int

  init(_ file: SourceFile) {
    let bytes = file.content
    end = file.contentStart.index
    var start = end
    var found: [String: String] = [:]
    var isFirst = true
    while start < bytes.count {
      let stop = bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
      let isCRLF = stop + 1 < bytes.count && bytes[stop] == 0x0D && bytes[stop + 1] == 0x0A
      let next = min(bytes.count, stop + (isCRLF ? 2 : 1))
      let isFence = bytes[start..<stop].elementsEqual("---".utf8)
      if isFirst {
        guard isFence else { return }
      } else if isFence {
        end = next
        values = found
        return
      } else {
        Self.read(bytes[start..<stop], into: &found)
      }
      isFirst = false
      start = next
    }
  }

  /// `key: value` at the margin; nested values are of no use here.
  private static func read(_ line: ArraySlice<UInt8>, into values: inout [String: String]) {
    guard line.first.map(LineCursor.isLetter) ?? false, let colon = line.firstIndex(of: UInt8(ascii: ":"))
    else { return }
    let key = String(decoding: line[..<colon], as: UTF8.self)
    var value = String(decoding: line[(colon + 1)...], as: UTF8.self)[...]
    value = value.drop { $0.isWhitespace }
    while let last = value.last, last.isWhitespace { value.removeLast() }
    if value.count >= 2, let quote = value.first, quote == "\"" || quote == "'", value.last == quote {
      value = value.dropFirst().dropLast()
    }
    if !value.isEmpty, values[key] == nil { values[key] = String(value) }
  }

  var metadata: Document.Metadata {
    var metadata = Document.Metadata()
    metadata.title = values["title"] ?? values["rubrik"]
    metadata.identifier = values["identifier"] ?? values["beteckning"].map { "SFS " + $0 }
    metadata.jurisdiction = values["country"].flatMap(Jurisdiction.init)
    metadata.languageHint = (values["lang"] ?? values["language"]).flatMap(LanguageCode.init)
    return metadata
  }
}
