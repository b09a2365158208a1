/// Words that a rule matched, before guards and the noise budget.
struct Candidate {
  /// Index into ``CompiledRules/rules``.
  var rule: Int
  /// Index into ``CompiledRules/variants``, or -1 for the answer to a query over norms.
  var trigger: Int
  var tokens: ClosedRange<Int>
  /// Named parts, for the message.
  var captures: [(name: String, tokens: ClosedRange<Int>)]
  /// How many matches of a counting rule it covers.
  var count = 1
}
