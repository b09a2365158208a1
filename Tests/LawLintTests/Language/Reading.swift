import Foundation
import Testing

@testable import LawLint

/// A document of given blocks, with its tokens: what the language tests read.
final class Reading {
  let document: Document
  var tokens = Vec<Token>()
  var words = WordTable()

  /// Reads `text` as one body block.
  convenience init(_ text: String, hint: LanguageCode? = nil) {
    self.init(hint: hint, text: text) { builder in
      builder.append(Offset(0)..<Offset(text.utf8.count))
    }
  }

  convenience init(hint: LanguageCode? = nil, text: String, build: (inout DocumentBuilder) -> Void) {
    var builder = DocumentBuilder(SourceFile(name: "test", bytes: Array(text.utf8)), format: "test")
    builder.metadata.languageHint = hint
    build(&builder)
    self.init(builder.build())
  }

  init(_ document: Document) {
    self.document = document
    document.text.withUnsafeBufferPointer { tokenize($0) }
  }

  private func tokenize(_ text: UnsafeBufferPointer<UInt8>) {
    for block in document.blocks {
      Tokenizer.tokenize(text, block.range.indices(), into: &tokens, words: &words)
    }
  }
}

/// Real law beside the package, for measurements; absent in most checkouts.
enum SharedFolder {
  static let path = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared")

  static func has(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: path.appending(path: folder).path)
  }

  /// The files of a folder with an extension, in order of name.
  static func files(_ folder: String, _ pathExtension: String) -> [URL] {
    let files = try? FileManager.default.contentsOfDirectory(
      at: path.appending(path: folder), includingPropertiesForKeys: nil)
    return (files ?? []).filter { $0.pathExtension == pathExtension }
      .sorted { $0.lastPathComponent < $1.lastPathComponent }
  }
}

/// The abbreviations of `rules/lexicons`, read without the library that reads rules.
struct Abbreviations {
  private var meanings: [LanguageCode: [[UInt8]: SentenceSplitter.Abbreviation]] = [:]

  static let all = Abbreviations()

  private init() {
    let package = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    for (file, meaning) in [
      ("abbreviation-final", SentenceSplitter.Abbreviation.final), ("abbreviation", .inside),
    ] {
      let text =
        (try? String(contentsOf: package.appending(path: "rules/lexicons/\(file).yaml"), encoding: .utf8))
        ?? ""
      for language in LanguageCode.allCases {
        guard let start = text.firstRange(of: "\n\(language.rawValue):\n  [")?.upperBound else { continue }
        for word in text[start...].prefix(while: { $0 != "]" }).split(whereSeparator: { ", \n".contains($0) })
        {
          meanings[language, default: [:]][Array(word.utf8)] = meaning
        }
      }
    }
  }

  func meaning(_ spelling: UnsafeBufferPointer<UInt8>, _ language: LanguageCode)
    -> SentenceSplitter.Abbreviation
  {
    meanings[language]?[WordForm.folded(spelling)] ?? .none
  }
}

extension Reading {
  /// The document's sentences, all in one language.
  func sentences(_ language: LanguageCode) -> [Sentence] {
    SentenceSplitter.split(
      document, tokens: tokens.elements,
      languages: Array(repeating: language, count: document.provisions.count)
    ) { Abbreviations.all.meaning(words.spelling($0), $1) }
  }
}
