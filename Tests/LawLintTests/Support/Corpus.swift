import Foundation

@testable import LawLint

/// Files of real law beside the package; tests that need them are skipped where they are not.
enum Corpus {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "shared/corpus")

  static func has(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appending(path: path).path)
  }

  static func file(_ path: String) throws -> SourceFile {
    SourceFile(name: path, bytes: [UInt8](try Data(contentsOf: folder.appending(path: path))))
  }
}
