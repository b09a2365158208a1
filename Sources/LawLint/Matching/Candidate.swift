/// Words that a rule matched, before guards and the noise budget.
struct Candidate {
  /// Index into ``CompiledRules/rules``.
  var rule: Int
  var tokens: ClosedRange<Int>
  /// Named parts, for the message.
  var captures: [(name: String, tokens: ClosedRange<Int>)]
}
