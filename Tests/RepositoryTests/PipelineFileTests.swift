import Foundation
import Testing

/// The files by which services and shells call lawlint say what lawlint understands.
@Suite struct PipelineFileTests {
  /// A file, and the options in it that are other programs'.
  @Test(
    arguments: [
      (".pre-commit-hooks.yaml", []),
      ("action.yml", ["--no-install-recommends", "--product", "--package-path", "--show-bin-path"]),
      ("integrations/lawlint.gitlab-ci.yml", []),
      ("samples/spark/lint_drafts.py", []),
      ("docs/pipelines.md", ["--spark", "--network", "--rm", "--build"]),
    ] as [(String, [String])])
  func nameOptionsThatExist(file: String, others: [String]) throws {
    let known = try Self.help().options
    let named = try Repository.text(file).matches(of: /--[a-z][a-z-]*[a-z]/).map { String($0.output) }
    #expect(Set(others).isSubset(of: named), "an option of another program is not there any more")
    for option in Set(named).subtracting(others) { #expect(known.contains(option), "\(file): \(option)") }
  }

  @Test(arguments: [
    "action.yml", "integrations/lawlint.gitlab-ci.yml", ".pre-commit-hooks.yaml", "docs/pipelines.md",
  ])
  func nameFormatsThatExist(file: String) throws {
    let formats = try #require(try Self.help().command.option("format")?.allValues)
    let named = try Repository.text(file).matches(of: /--format ([a-z]+)/).map { String($0.output.1) }
    for format in named { #expect(formats.contains(format), "\(file): \(format)") }
  }

  @Test func theHookReadsTheFilesThatAFolderIsReadFor() throws {
    let hook = try Repository.text(".pre-commit-hooks.yaml")
    let names = try #require(hook.firstMatch(of: /\\\.\(([a-z|]+)\)\$/)).1.split(separator: "|")
    let help = try #require(try Self.help().command.discussion)
    let listed = help.matches(of: /\.([a-z]+)[ ,]/).map(\.output.1)
    #expect(names == listed)
  }

  /// What is installed to build lawlint, the README installs too; a container runs with the same libraries.
  @Test(arguments: ["action.yml", "Dockerfile"])
  func installThePackagesThatTheReadmeInstalls(file: String) throws {
    let readme = try #require(try Repository.text("README.md").firstMatch(of: /install -y ([^&]*) &&/)).1
    // Both build lawlint alone, without what keeps histories.
    let wanted = Set(readme.split(separator: " ")).subtracting(["git", "libsqlite3-dev"])
    let install = try #require(
      try Repository.text(file).firstMatch(of: /--no-install-recommends ([a-z0-9 -]+)/)
    ).1
    #expect(Set(install.split(separator: " ")) == wanted)
  }

  @Test func theContainerHasTheSwiftOfTheReadme() throws {
    let swift = try #require(
      try Repository.text("README.md").firstMatch(of: /Debian 12 with Swift ([0-9.]+),/)
    ).1
    #expect(try Repository.text("Dockerfile").contains("FROM swift:\(swift)-bookworm AS build\n"))
  }

  @Test func theProblemMatcherTellsFaultsFromNotes() throws {
    let json = try JSONSerialization.jsonObject(
      with: Data(Repository.text("integrations/problem-matcher.json").utf8))
    let matchers = try #require((json as? [String: Any])?["problemMatcher"] as? [[String: Any]])
    let patterns = try matchers.map { matcher in
      let pattern = try #require((matcher["pattern"] as? [[String: Any]])?.first)
      return try Regex(try #require(pattern["regexp"] as? String))
    }
    let lines = [
      "d/a b.md:5:3: warning[DISC001] § 1: Words: more. (discretion-power/authority-may)",
      "a.md:5:3: observation[DEL001] Words. (delegation/x)", "a.docx: warning[DISC001] § 1: Words. (a/b)",
    ]
    #expect(
      try lines.map { line in try patterns.map { try $0.firstMatch(in: line) != nil } } == [
        [true, false], [false, true], [false, false],
      ])
  }

  // MARK: The command's own account of itself

  private struct Command: Decodable {
    struct Argument: Decodable {
      struct Name: Decodable {
        let kind: String
        let name: String
      }
      let names: [Name]?
      let allValues: [String]?
    }

    let commandName: String
    let discussion: String?
    let arguments: [Argument]?
    let subcommands: [Command]?

    /// Of the command and all below it.
    var options: Set<String> {
      let own = (arguments ?? []).flatMap { $0.names ?? [] }.filter { $0.kind == "long" }.map {
        "--" + $0.name
      }
      return (subcommands ?? []).reduce(into: Set(own)) { $0.formUnion($1.options) }
    }

    func option(_ name: String) -> Argument? {
      (arguments ?? []).first { $0.names?.contains { $0.name == name } ?? false }
    }
  }

  /// All options, and `lawlint check`.
  private static func help() throws -> (options: Set<String>, command: Command) {
    struct Help: Decodable { let command: Command }
    let tests =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    let folder = tests.pathExtension == "xctest" ? tests.deletingLastPathComponent() : tests
    let process = Process()
    process.executableURL = folder.appending(path: "lawlint")
    process.arguments = ["--experimental-dump-help"]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let all = try JSONDecoder().decode(Help.self, from: bytes).command
    return (all.options, try #require(all.subcommands?.first { $0.commandName == "check" }))
  }
}
