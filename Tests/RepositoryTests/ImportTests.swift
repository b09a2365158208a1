import Testing

@Suite struct ImportTests {
  /// Foundation costs time at every start, and its readers of XML open what a draft names.
  @Test(arguments: ["Sources/LawLint", "Sources/lawlint", "Sources/Rules"])
  func leaveFoundationOut(folder: String) throws {
    let files = try Repository.files(below: folder).filter { $0.hasSuffix(".swift") }
    #expect(!files.isEmpty)
    for file in files {
      for line in try Repository.text(file).split(separator: "\n") where line.contains("import ") {
        #expect(line.firstRange(of: /^\s*(\w+ )*import Foundation/) == nil, "\(file): \(line)")
      }
    }
  }

  /// What each folder may know: `LawLint` neither rules nor the command, only `Rules` YAML, only the command its arguments.
  @Test(arguments: [
    ("Sources/LawLint", ["Rules", "RuleTree", "ArgumentParser", "CLibYAML", "History", "GRDB"]),
    ("Sources/Rules", ["ArgumentParser", "CLibXML2", "CLibZip", "History", "GRDB"]),
    ("Sources/lawlint", ["CLibXML2", "CLibYAML", "CLibStemmer", "CLibZip", "RuleTree", "History", "GRDB"]),
    // Nothing of lawlint is loaded twice: a history knows reports, and no drafts.
    ("Sources/History", ["LawLint", "Rules", "ArgumentParser"]),
    ("Sources/HistoryCommand", ["LawLint", "Rules", "GRDB"]),
  ])
  func pointOneWay(folder: String, forbidden: [String]) throws {
    for file in try Repository.files(below: folder) where file.hasSuffix(".swift") {
      for line in try Repository.text(file).split(separator: "\n") {
        guard let module = line.firstMatch(of: /^\s*(?:\w+ )?import (\w+)/)?.1 else { continue }
        #expect(!forbidden.contains(String(module)), "\(file): \(line)")
      }
    }
  }
}
