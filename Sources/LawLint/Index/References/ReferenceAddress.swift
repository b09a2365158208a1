/// An address as a draft writes it, such as `§ 3, stk. 2`, before anybody knows what it points at.
struct ReferenceAddress {
  var tokens: ClosedRange<Int>
  var steps: [Reference.Step]
  /// Whether a comma, `og` or `jf.` alone stands between it and the address before.
  var isJoined = false
  /// A letter behind a space that may be part of the section's number: `a` of `§ 3 a`.
  var looseLetter: String?
  var isArticle = false
  /// The section that a bare number behind a part may name as well: `501` of `§§ 500, stk. 1, og 501`.
  var otherSection: String?
}

extension ReferenceAddress {
  mutating func extend(to end: Int, _ step: Reference.Step) {
    tokens = tokens.lowerBound...end
    steps.append(step)
  }

  /// The address with another number in its last step.
  func sibling(
    _ number: String, _ tokens: ClosedRange<Int>, loose: String?, isSectionList: Bool
  ) -> Self {
    guard let last = steps.last else { return self }
    let part = last.unit == .section ? number[...] : number.prefix { $0 != "-" }
    return Self(
      tokens: tokens, steps: steps.dropLast() + [Reference.Step(unit: last.unit, number: String(part))],
      isJoined: true, looseLetter: loose, isArticle: isArticle,
      otherSection: isSectionList && last.unit != .section ? number : nil)
  }
}

extension [Reference.Step] {
  /// The steps that stand above a unit.
  func above(_ unit: Reference.Step.Unit) -> Self {
    guard let index = firstIndex(where: { $0.unit == unit }) else {
      return unit == .subsection ? filter { $0.unit == .section || $0.unit == .chapter } : self
    }
    return Array(self[..<index])
  }
}
