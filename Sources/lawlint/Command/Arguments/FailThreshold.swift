import ArgumentParser
import LawLint

/// `--fail-on`.
enum FailThreshold: String, ExpressibleByArgument, CaseIterable {
  case error, warning, info, hint, never

  /// `nil` when no finding is severe enough.
  var severity: Severity? { Severity(rawValue: rawValue) }
}
