/// Finds out which files that are gone are there under another name.
public enum RenamedFiles {
  /// From what share of common words on two files are the same draft.
  private static let alike = 0.5

  /// By the index of a file that is new, the index of the one that it was.
  ///
  /// First come files with the same bytes, then acts with the same identifier, then those whose words are likest. So a draft is
  /// known again when it was renamed and edited, or saved in another format.
  public static func origins(of new: [SourceFile], among gone: [SourceFile]) -> [Int: Int] {
    guard !new.isEmpty, !gone.isEmpty else { return [:] }
    var origins: [Int: Int] = [:]
    var taken: Set<Int> = []
    func pair(by name: (Int, SourceFile) -> [UInt8]?, _ otherName: (Int, SourceFile) -> [UInt8]?) {
      var named: [[UInt8]: [Int]] = [:]
      for (index, file) in gone.enumerated().reversed() where !taken.contains(index) {
        if let name = name(index, file) { named[name, default: []].append(index) }
      }
      for (index, file) in new.enumerated() where origins[index] == nil {
        guard let name = otherName(index, file), let origin = named[name]?.popLast() else { continue }
        origins[index] = origin
        taken.insert(origin)
      }
    }
    pair(by: { $1.fileBytes }, { $1.fileBytes })
    guard origins.count < min(new.count, gone.count) else { return origins }
    let before = gone.map(Draft.init)
    let after = new.map(Draft.init)
    pair(by: { index, _ in before[index].identifier }, { index, _ in after[index].identifier })
    let index = LikenessIndex(before.map(\.words))
    var candidates: [(share: Double, new: Int, old: Int)] = []
    for file in new.indices where origins[file] == nil {
      for (origin, share) in index.alike(after[file].words) where share >= alike {
        candidates.append((share, file, origin))
      }
    }
    candidates.sort { ($1.share, $0.new, $0.old) < ($0.share, $1.new, $1.old) }
    for (_, file, origin) in candidates where origins[file] == nil && taken.insert(origin).inserted {
      origins[file] = origin
    }
    return origins
  }

  /// What is compared of a file.
  private struct Draft {
    let identifier: [UInt8]?
    let words: Likeness

    init(_ file: SourceFile) {
      let documents = DocumentFormats.read(file)
      identifier = documents.first?.metadata.identifier.map { Array($0.utf8) }
      words = Likeness(documents.flatMap { Array(ComparedText($0).words(0)) }[...])
    }
  }
}
