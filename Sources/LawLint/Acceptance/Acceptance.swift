/// Why a finding needs no answer any more: somebody has given one, or it was there before.
public struct Acceptance: Sendable, Hashable {
  /// What says so.
  public enum Source: String, Sendable, CaseIterable {
    /// A list of findings that were there when it was made.
    case baseline
    /// An entry of a file of waivers.
    case waiver
    /// A line in the draft itself.
    case directive
    /// An earlier version of the act, in which the finding stood already.
    case revision
  }

  public let source: Source
  /// The file that says so, or the earlier version, and the line in it, from 1.
  public let path: String
  public let line: Int
  /// Why the words are kept; a baseline and an earlier version give no reason.
  public let reason: String?
  /// Who answers for that.
  public let owner: String?
  /// When it was decided.
  public let date: Day?
  /// The last day on which it holds; `nil` is for ever.
  public let expires: Day?

  public init(
    source: Source, path: String, line: Int, reason: String? = nil, owner: String? = nil, date: Day? = nil,
    expires: Day? = nil
  ) {
    self.source = source
    self.path = path
    self.line = line
    self.reason = reason
    self.owner = owner
    self.date = date
    self.expires = expires
  }

  /// Whether a person has answered, so that readers should see the answer.
  var isAnswer: Bool {
    switch source {
    case .waiver, .directive: true
    case .baseline, .revision: false
    }
  }
}

/// A finding that is accepted, with the reason.
public struct AcceptedFinding: Sendable, Hashable {
  public let finding: Finding
  public let acceptance: Acceptance

  public init(finding: Finding, acceptance: Acceptance) {
    self.finding = finding
    self.acceptance = acceptance
  }
}
