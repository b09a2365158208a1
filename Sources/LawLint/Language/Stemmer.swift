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
    guard let stemmer, !word.isEmpty else { return word }
    return word.withUnsafeBufferPointer { bytes in
      guard let result = sb_stemmer_stem(stemmer, bytes.baseAddress, Int32(bytes.count)) else { return word }
      return Array(UnsafeBufferPointer(start: result, count: Int(sb_stemmer_length(stemmer))))
    }
  }
}
