import LawLint

/// How the files of official collections write an identifier that drafts cite an act by.
struct ActIdentifier {
  /// Parts of a file's name, without its extension.
  private let fileNames: [String]
  /// What stands in the file.
  private let spellings: [String]

  /// - Parameter eli: As ``CitedAct/eli``; `nil` where no collection is known for it.
  init?(eli: String) {
    let parts = eli.split(separator: "/").map(String.init)
    switch (parts.first, parts.count) {
    case ("lov", 5):
      fileNames = ["nl-\(parts[1])\(parts[2])\(parts[3])-\(Self.padded(parts[4], 3))"]
      spellings = ["LOV-\(parts[1])-\(parts[2])-\(parts[3])-\(parts[4])"]
    case ("lta", 3):
      fileNames = ["\(parts[1])-\(parts[2])"]
      spellings = ["A\(parts[1])\(Self.padded(parts[2], 5))", "eli/lta/\(parts[1])/\(parts[2])"]
    case ("sfs", 3):
      fileNames = ["\(parts[1])-\(parts[2])", "sfs-\(parts[1])-\(parts[2])"]
      spellings = ["SFS \(parts[1]):\(parts[2])"]
    default: return nil
    }
  }

  func names(fileName: String) -> Bool {
    let stem = fileName.prefix { $0 != "." }
    return fileNames.contains { $0 == stem }
  }

  /// Whether the identifier stands among some bytes, and not only as the beginning of a longer one.
  func stands(in bytes: [UInt8]) -> Bool {
    spellings.contains { spelling in
      let needle = Array(spelling.utf8)
      guard bytes.count > needle.count else { return false }
      return (0..<bytes.count - needle.count).contains { start in
        bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle)
          && !(spelling.hasPrefix("LOV") && (0x30...0x39).contains(bytes[start + needle.count]))
      }
    }
  }

  private static func padded(_ number: String, _ length: Int) -> String {
    String(repeating: "0", count: max(0, length - number.count)) + number
  }
}
