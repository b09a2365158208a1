#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// The log of a GitHub workflow, which obeys lines that begin with `::`.
enum Workflow {
  /// Whether this process runs in one.
  static let isRunning = getenv("GITHUB_ACTIONS") != nil

  /// In a workflow, puts a backslash before every `::` that begins a line, so that no draft can give orders.
  static func guarded(_ bytes: [UInt8]) -> [UInt8] { isRunning ? escaped(bytes) : bytes }

  /// - Complexity: O(*bytes*).
  static func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      if !result.isEmpty || line.startIndex > 0 { result.append(0x0A) }
      // The runner ignores white space before the colons.
      let indent = String(decoding: line, as: UTF8.self).unicodeScalars.prefix { $0.properties.isWhitespace }
      let begin = line.startIndex + String(indent).utf8.count
      result.append(contentsOf: line[..<begin])
      if line[begin...].starts(with: "::".utf8) { result.append(UInt8(ascii: "\\")) }
      result.append(contentsOf: line[begin...])
    }
    return result
  }
}
