import CLibStemmer

/// Snowball's stemmer of one language. Nynorsk uses the Norwegian one.
final class Stemmer {
  private let stemmer: OpaquePointer?

  init(_ language: LanguageCode) {
    let algorithm =
      switch language {
      case .nb, .nn: "norwegian"
      case .da: "danish"
      case .sv: "swedish"
      case .de: "german"
      case .en: "english"
      }
    stemmer = sb_stemmer_new(algorithm, "UTF_8")
  }

  deinit { if let stemmer { sb_stemmer_delete(stemmer) } }

  /// The stem of a folded word.
  func stem(_ word: [UInt8]) -> [UInt8] {
    word.withUnsafeBufferPointer { withStem(of: $0) { Array($0) } }
  }

  /// Calls `body` with the stem of a folded word, valid during the call.
  func withStem<Result>(
    of word: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let stemmer, !word.isEmpty,
      let result = sb_stemmer_stem(stemmer, word.baseAddress, Int32(word.count))
    else { return body(word) }
    return body(UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))))
  }
}
