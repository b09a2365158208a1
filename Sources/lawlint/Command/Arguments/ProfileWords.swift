import ArgumentParser
import LawLint

/// One word of a profile.
enum ProfileWord {
  case jurisdiction(Jurisdiction)
  case strictness(Strictness)

  static let jurisdictions = Jurisdiction.allCases.map(\.rawValue).joined(separator: ", ")
  static let strictnesses = Strictness.allCases.map(\.rawValue).joined(separator: ", ")
}

/// `--profile`: words with commas between them, such as `no,gate`.
struct ProfileWords: ExpressibleByArgument {
  var words: [ProfileWord] = []

  static var allValueStrings: [String] {
    Jurisdiction.allCases.map(\.rawValue) + Strictness.allCases.map(\.rawValue)
  }

  init?(argument: String) {
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      if let jurisdiction = Jurisdiction(rawValue: String(part)) {
        words.append(.jurisdiction(jurisdiction))
      } else if let strictness = Strictness(rawValue: String(part)) {
        words.append(.strictness(strictness))
      } else {
        return nil
      }
    }
  }

  /// What all options together name.
  static func choice(_ options: [ProfileWords]) throws(CommandError) -> ProfileChoice {
    var jurisdiction: Jurisdiction?
    var strictness: Strictness?
    for word in options.flatMap(\.words) {
      switch word {
      case .jurisdiction(let new):
        if let old = jurisdiction, old != new { throw twice(old.rawValue, new.rawValue, "jurisdiction") }
        jurisdiction = new
      case .strictness(let new):
        if let old = strictness, old != new { throw twice(old.rawValue, new.rawValue, "strictness") }
        strictness = new
      }
    }
    return ProfileChoice(strictness: strictness, jurisdiction: jurisdiction)
  }

  private static func twice(_ first: String, _ second: String, _ kind: String) -> CommandError {
    CommandError("--profile names both \(first) and \(second); a run has one \(kind)")
  }
}

/// The parts of a profile that the command line names.
struct ProfileChoice {
  let strictness: Strictness?
  let jurisdiction: Jurisdiction?
}
