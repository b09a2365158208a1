import LawLint
import RuleTree

/// A class of words, by language: `rules/lexicons/authority.yaml` is what `@authority` stands for.
struct LexiconFile {
  let name: String
  let words: ByLanguage<[String]>

  init(_ file: RuleFolder.File) throws(RuleFileError) {
    let reader = MappingReader(file.path, file.node)
    let languages = LanguageCode.allCases.map(\.rawValue)
    try reader.allow(["class", "about"] + languages)
    name = try reader.text("class")
    guard file.path == "lexicons/\(name).yaml" else {
      throw RuleFileError(
        path: file.path, line: 1, reason: "class ‘\(name)’ belongs in lexicons/\(name).yaml")
    }
    guard !file.isBuiltIn else {
      words = ByLanguage { try? reader.strings($0.rawValue) }
      return
    }
    var words: [LanguageCode: [String]] = [:]
    for language in LanguageCode.allCases {
      words[language] = try reader.strings(language.rawValue)
    }
    self.words = ByLanguage(words)
  }
}
