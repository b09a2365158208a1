/// A path as the system knows it: bytes, which need not be UTF-8.
struct FilePath: Hashable, Sendable {
  let bytes: [UInt8]

  init(_ path: String) { bytes = Array(path.utf8) }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  /// The path as reports show it.
  var name: String { String(decoding: bytes, as: UTF8.self) }

  func appending(_ component: [UInt8]) -> FilePath {
    FilePath(
      bytes: bytes.last == UInt8(ascii: "/") ? bytes + component : bytes + [UInt8(ascii: "/")] + component)
  }

  /// The part of the name below a folder that the path was made from.
  func name(below folder: FilePath) -> String {
    let rest = bytes.dropFirst(folder.bytes.count).drop { $0 == UInt8(ascii: "/") }
    return String(decoding: rest, as: UTF8.self)
  }

  func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
    (bytes + [0]).withUnsafeBytes { body($0.baseAddress!.assumingMemoryBound(to: CChar.self)) }
  }
}
