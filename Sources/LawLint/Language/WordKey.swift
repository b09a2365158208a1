/// The bytes of a word as the key of a dictionary.
///
/// An array of bytes would be one too, but it is hashed and compared byte by byte.
struct WordKey: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  func hash(into hasher: inout Hasher) {
    bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
