public import LawLint
import RuleTree

/// What `pack.yml` says of the folder of rules that it lies in.
public struct PackFile: Sendable {
  public static let name = "pack.yml"

  public let name: String
  public let version: String
  public let licence: String
  /// The languages that its rules find faults in.
  public let languages: [LanguageCode]

  /// - Parameter path: Of the file, for errors.
  public init(_ bytes: [UInt8], path: String) throws(RuleFileError) {
    let reader = MappingReader(path, try SettingsFile.tree(of: bytes, path: path))
    try reader.allow(["name", "version", "licence", "languages"])
    name = try reader.text("name")
    version = try reader.text("version")
    licence = try reader.text("licence")
    _ = try reader.required("languages")
    languages = try reader.words("languages", as: "language")
  }
}
