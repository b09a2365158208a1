import Testing

/// `Sources/LawLint` and `Sources/lawlint` are one folder on a volume that ignores case. `Package.swift` keeps them
/// apart as long as these hold; to add a file on such a volume: `git -c core.ignorecase=false add`.
@Suite struct FolderTests {
  @Test func haveNoNamesThatDifferOnlyByCase() throws {
    var seen: [String: String] = [:]
    for path in try Repository.files() {
      for folder in parents(of: path) where folder != "Sources/LawLint" && folder != "Sources/lawlint" {
        let twin = seen.updateValue(folder, forKey: folder.lowercased())
        #expect(twin == nil || twin == folder)
      }
    }
    #expect(!seen.isEmpty)
  }

  @Test func keepTheCommandInItsOwn() throws {
    #expect(try Repository.files(below: "Sources/LawLint/Command").isEmpty)
    #expect(
      try Repository.files(below: "Sources/lawlint").allSatisfy { $0.hasPrefix("Sources/lawlint/Command/") })
  }

  /// The path and every folder above it.
  private func parents(of path: String) -> [String] {
    let parts = path.split(separator: "/")
    return (1...parts.count).map { parts[..<$0].joined(separator: "/") }
  }
}
