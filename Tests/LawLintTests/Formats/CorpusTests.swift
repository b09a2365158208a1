import Foundation
import Testing

@testable import LawLint

/// Real acts, which stand beside the package and not in it; see `SOURCE.txt` of each folder.
struct CorpusTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var folder: String
    var format: String
    /// Every so manyth file is read.
    var stride: Int
    var testDescription: String { folder }

    static let all = [
      Sample(folder: "no-lovdata-acts", format: "lovdata", stride: 60),
      Sample(folder: "no-lovdata-regulations", format: "lovdata", stride: 60),
      Sample(folder: "no-lovdata-prettyprinted", format: "lovdata", stride: 3),
      Sample(folder: "da-lexdania/AE", format: "lexdania", stride: 30),
      Sample(folder: "da-lexdania/LBK", format: "lexdania", stride: 30),
    ]

    /// Sorted by name, so that every run reads the same.
    var files: [SourceFile] {
      let names =
        (try? FileManager.default.contentsOfDirectory(atPath: Corpus.folder.appending(path: folder).path))
        ?? []
      let sorted = names.filter { $0.hasSuffix(".xml") }.sorted()
      return Swift.stride(from: 0, to: sorted.count, by: stride).compactMap { index in
        let url = Corpus.folder.appending(path: folder).appending(path: sorted[index])
        return (try? Data(contentsOf: url)).map { SourceFile(name: sorted[index], bytes: Array($0)) }
      }
    }
  }

  @Test(.enabled(if: Corpus.has("da-lexdania"), "the corpus is not here"), arguments: Sample.all)
  func readsRealActsSoundly(sample: Sample) {
    #expect(!sample.files.isEmpty)
    for file in sample.files {
      for document in DocumentFormats.read(file) {
        #expect(document.format == sample.format)
        #expect(document.problems.isEmpty)
        #expect(!document.blocks.isEmpty)
        #expect(document.metadata.title?.isEmpty == false)
        #expect(document.metadata.identifier?.isEmpty == false)
        expectSound(document)
      }
    }
  }

  @Test(.enabled(if: Corpus.has("da-lexdania"), "the corpus is not here"), arguments: Sample.all)
  func hasTheTextThatLibxml2Has(sample: Sample) {
    for file in sample.files { expectTextOfLibxml2(file.bytes) }
  }
}
