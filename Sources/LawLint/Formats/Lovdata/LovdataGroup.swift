/// What a `section` element of Lovdata groups, from its `data-name`, such as `kap4A`, `delI`, `vedlegg2`, `b1/k21`,
/// or from its heading when it has no name.
struct LovdataGroup {
  var kind = Provision.Kind.division
  var number: String?

  init(name: String, heading: String) {
    let last = name.split(separator: "/").last ?? ""
    for (prefix, kind) in Self.kinds where last.hasPrefix(prefix) {
      let rest = last.dropFirst(prefix.count)
      // A short name such as `pl4` means a protocol, not part «l4».
      guard rest.isEmpty || rest.first?.isNumber == true || rest.first?.isUppercase == true else { continue }
      self.kind = kind
      number = rest.isEmpty ? nil : String(rest)
      return
    }
    // A treaty may be named after itself (`emk`), under the heading "Vedlegg 1. Den europeiske menneskerettskonvensjon".
    let words = heading.split(separator: " ", maxSplits: 2)
    if words.first == "Vedlegg" {
      kind = .annex
      number = words.count > 1 ? ProvisionNumber.of(String(words[1])) : nil
      return
    }
    // Nameless groups are numbered in their headings, if at all: `I. Innledende bestemmelser`.
    if let first = heading.split(separator: " ").first, first.hasSuffix("."), first.count < 6,
      first.dropLast().allSatisfy({ $0.isNumber || $0.isUppercase }) || first.count == 2
    {
      number = ProvisionNumber.of(String(first))
    }
  }

  /// The longer prefix first where one begins another.
  private static let kinds: [(String, Provision.Kind)] = [
    ("kap", .chapter), ("vedlegg", .annex), ("regel", .article), ("del", .part), ("b", .book),
    ("k", .chapter),
    ("p", .part), ("v", .annex),
  ]
}
