public import LawLint

extension Check {
  /// The checks that a rule's file may name.
  public static let all: [Check] = [
    .danglingPart, .danglingSection, .definedTwice, .overlongSentence, .unusedDefinition,
  ]
}
