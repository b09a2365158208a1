import ArgumentParser
import LawLint

/// Which waivers a run respects.
struct WaiverArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The file of waivers; otherwise \(WaiversFile.usualName) beside the drafts or above them.",
      valueName: "file"))
  var waivers: String?

  @Flag(help: "Leave waivers out of account.")
  var noWaivers = false

  /// The waivers that belong to drafts, or `nil` when there are none. Where drafts lie in several places, the first decides.
  func list(_ preparation: Preparation) throws(CommandError) -> Acceptances.Waivers? {
    if noWaivers { return nil }
    if let waivers = waivers ?? preparation.settings.waivers?.shown {
      return try WaiversFile(waivers).read(rules: preparation.all)
    }
    return try WaiversFile(around: preparation.first)?.read(rules: preparation.all)
  }
}
