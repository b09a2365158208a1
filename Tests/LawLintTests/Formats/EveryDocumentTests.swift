import Foundation
import Testing

@testable import LawLint

/// What holds of every document, on files of real law and whatever lies beside them: three of every folder, and with
/// `LAWLINT_CORPUS=all` all of them, which `scripts/verify-corpus` asks for.
struct EveryDocumentTests {
  /// A folder of the corpus and every file in it that is to be read, sorted by name.
  struct Folder: Sendable, CustomTestStringConvertible {
    let name: String
    let paths: [String]
    var testDescription: String { "\(name), \(paths.count) files" }

    static let all: [Folder] = {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: Corpus.folder.path)) ?? []
      let isWhole = ProcessInfo.processInfo.environment["LAWLINT_CORPUS"] == "all"
      return names.sorted().map { name in
        let paths = files(in: name)
        return Folder(name: name, paths: isWhole ? paths : sample(of: paths))
      }
    }()

    private static func files(in name: String) -> [String] {
      let folder = Corpus.folder.appending(path: name)
      let below = (FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []) as? [String] ?? []
      return below.sorted().map { name + "/" + $0 }.filter { path in
        var isFolder = ObjCBool(false)
        let exists = FileManager.default.fileExists(
          atPath: Corpus.folder.appending(path: path).path, isDirectory: &isFolder)
        return exists && !isFolder.boolValue
      }
    }

    /// The first, the middle and the last, so that every run reads the same.
    private static func sample(of paths: [String]) -> [String] {
      guard paths.count > 3 else { return paths }
      return [paths[0], paths[paths.count / 2], paths[paths.count - 1]]
    }
  }

  @Test(.enabled(if: Corpus.has(""), "the corpus is not beside the package"), arguments: Folder.all)
  func everyDocumentIsSound(folder: Folder) throws {
    for path in folder.paths {
      let documents = DocumentFormats.read(try Corpus.file(path))
      #expect(!documents.isEmpty, "\(path) gives a document, if only to say why it cannot be read")
      for document in documents { expectSound(document) }
    }
  }
  @Test(.enabled(if: Corpus.has(""), "the corpus is not beside the package"), arguments: Folder.all)
  func xmlIsReadAsLibxml2ReadsIt(folder: Folder) throws {
    for path in folder.paths where path.hasSuffix("ml") || path.hasSuffix(".akn") {
      let file = try Corpus.file(path)
      guard !file.notes.contains(where: { $0.severity == .error }) else { continue }
      #expect(file.readings.difference == nil, "\(path)")
    }
  }
}
