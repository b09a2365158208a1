/// Identifiers by the Akoma Ntoso naming convention 1.0, 4: `chp_2__sec_3__subsec_1__point_b`.
///
/// A section or article whose number is unique in the act stands without its chapter, since laws number
/// them through; where numbers begin anew in each chapter, the chapter is part of the identifier.
enum EIdentifiers {
  struct Item {
    var kind: Provision.Kind
    var number: String?
    var ordinal: Int
    var parent: Int?
    /// The file's own identifier, kept as it is.
    var given: String?
    /// Whether it is a quotation or lies in one.
    var isQuoted: Bool
  }

  /// Identifiers for items in reading order, all different.
  ///
  /// - Complexity: O(*items*).
  static func make(_ items: [Item]) -> [String] {
    let names = items.map(local)
    var uses: [String: Int] = [:]
    for (item, name) in zip(items, names) where isThrough(item) { uses[name, default: 0] += 1 }

    var result: [String] = []
    result.reserveCapacity(items.count)
    var copies: [String: Int] = [:]
    var taken = TakenIdentifiers(items.lazy.compactMap(\.given), count: items.count)
    for (item, name) in zip(items, names) {
      if let given = item.given {
        result.append(given)
        continue
      }
      let prefix = item.parent.map { result[$0] } ?? ""
      let wanted =
        prefix.isEmpty || isThrough(item) && uses[name] == 1 ? name : joined(prefix, "__", name)
      var id = wanted
      while id.isEmpty ? item.parent != nil : !taken.insert(id) {
        // Counting on from the last copy keeps a draft with one number throughout from costing its square.
        let copy = copies[wanted, default: 1] + 1
        copies[wanted] = copy
        id = "\(wanted)_\(copy)"
      }
      result.append(id)
    }
    return result
  }

  /// Whether the act numbers the item through.
  private static func isThrough(_ item: Item) -> Bool {
    (item.kind == .section || item.kind == .article) && !item.isQuoted
  }

  private static func local(_ item: Item) -> String {
    guard item.kind != .act else { return "" }
    let number = item.number.map(slug) ?? ""
    return joined(prefix(item.kind), "_", number.isEmpty ? String(item.ordinal) : number)
  }

  /// Three texts one after another, at the cost of one: `+` would make a text of the first two first.
  private static func joined(_ first: String, _ second: String, _ third: String) -> String {
    var result = ""
    result.reserveCapacity(first.utf8.count + second.utf8.count + third.utf8.count)
    result += first
    result += second
    result += third
    return result
  }

  private static func prefix(_ kind: Provision.Kind) -> String {
    switch kind {
    case .act: ""
    case .book: "book"
    case .part: "part"
    case .title: "title"
    case .chapter: "chp"
    case .division: "dvs"
    case .section: "sec"
    case .article: "art"
    case .subsection: "subsec"
    case .point: "point"
    case .indent: "indent"
    case .paragraph: "para"
    case .preamble: "preamble"
    case .recital: "rec"
    case .annex: "annex"
    case .table: "table"
    case .signature: "signature"
    case .note: "note"
    case .quotation: "qstr"
    }
  }

  /// Letters and digits of a number in lower case, others as one hyphen: `8 a` becomes `8-a`.
  private static func slug(_ number: String) -> String {
    if number.utf8.allSatisfy(isPlain) { return number }
    var slug = ""
    for scalar in number.lowercased().unicodeScalars {
      if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug.unicodeScalars.append(scalar)
      } else if !slug.isEmpty, slug.last != "-" {
        slug += "-"
      }
    }
    return slug.last == "-" ? String(slug.dropLast()) : slug
  }

  /// Whether a byte is a small letter or a digit of ASCII, as in most numbers.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")
      || byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }
}

/// The identifiers that are in use.
///
/// As long as all have different hashes, the hashes are enough to know that all are different.
private struct TakenIdentifiers {
  /// The hashes, each in the first free place from its own on; 0 is free. At most half are used.
  private var hashes: [UInt64]
  /// In order of insertion, until two have one hash.
  private var list: [String] = []
  private var exact: Set<String>?

  init(_ given: some Sequence<String>, count: Int) {
    hashes = Array(repeating: 0, count: 2 << (Int.bitWidth - max(count, 4).leadingZeroBitCount))
    list.reserveCapacity(count)
    for id in given { _ = insert(id) }
  }

  /// Whether it was free.
  mutating func insert(_ id: String) -> Bool {
    if exact == nil, list.count * 2 < hashes.count, insert(max(1, Self.hash(id))) {
      list.append(id)
      return true
    }
    if exact == nil { exact = Set(list) }
    return exact?.insert(id).inserted ?? true
  }

  private mutating func insert(_ hash: UInt64) -> Bool {
    let mask = UInt64(hashes.count - 1)
    var slot = Int(truncatingIfNeeded: hash & mask)
    while hashes[slot] != 0 {
      if hashes[slot] == hash { return false }
      slot = (slot + 1) & Int(mask)
    }
    hashes[slot] = hash
    return true
  }

  /// FNV-1a, of eight bytes at a time.
  private static func hash(_ id: String) -> UInt64 {
    let utf8 = id.utf8
    return utf8.withContiguousStorageIfAvailable { bytes in
      let raw = UnsafeRawBufferPointer(bytes)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      var i = 0
      while i + 8 <= raw.count {
        hash = (hash ^ raw.loadUnaligned(fromByteOffset: i, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
        hash ^= hash >> 32
        i += 8
      }
      while i < raw.count {
        hash = (hash ^ UInt64(raw[i])) &* 0x0000_0100_0000_01B3
        i += 1
      }
      return hash
    } ?? 0
  }
}
