/// The identifiers of a page, all different.
struct HTMLAnchors {
  private var taken: Set<String> = []
  private var copies: [String: Int] = [:]

  /// The wanted identifier, or the nearest one that HTML allows, links can name, and nothing else on the page has.
  mutating func claim(_ wanted: String) -> String {
    let wanted = Self.fragment(wanted)
    var anchor = wanted
    while anchor.isEmpty || !taken.insert(anchor).inserted {
      // Counting on from the last copy keeps a page with one name throughout from costing its square.
      let copy = copies[wanted, default: 1] + 1
      copies[wanted] = copy
      anchor = "\(wanted)_\(copy)"
    }
    return anchor
  }

  /// Files give identifiers of their own, which may hold anything.
  private static func fragment(_ name: String) -> String {
    var fragment = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      let isPlain =
        scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || "-_.~:;,()*+!$@/".unicodeScalars.contains(scalar)
      fragment.append(isPlain ? scalar : "_")
    }
    return String(fragment)
  }
}
