import LawLint

/// Standard input: the path by which it is known, and what was read of it already.
struct StandardInput: Sendable {
  /// The path that `--stdin-filename` gives.
  let path: String?
  private(set) var head: [UInt8] = []

  init(path: String? = nil) { self.path = path }

  /// The name in reports.
  var name: String { path ?? SourceFile.standardInput }

  /// Reads the first characters, and says whether they are those of a JSON object; no draft begins so.
  mutating func beginsWithAnObject() throws(CommandError) -> Bool {
    while true {
      var rest = head[...]
      if rest.starts(with: LineReader.byteOrderMark) { rest = rest.dropFirst(3) }
      rest = rest.drop(while: Self.isSpace)
      let first = rest.first
      let second = rest.dropFirst().first { !Self.isSpace($0) }
      if let first, first != UInt8(ascii: "{") { return false }
      // Rich text begins with a brace too, but no name behind it.
      if let second { return second == UInt8(ascii: "\"") || second == UInt8(ascii: "}") }
      let more = try FileDescriptor.readSome(StandardStreams.input, atMost: 1 << 16)
      if more.isEmpty { return false }
      head += more
    }
  }

  /// All of it as one draft.
  ///
  /// - Throws: What is wrong with it, without its name.
  func draft(options: ReadingOptions) throws(CommandError) -> SourceFile {
    try FileReader.draft(head + FileReader.bytes(of: StandardStreams.input), name: name, options)
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
