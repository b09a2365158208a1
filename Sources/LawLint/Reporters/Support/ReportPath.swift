extension String {
  /// The path as tools compare it with those of a repository: relative to `root` where it lies below it, without `.`, `..` and
  /// doubled slashes where they can be left out.
  package func path(below root: String?) -> String {
    let parts = normalParts
    guard hasPrefix("/") else { return parts.isEmpty ? self : parts.joined(separator: "/") }
    if let root, root.hasPrefix("/") {
      let rootParts = root.normalParts
      if parts.count > rootParts.count, parts.starts(with: rootParts) {
        return parts.dropFirst(rootParts.count).joined(separator: "/")
      }
    }
    return "/" + parts.joined(separator: "/")
  }

  private var normalParts: [Substring] {
    var parts: [Substring] = []
    for part in split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !hasPrefix("/") {
        parts.append(part)
      }
    }
    return parts
  }

  /// A path as a URI reference (RFC 3986): everything escaped that could be taken for something else.
  ///
  /// An absolute path becomes a `file` URI.
  var uriReference: String {
    let escaped = utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        return String(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
      }
    }.joined()
    return hasPrefix("/") ? "file://" + escaped : escaped
  }
}
