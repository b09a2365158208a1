import RuleTree

/// The files of a folder of rules, read but not yet understood.
public struct RuleFolder: Sendable {
  struct File: Sendable {
    /// Below the folder, `/` between parts.
    var path: String
    var node: RuleNode
    /// Whether the tests of lawlint have read all of it, so that a run need not look for mistakes.
    var isBuiltIn = false
  }

  /// In order of path.
  let files: [File]

  /// The rules that are built into the command.
  public static let builtIn = RuleFolder(
    files: RuleNode(.embedded(builtInTree)).entries.map {
      File(path: $0.key.string, node: $0.value, isBuiltIn: true)
    })

  private init(files: [File]) { self.files = files }

  /// The same files, to be read as those of a user are: to the end, and with every mistake told.
  package var unchecked: RuleFolder {
    RuleFolder(files: files.map { File(path: $0.path, node: $0.node) })
  }

  /// A folder of a user's; whoever calls reads the files.
  ///
  /// - Parameter contents: Paths below the folder and the bytes of the YAML files.
  /// - Throws: The first file that is not YAML.
  public init(contents: [(path: String, bytes: [UInt8])]) throws(RuleFileError) {
    var files: [File] = []
    for (path, bytes) in contents.sorted(by: { $0.path < $1.path }) {
      do throws(YAMLError) {
        let tree = try YAMLReader.read(bytes)
        files.append(File(path: path, node: RuleNode(.bytes(RuleTreeWriter.bytes(of: tree)))))
      } catch {
        throw RuleFileError(path: path, line: error.line, reason: error.reason)
      }
    }
    self.files = files
  }
}
