import Foundation
import Testing

@testable import LawLint

/// What must hold of every document, on a sample of real law beside the package.
struct DraftCorpusTests {
  private static let corpus = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../../shared/corpus").standardized

  private static var isPresent: Bool { FileManager.default.fileExists(atPath: corpus.path) }

  private static func files(in folder: String) -> [URL] {
    let found = FileManager.default.enumerator(
      at: corpus.appending(path: folder), includingPropertiesForKeys: nil)
    let files = (found?.allObjects as? [URL] ?? []).filter { $0.pathExtension == "md" }
    return files.sorted { $0.path < $1.path }.enumerated().filter { $0.offset % 20 == 0 }.map(\.element)
  }

  @Test(
    .enabled(if: isPresent, "the corpus is not beside the package"),
    arguments: ["sv-sfs-text", "sv-sfs-markdown", "no-markdown"])
  func readsRealLawWithoutFaults(folder: String) throws {
    let files = Self.files(in: folder)
    #expect(!files.isEmpty)
    for file in files {
      let source = SourceFile(name: file.path, bytes: [UInt8](try Data(contentsOf: file)))
      for document in DocumentFormats.read(source) {
        #expect(faults(in: document) == [], "\(file.lastPathComponent)")
        // Some files hold nothing but front matter.
        let isEmpty = !source.content.contains(UInt8(ascii: "#"))
        #expect(document.blocks.isEmpty == isEmpty, "\(file.lastPathComponent)")
      }
    }
  }
}
