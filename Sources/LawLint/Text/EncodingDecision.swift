/// How the encoding of a file is decided: by its byte order mark, by what it says of itself, or by looking at the bytes.
struct EncodingDecision {
  private(set) var encoding: TextEncoding = .utf8
  private(set) var notes: [ReadingProblem] = []
  /// The first byte that is not UTF-8, where nothing says what else it is.
  private(set) var guessed: Int?

  init(_ bytes: [UInt8]) {
    let mark = Self.mark(bytes)
    let declared = DeclaredEncoding(bytes, mark: mark)
    if let mark {
      encoding = mark
      if mark == .utf8 { checkUTF8(bytes) }
      if case .xml(let label) = declared, !Self.names(label, mark) {
        notes.append(
          .error(
            "it says it is \(label), but begins as \(mark.rawValue) does; save it as UTF-8, and say so",
            at: Offset(0)))
      }
      return
    }
    switch declared {
    case .xml(let label):
      if let first = bytes.firstIndex(where: { $0 >= 0x80 }), Self.isASCII(label) {
        notes.append(
          .error("said to be \(label), but byte \(first) is not; save the file as UTF-8", at: Offset(first)))
      } else {
        take(label, bytes)
      }
    case .page(let label): take(label, bytes)
    case nil:
      guard let first = UTF8Check.firstError(in: bytes) else { return }
      encoding = .windows1252
      guessed = first
      notes.append(.note("not UTF-8 and with no declaration: read as windows-1252", at: Offset(0)))
    }
  }

  private static func mark(_ bytes: [UInt8]) -> TextEncoding? {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if bytes.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if bytes.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    return nil
  }

  /// Whether an XML declaration may call an encoding so when a byte order mark shows it (XML 1.0, 4.3.3).
  private static func names(_ label: String, _ mark: TextEncoding) -> Bool {
    switch mark {
    case .utf8: TextEncoding(label: label) == .utf8 && !isASCII(label)
    case .utf16LittleEndian: ["utf-16", "utf-16le", "ucs-2", "iso-10646-ucs-2"].contains(label.lowercased())
    case .utf16BigEndian: ["utf-16", "utf-16be", "ucs-2", "iso-10646-ucs-2"].contains(label.lowercased())
    case .windows1252: false
    }
  }

  private static func isASCII(_ label: String) -> Bool { ["us-ascii", "ascii"].contains(label.lowercased()) }

  private mutating func take(_ label: String, _ bytes: [UInt8]) {
    guard let declared = TextEncoding(label: label) else {
      notes.append(.error("the encoding \(label) is not read; save the file as UTF-8", at: Offset(0)))
      return
    }
    if declared == .windows1252 {
      encoding = .windows1252
      notes.append(.note("declared as \(label), read as windows-1252", at: Offset(0)))
    } else {
      checkUTF8(bytes)
    }
  }

  private mutating func checkUTF8(_ bytes: [UInt8]) {
    guard let error = UTF8Check.firstError(in: bytes) else { return }
    notes.append(
      .error("said to be UTF-8, but byte \(error) is not; save the file as UTF-8", at: Offset(error)))
  }
}

/// What a file of markup says of its encoding in its first 1,024 characters.
private enum DeclaredEncoding {
  /// In an XML declaration.
  case xml(String)
  /// In a `meta` element of HTML.
  case page(String)

  init?(_ bytes: [UInt8], mark: TextEncoding?) {
    let head: [UInt8]
    switch mark {
    case .utf8: head = Array(bytes.dropFirst(3).prefix(1024))
    case .utf16LittleEndian, .utf16BigEndian:
      // The other byte of each character; none of those outside ASCII matters here.
      head = stride(from: mark == .utf16LittleEndian ? 2 : 3, to: min(bytes.count, 2050), by: 2).map {
        bytes[$0]
      }
    case .windows1252, nil: head = Array(bytes.prefix(1024))
    }
    guard let start = head.firstIndex(where: { !XMLMarkup.isSpace($0) }), head[start] == UInt8(ascii: "<")
    else { return nil }
    let markup = head[start...]
    if let label = Self.xml(in: markup) {
      self = .xml(label)
    } else if let label = Self.page(in: markup) {
      self = .page(label)
    } else {
      return nil
    }
  }

  private static func xml(in markup: ArraySlice<UInt8>) -> String? {
    guard markup.starts(with: "<?xml".utf8), let end = ByteSearch.firstEnd(of: "?>", in: markup) else {
      return nil
    }
    return label(behind: "encoding", in: markup[..<end])
  }

  private static func page(in markup: ArraySlice<UInt8>) -> String? {
    var rest = markup
    while let tag = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[tag...].dropFirst()
      guard rest.prefix(4).elementsEqual("meta".utf8, by: { $0 | 0x20 == $1 }) else { continue }
      if let label = label(behind: "charset", in: rest.prefix { $0 != UInt8(ascii: ">") }) { return label }
    }
    return nil
  }

  /// What is said behind a key and `=`, with white space and quotation marks or without.
  private static func label(behind key: StaticString, in text: ArraySlice<UInt8>) -> String? {
    guard let end = ByteSearch.firstEnd(of: key, in: text) else { return nil }
    let value = text[end...].drop(while: XMLMarkup.isSpace)
    guard value.first == UInt8(ascii: "=") else { return nil }
    let label = value.dropFirst()
      .drop { XMLMarkup.isSpace($0) || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
      .prefix { XMLCursor.isNameCharacter($0) && $0 != UInt8(ascii: ".") }
    return label.isEmpty ? nil : String(decoding: label, as: UTF8.self)
  }
}
