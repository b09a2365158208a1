/// Text put into an XML file, in the file's own encoding; all bytes of the file stay as they are.
struct SourceInsertions {
  private let source: SourceFile
  /// Whether the file says of itself that it has no other characters.
  private let isASCII: Bool
  private var insertions: [(place: Offset<InContent>, text: String)] = []

  init(_ source: SourceFile) {
    self.source = source
    let declaration = source.content.prefix(200).prefix { $0 != UInt8(ascii: ">") }
    isASCII = String(decoding: declaration, as: UTF8.self).lowercased().contains("ascii")
  }

  /// Puts text at a place, behind what was put there before.
  mutating func insert(_ text: String, at place: Offset<InContent>) { insertions.append((place, text)) }

  /// The file with everything that was put in.
  func bytes() -> [UInt8] {
    // By index too: sorting need not keep the order of equals.
    let ordered = insertions.indices.sorted { a, b in
      (insertions[a].place, a) < (insertions[b].place, b)
    }
    var result: [UInt8] = []
    result.reserveCapacity(source.bytes.count + insertions.reduce(0) { $0 + $1.text.utf8.count })
    var copied = 0
    for index in ordered {
      let place = source.source(of: insertions[index].place).index
      result += source.bytes[copied..<place]
      append(insertions[index].text, to: &result)
      copied = place
    }
    return result + source.bytes[copied...]
  }

  /// Characters that the encoding may not have become references, as XML allows in text and values.
  private func append(_ text: String, to bytes: inout [UInt8]) {
    switch source.encoding {
    case .utf8 where !isASCII: bytes += text.utf8
    case .utf8, .windows1252:
      for scalar in text.unicodeScalars {
        if scalar.isASCII { bytes.append(UInt8(scalar.value)) } else { bytes += "&#\(scalar.value);".utf8 }
      }
    case .utf16LittleEndian:
      for unit in text.utf16 { bytes += [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)] }
    case .utf16BigEndian:
      for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit)] }
    }
  }
}
