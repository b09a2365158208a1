/// A pattern for paths: `*` is any part of a name, `**` any folders, `?` one character.
///
/// A pattern without `/` fits a name at any depth, and one that fits a folder fits all that is in it.
public struct Glob: Hashable, Sendable {
  public let pattern: String
  private let parts: [[UInt8]]

  public init(_ pattern: String) {
    self.pattern = pattern
    var parts = pattern.split(separator: "/").filter { $0 != "." }.map { Array($0.utf8) }
    if !pattern.contains("/") || pattern.firstIndex(of: "/") == pattern.indices.last {
      parts.insert(Self.anyFolders, at: 0)
    }
    self.parts = parts
  }

  private static let anyFolders = Array("**".utf8)

  /// - Parameter path: Relative to where the pattern begins, `/` between its parts.
  /// - Complexity: O(*parts of the pattern* × *parts of the path*), and as much for the letters of each pair.
  public func matches(_ path: String) -> Bool {
    // `fits[i]` is whether the parts of the pattern so far fit the first `i` parts of the path.
    let names = path.split(separator: "/").map { Array($0.utf8) }
    var fits = [true] + Array(repeating: false, count: names.count)
    for part in parts {
      var next = Array(repeating: false, count: names.count + 1)
      for i in fits.indices {
        if part == Self.anyFolders {
          next[i] = fits[i] || i > 0 && next[i - 1]
        } else if i > 0 {
          next[i] = fits[i - 1] && Self.fits(part, names[i - 1])
        }
      }
      fits = next
    }
    // What lies in a folder that fits, fits too.
    return fits.dropFirst().contains(true)
  }

  /// Whether a name fits a part; on a mismatch the last `*` takes one byte more.
  private static func fits(_ part: [UInt8], _ name: [UInt8]) -> Bool {
    var (p, n) = (0, 0)
    var star: (part: Int, name: Int)?
    while n < name.count {
      if p < part.count, part[p] == UInt8(ascii: "*") {
        star = (p, n)
        p += 1
      } else if p < part.count, part[p] == name[n] || part[p] == UInt8(ascii: "?") {
        p += 1
        n += 1
        // A character outside ASCII has more bytes, all of which a `?` takes.
        if part[p - 1] == UInt8(ascii: "?") { while n < name.count, name[n] & 0xC0 == 0x80 { n += 1 } }
      } else if let last = star {
        star = (last.part, last.name + 1)
        p = last.part + 1
        n = last.name + 1
      } else {
        return false
      }
    }
    return part[p...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}
