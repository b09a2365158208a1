/// The languages that lawlint reads, by ISO 639-1 code.
public enum LanguageCode: String, Sendable, Hashable, CaseIterable {
  /// Norwegian Bokmål.
  case nb
  /// Norwegian Nynorsk.
  case nn
  case da, sv, de, en

  /// The position among all cases, for tables by language.
  var index: Int {
    switch self {
    case .nb: 0
    case .nn: 1
    case .da: 2
    case .sv: 3
    case .de: 4
    case .en: 5
    }
  }
}
