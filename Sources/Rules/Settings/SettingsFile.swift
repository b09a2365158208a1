import RuleTree

/// Reads the YAML of files that a user keeps beside the drafts.
enum SettingsFile {
  /// - Parameter path: Of the file, for errors.
  static func tree(of bytes: [UInt8], path: String) throws(RuleFileError) -> RuleNode {
    do throws(YAMLError) {
      return RuleNode(.bytes(RuleTreeWriter.bytes(of: try YAMLReader.read(bytes))))
    } catch {
      throw RuleFileError(path: path, line: error.line, reason: error.reason)
    }
  }
}
