/// A file as it was read, and its content as UTF-8.
public struct SourceFile: Sendable {
  /// The name of a file that came by standard input.
  public static let standardInput = "<stdin>"

  /// The path as the user gave it, or `<stdin>`. Used in reports only.
  public let name: String
  /// The part of a container that the bytes are, such as `word/document.xml`; `nil` for a file of its own.
  public let part: String?
  /// The bytes of the container that the part was taken from; `nil` for a file of its own.
  public let archive: [UInt8]?
  /// The kind of container that the file is; its content is empty then.
  public let container: FileContainer?
  public let options: ReadingOptions
  /// The bytes as read, byte order mark and line endings too.
  public let bytes: [UInt8]
  public let encoding: TextEncoding
  /// The content as UTF-8. A byte order mark of UTF-8 is still in it.
  public let content: [UInt8]
  /// What a reader should know of the encoding, for example that it was guessed.
  public let notes: [ReadingProblem]

  private let transcoding: Transcoding?

  /// Decides the encoding by byte order mark, XML declaration or HTML `meta`, and otherwise by looking at the bytes.
  ///
  /// Bytes that are not UTF-8 and carry no declaration are read as windows-1252, with a note.
  public init(name: String, bytes: [UInt8], options: ReadingOptions = ReadingOptions()) {
    self.init(name: name, part: nil, of: nil, bytes: bytes, options: options)
  }

  /// A draft that came as characters: what it says of an encoding is that of the file it was once in.
  public init(name: String, text: String, options: ReadingOptions = ReadingOptions()) {
    self.name = name
    part = nil
    archive = nil
    bytes = Array(text.utf8)
    self.options = options
    container = nil
    encoding = .utf8
    transcoding = nil
    content = bytes
    notes = []
  }

  /// A part of a container.
  init(name: String, part: String?, of archive: [UInt8]?, bytes: [UInt8], options: ReadingOptions) {
    self.name = name
    self.part = part
    self.archive = archive
    self.bytes = bytes
    self.options = options
    container = FileContainer(bytes)
    if container != nil {
      encoding = .utf8
      transcoding = nil
      content = []
      notes = []
      return
    }
    let decision = EncodingDecision(bytes)
    encoding = decision.encoding
    switch decision.encoding {
    case .utf8: transcoding = nil
    case .windows1252: transcoding = .windows1252(bytes)
    case .utf16LittleEndian: transcoding = .utf16(bytes, from: 2, bigEndian: false)
    case .utf16BigEndian: transcoding = .utf16(bytes, from: 2, bigEndian: true)
    }
    content = transcoding?.content ?? bytes
    var notes = decision.notes
    if let first = transcoding?.malformed.first {
      notes.append(.note("bytes that are not \(encoding.rawValue)", at: Offset(first)))
    }
    self.notes = notes
  }

  /// The bytes of the file as it lies on the disk: those of the container, for a part of one.
  public var fileBytes: [UInt8] { archive ?? bytes }

  /// The length of a byte order mark at the start of ``content``: 3 or 0.
  public var contentStart: Offset<InContent> {
    Offset(content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  }

  /// Whether another value is of the same bytes in memory, as those are that were made of one another.
  func isSame(as other: SourceFile) -> Bool {
    part == other.part
      && content.withUnsafeBufferPointer { mine in
        other.content.withUnsafeBufferPointer { mine.baseAddress == $0.baseAddress && mine.count == $0.count }
      }
  }

  /// Where in the file a place in the content is.
  ///
  /// - Complexity: O(1) for UTF-8, otherwise O(log *characters outside ASCII*).
  public func source(of offset: Offset<InContent>) -> Offset<InSource> {
    guard let transcoding else { return Offset(offset.index) }
    return Offset(transcoding.sourceOffset(of: offset.index))
  }

  public func source(of range: ContentRange) -> SourceRange {
    source(of: range.lowerBound)..<source(of: range.upperBound)
  }
}

/// How the encoding of a file was decided.
private struct EncodingDecision {
  var encoding: TextEncoding = .utf8
  var notes: [ReadingProblem] = []

  init(_ bytes: [UInt8]) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      checkUTF8(bytes)
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) {
      encoding = .utf16LittleEndian
      return
    }
    if bytes.starts(with: [0xFE, 0xFF]) {
      encoding = .utf16BigEndian
      return
    }
    if let label = Self.declaredLabel(in: bytes) {
      guard let declared = TextEncoding(label: label) else {
        notes.append(
          .error("the encoding \(label) is not read; save the file as UTF-8", at: Offset(0)))
        return
      }
      if declared == .windows1252 {
        encoding = .windows1252
        notes.append(.note("declared as \(label), read as windows-1252", at: Offset(0)))
        return
      }
      checkUTF8(bytes)
      return
    }
    if UTF8Check.firstError(in: bytes) != nil {
      encoding = .windows1252
      notes.append(.note("not UTF-8 and with no declaration: read as windows-1252", at: Offset(0)))
    }
  }

  private mutating func checkUTF8(_ bytes: [UInt8]) {
    guard let error = UTF8Check.firstError(in: bytes) else { return }
    notes.append(
      .error("said to be UTF-8, but byte \(error) is not; save the file as UTF-8", at: Offset(error)))
  }

  /// The label in an XML declaration or an HTML `meta charset`, looked for in the first 1,024 bytes.
  private static func declaredLabel(in bytes: [UInt8]) -> String? {
    let head = bytes.prefix(1024)
    guard head.first(where: { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }) == UInt8(ascii: "<")
    else { return nil }
    for key: StaticString in ["encoding=", "charset="] {
      guard let end = ByteSearch.firstEnd(of: key, in: head) else { continue }
      let label = head[end...].drop { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'") }
        .prefix(while: isLabel)
      if !label.isEmpty { return String(decoding: label, as: UTF8.self) }
    }
    return nil
  }

  private static func isLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
