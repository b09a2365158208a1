/// What a norm of gesetze-im-internet is, by its label (`enbez` or `gliederungsbez`).
struct NormLabel {
  var kind: Provision.Kind
  var number: String?
  var role: Provision.Role?

  /// Tables of contents and the like are not law.
  var isNote: Bool { kind == .note }

  /// What the label is: a word such as "Eingangsformel" is no number.
  var labelBlock: Block.Kind {
    switch kind {
    case .note: .note
    case .preamble, .signature, .paragraph: .heading
    default: .number
    }
  }

  /// Annexes follow the last chapter without belonging to it.
  var standsOutsideContainers: Bool { kind == .annex || kind == .signature }

  init(_ label: String) {
    // "(XXXX)" marks provisions that are repealed without leaving an empty one behind.
    var text = label
    for mark in ["(XXXX)", "XXXX"] where text.hasPrefix(mark) { text.removeFirst(mark.count) }
    let count = ProvisionNumber.of(Self.withoutPurpose(text))
    // Nearly all labels are those of sections.
    guard !text.utf8.starts(with: "§".utf8) else {
      (kind, number) = (.section, count)
      return
    }
    let word = text.split { $0.isWhitespace || $0 == "(" }.first.map(String.init) ?? ""
    switch word {
    case _ where word.hasPrefix("§"): (kind, number) = (.section, count)
    case "Art", "Art.", "Artikel": (kind, number) = (.article, count)
    case _ where Self.annexes.contains { word.hasPrefix($0) }: (kind, number, role) = (.annex, count, .annex)
    case "Eingangsformel", "Präambel", "Vorspruch": kind = .preamble
    case "Schlussformel", "Schlußformel": (kind, role) = (.signature, .signature)
    case "Inhaltsübersicht", "Inhaltsverzeichnis", "Nichtamtliches": (kind, role) = (.note, .history)
    default: (kind, number) = (.paragraph, nil)
    }
  }

  /// The kind of a chapter, by what it is called.
  static func container(_ label: String) -> Provision.Kind {
    let label = label.lowercased()
    // Longer names first: an Unterabschnitt is an Abschnitt, an Untertitel a Titel.
    if label.contains("abschnitt") { return .division }
    if label.contains("kapitel") { return .chapter }
    if label.contains("titel") { return .title }
    if label.contains("buch") { return .book }
    return label.contains("teil") ? .part : .division
  }

  private static let annexes = ["Anlage", "Anhang", "Muster", "Tabelle", "Zusatz"]

  /// `Anlage 1` of `Anlage 1 (zu § 4 Absatz 2)`.
  private static func withoutPurpose(_ label: String) -> String {
    guard let start = label.utf8.firstIndex(of: UInt8(ascii: "(")),
      label[start...].dropFirst().hasPrefix("zu ")
    else {
      return label
    }
    return String(label[..<start])
  }
}
