extension Rule {
  /// A page on the web that says what the rule says, if a source has one.
  var helpURI: String? { sources.lazy.compactMap(\.reference).first(where: Self.isLink) }

  /// Whether a reference is the address of a page, with nothing around it.
  static func isLink(_ reference: String) -> Bool {
    (reference.hasPrefix("https://") || reference.hasPrefix("http://"))
      && reference.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}".utf8.contains($0) }
  }
}
