/// The languages that lawlint reads, by ISO 639-1 code.
public enum LanguageCode: String, Sendable, Hashable, CaseIterable {
  /// Norwegian Bokmål.
  case nb
  /// Norwegian Nynorsk.
  case nn
  case da, sv, de, en
}
