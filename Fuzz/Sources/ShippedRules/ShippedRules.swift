import Foundation
import LawLint
import Rules

/// The rules of `rules/`, read once from there.
public enum ShippedRules {
  public static let lexicons = library.ruleSet.lexicons

  /// One that finds something in nearly every sentence, so that reports have something to say.
  public static let probe: RuleSet = {
    let head = "code: PROBE001\ncategory: reading\nseverity: warning\n"
    let block = """
        title: Stretch
        message: "{hit}"
        why: It probes.
        suggestion: Leave it.
        match:
          any: ["(skal|kan|shall|may|og|and)"]
        examples:
          - bad: "[[kan]]"

      """
    let all = head + LanguageCode.allCases.map { "\($0.rawValue):\n\(block)" }.joined()
    return read([(path: "reading/probe.yaml", bytes: Array(all.utf8))]).ruleSet
  }()

  private static let library: RuleLibrary = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../rules")
      .standardizedFileURL
    let paths = FileManager.default.subpaths(atPath: folder.path) ?? []
    return read(
      paths.filter { $0.hasSuffix(".yaml") }.map { path in
        (path: path, bytes: [UInt8]((try? Data(contentsOf: folder.appending(path: path))) ?? Data()))
      })
  }()

  private static func read(_ contents: [(path: String, bytes: [UInt8])]) -> RuleLibrary {
    do throws(RuleFileError) {
      return try RuleLibrary([RuleFolder(contents: contents)])
    } catch {
      fatalError("\(error)")
    }
  }
}
