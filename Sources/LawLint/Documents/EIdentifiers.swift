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
  }

  /// Identifiers for items in reading order, all different.
  ///
  /// - Complexity: O(*items*).
  static func make(_ items: [Item]) -> [String] {
    var uses: [String: Int] = [:]
    for item in items where isThrough(item.kind) && !isQuoted(item, in: items) {
      uses[local(item), default: 0] += 1
    }

    var result: [String] = []
    result.reserveCapacity(items.count)
    var copies: [String: Int] = [:]
    var taken: Set<String> = Set(items.compactMap(\.given))
    for item in items {
      if let given = item.given {
        result.append(given)
        continue
      }
      let name = local(item)
      let through = isThrough(item.kind) && uses[name] == 1 && !isQuoted(item, in: items)
      let prefix = item.parent.map { result[$0] } ?? ""
      let wanted = through || prefix.isEmpty ? name : prefix + "__" + name
      var id = wanted
      while id.isEmpty ? item.parent != nil : taken.contains(id) {
        // Counting on from the last copy keeps a draft with one number throughout from costing its square.
        let copy = copies[wanted, default: 1] + 1
        copies[wanted] = copy
        id = "\(wanted)_\(copy)"
      }
      taken.insert(id)
      result.append(id)
    }
    return result
  }

  private static func isThrough(_ kind: Provision.Kind) -> Bool { kind == .section || kind == .article }

  private static func isQuoted(_ item: Item, in items: [Item]) -> Bool {
    var parent = item.parent
    while let id = parent {
      if items[id].kind == .quotation { return true }
      parent = items[id].parent
    }
    return false
  }

  private static func local(_ item: Item) -> String {
    guard item.kind != .act else { return "" }
    let number = item.number.map(slug) ?? ""
    return prefix(item.kind) + "_" + (number.isEmpty ? String(item.ordinal) : number)
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
}
