import Foundation
import Testing

/// Stories of a person at work, told as commands and what they print, each run in a git repository of its own.
///
/// In a file of `Scenarios`, a block ```` ```file PATH ```` writes a file, and a block ```` ```console ```` runs each line that begins
/// with `$ `. Below it stands all that the command printed, and `[1]` where it ended with that status instead of 0.
@Suite struct ScenarioTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Scenarios")

  static let names = try! FileManager.default.contentsOfDirectory(atPath: folder.path)
    .filter { $0.hasSuffix(".md") }.sorted()

  @Test(arguments: names)
  func goesAsTold(name: String) throws {
    let file = Self.folder.appending(path: name)
    let told = try String(contentsOf: file, encoding: .utf8)
    let played = try Scenario().play(told)
    guard played != told else { return }
    if ProcessInfo.processInfo.environment["LAWLINT_RECORD"] != nil {
      try Data(played.utf8).write(to: file)
      Issue.record("recorded \(name); look at the difference and run the tests again")
    } else {
      let lines = zip(
        played.split(separator: "\n", omittingEmptySubsequences: false),
        told.split(separator: "\n", omittingEmptySubsequences: false))
      let number = lines.enumerated().first { $1.0 != $1.1 }?.offset ?? 0
      Issue.record("\(name):\(number + 1): it went otherwise:\n\(played)")
    }
  }
}

/// A git repository in which a story is played.
private struct Scenario {
  private let lawlint: Lawlint

  init() throws {
    lawlint = try Lawlint()
    let start = try lawlint.shell(
      "mkdir bin repo && ln -s \"$LAWLINT\" bin/lawlint && cd repo && git init -q -b main",
      environment: Self.git)
    #expect(start.status == 0, "\(start.error)")
  }

  /// What the machine's own settings and clock would change.
  private static let git = [
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null",
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org", "GIT_AUTHOR_DATE": "2027-01-01T00:00:00Z",
    "GIT_COMMITTER_DATE": "2027-01-01T00:00:00Z", "LC_ALL": "C.UTF-8",
  ]

  private enum Block {
    case prose, console
    case file(path: String, content: String)
  }

  /// The story with what really was printed.
  func play(_ story: String) throws -> String {
    var played: [Substring] = []
    var block = Block.prose
    for line in story.split(separator: "\n", omittingEmptySubsequences: false) {
      switch block {
      case .prose:
        played.append(line)
        if line == "```console" { block = .console }
        if line.hasPrefix("```file ") { block = .file(path: String(line.dropFirst(8)), content: "") }
      case .file(let path, let content):
        played.append(line)
        guard line == "```" else {
          #expect(!line.hasPrefix("```"), "\(path) is not closed before \(line)")
          block = .file(path: path, content: content + line + "\n")
          continue
        }
        try lawlint.write(Data(content.utf8), to: "repo/\(path)")
        block = .prose
      case .console:
        guard line.hasPrefix("$ ") || line == "```" else { continue }
        played.append(line)
        if line == "```" { block = .prose } else { played += try run(line.dropFirst(2)) }
      }
    }
    return played.joined(separator: "\n")
  }

  private func run(_ command: Substring) throws -> [Substring] {
    let outcome = try lawlint.shell(
      "cd repo && PATH=\"$PWD/../bin:$PATH\" && unset -f lawlint && export PATH && { \(command)\n} 2>&1",
      environment: Self.git)
    var lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    if lines.last == "" { lines.removeLast() }
    return outcome.status == 0 ? lines : lines + ["[\(outcome.status)]"]
  }
}
