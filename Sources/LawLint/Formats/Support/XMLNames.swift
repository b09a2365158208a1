/// The names in a document's markup, prefixes too, each once.
///
/// A name is known again by its first and last eight bytes, which are all of it in nearly all names.
struct XMLNames {
  struct Name {
    /// Where the name stands first.
    var range: Range<Int>
    /// `xmlns`, or one with `xmlns` as its prefix.
    var declaresNamespace: Bool
  }

  private struct Ends: Equatable, BitwiseCopyable {
    var first: UInt64
    var last: UInt64
    var count: Int
    /// Of a long name, all of it with a seed of the process: otherwise a file could hold thousands of long names that
    /// differ only between their ends, and each would be compared with each.
    var whole = 0

    /// Multiplied by odd numbers with bits all over, since names differ little and in few places.
    var hash: Int {
      let mixed =
        (first &* 0x9E37_79B9_7F4A_7C15) ^ (last &* 0xC2B2_AE3D_27D4_EB4F)
        &+ UInt64(truncatingIfNeeded: count)
      return Int(truncatingIfNeeded: (mixed ^ mixed >> 29) >> 32) ^ whole
    }
  }

  private var names: [Name] = []
  private var ends: [Ends] = []
  /// Index of a name + 1, or 0. Never full, since ``XMLGuard`` allows fewer names.
  private var slots = [UInt16](repeating: 0, count: 1 << 14)

  var count: Int { names.count }
  subscript(index: UInt16) -> Name { names[Int(index)] }

  /// The number of a name: that which it had before, or one more than the last.
  mutating func index(of range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> UInt16 {
    let ends = Self.ends(of: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[range]))
    var slot = ends.hash & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if self.ends[index] == ends, isSame(range, as: names[index].range, in: bytes) { return UInt16(index) }
      slot = (slot + 1) & (slots.count - 1)
    }
    names.append(Name(range: range, declaresNamespace: Self.declaresNamespace(bytes[range])))
    self.ends.append(ends)
    slots[slot] = UInt16(names.count)
    return UInt16(names.count - 1)
  }

  /// Whether a name has at most one colon, and that inside (Namespaces in XML 1.0, 4).
  static func isQualified(_ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = bytes[range].split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
    return parts.count <= 2 && parts.allSatisfy { !$0.isEmpty }
  }

  /// Whether two names are the same whose ends are.
  @inline(__always)
  private func isSame(_ a: Range<Int>, as b: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    a.count <= 16 || bytes[a].elementsEqual(bytes[b])
  }

  @inline(__always)
  private static func ends(of name: UnsafeRawBufferPointer) -> Ends {
    func word<Word: FixedWidthInteger & BitwiseCopyable>(_ offset: Int, as type: Word.Type) -> UInt64 {
      UInt64(truncatingIfNeeded: name.loadUnaligned(fromByteOffset: offset, as: type))
    }
    let count = name.count
    switch count {
    case 33...:
      var hasher = Hasher()
      hasher.combine(bytes: name)
      return Ends(
        first: word(0, as: UInt64.self), last: word(count - 8, as: UInt64.self), count: count,
        whole: hasher.finalize())
    case 8...:
      return Ends(first: word(0, as: UInt64.self), last: word(count - 8, as: UInt64.self), count: count)
    case 4..<8:
      return Ends(first: word(0, as: UInt32.self), last: word(count - 4, as: UInt32.self), count: count)
    case 2..<4:
      return Ends(first: word(0, as: UInt16.self), last: word(count - 2, as: UInt16.self), count: count)
    case 1: return Ends(first: word(0, as: UInt8.self), last: 0, count: count)
    default: return Ends(first: 0, last: 0, count: 0)
    }
  }

  private static func declaresNamespace(_ name: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    name.starts(with: "xmlns".utf8) && (name.count == 5 || name.dropFirst(5).first == UInt8(ascii: ":"))
  }
}
