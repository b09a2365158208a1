public import LawLint

extension Check {
  /// The checks that a rule's file may name.
  public static let all: [Check] = [
    .boundaryGap, .circularReference, .danglingPart, .danglingSection, .definedTwice, .listOperatorMissing,
    .overlongSentence, .referenceChain, .secrecyNotLifted, .unusedDefinition,
  ]
}
