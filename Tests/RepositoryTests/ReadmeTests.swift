import Testing

@Suite struct ReadmeTests {
  /// The set-up is two lines, and continuous integration runs the second as it stands.
  @Test func setsUpInTwoCommandsThatCIRuns() throws {
    let commands = try Self.firstCommands()
    #expect(commands.count == 2)
    #expect(commands[0].contains("apt-get install") && commands[0].contains("swift build -c release"))
    let ci = try Repository.text(".ci/run").split(separator: "\n").map(String.init)
    #expect(ci.contains { $0.hasPrefix(commands[1]) })
  }

  /// Packages that the README installs, `.ci/run` installs too.
  @Test func namesThePackagesThatCIInstalls() throws {
    let command = try Self.firstCommands()[0]
    let install = try #require(command.firstMatch(of: /apt-get install -y ([^&]*)/)).1
    let ci = try Repository.text(".ci/run")
    for package in install.split(separator: " ") { #expect(ci.contains(package), "\(package)") }
  }

  @Test func keepsOneSentenceALine() throws {
    for file in try Repository.files() where file.hasSuffix(".md") && !file.hasPrefix("Tests/") {
      for line in try Repository.text(file).split(separator: "\n") where line.first?.isLetter == true {
        #expect(line.firstMatch(of: /[a-z]{3}[.] [A-Z]/) == nil, "\(file): \(line)")
      }
    }
  }

  /// The lines of the first block of code.
  private static func firstCommands() throws -> [String] {
    let lines = try Repository.text("README.md").split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex { $0.hasPrefix("```") })
    return lines[(begin + 1)...].prefix { !$0.hasPrefix("```") }.map(String.init)
  }
}
