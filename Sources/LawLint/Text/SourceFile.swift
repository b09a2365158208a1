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
  /// Why XML may not be read from the content, though other text may: XML must say what encoding it has, and have it.
  let reasonAgainstXML: ReadingProblem?

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
    reasonAgainstXML = nil
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
      reasonAgainstXML = nil
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
    let malformed = transcoding?.malformed.first
    if let malformed { notes.append(.note("bytes that are not \(encoding.rawValue)", at: Offset(malformed))) }
    self.notes = notes
    if let malformed {
      reasonAgainstXML = .error(
        "said to be \(encoding.rawValue), but byte \(malformed) is not; save the file as UTF-8",
        at: Offset(malformed))
    } else {
      reasonAgainstXML = decision.guessed.map {
        .error(
          "byte \($0) is not UTF-8, and the XML does not say what else it is; save it as UTF-8",
          at: Offset($0))
      }
    }
  }

  /// The bytes of the file as it lies on the disk: those of the container, for a part of one.
  public var fileBytes: [UInt8] { archive ?? bytes }

  /// The length of a byte order mark at the start of ``content``: 3 or 0.
  public var contentStart: Offset<InContent> {
    Offset(encoding == .utf8 && content.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
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
