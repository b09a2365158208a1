import LawLint
import Rules

/// Where the rules of a run come from: the built-in ones, and folders laid over them.
struct RuleSource {
  let folders: [String]

  func ruleSet() throws(CommandError) -> RuleSet { try library().ruleSet }

  /// The rules with their examples.
  ///
  /// Rules in folders are compiled in every language, so that a mistake ends the run before a file is read; the built-in ones were
  /// when lawlint was tested.
  func library() throws(CommandError) -> RuleLibrary {
    do throws(RuleFileError) {
      if folders.isEmpty { return try RuleLibrary.builtIn() }
      var all = [RuleFolder.builtIn]
      for folder in folders { all.append(try RuleFolder(contents: try contents(of: folder))) }
      let library = try RuleLibrary(all)
      if let error = library.ruleSet.firstCompilationError { throw RuleFileError(error) }
      return library
    } catch {
      throw CommandError("rules/\(error)")
    }
  }

  /// Calls the analyser; an expression that cannot be read ends the run for the file, with the rule's name.
  static func checked<Result>(
    _ work: () throws(RuleCompilationError) -> Result
  ) throws(CommandError) -> Result {
    do throws(RuleCompilationError) { return try work() } catch {
      throw CommandError("rules/\(RuleFileError(error))")
    }
  }

  /// The YAML files below a folder, hidden ones and links to folders passed over.
  private func contents(of folder: String) throws(RuleFileError) -> [(path: String, bytes: [UInt8])] {
    let root = FilePath(folder)
    var contents: [(path: String, bytes: [UInt8])] = []
    var waiting: [(path: FilePath, below: String)] = [(root, "")]
    while let (path, below) = waiting.popLast() {
      do throws(CommandError) {
        for name in try Folder.names(in: path) where name.first != UInt8(ascii: ".") {
          let inner = path.appending(name)
          let relative = below + String(decoding: name, as: UTF8.self)
          if FileKind(of: inner, followingLinks: false) == .folder {
            waiting.append((inner, relative + "/"))
          } else if relative.hasSuffix(".yaml") {
            contents.append((relative, try FileReader.read(inner).bytes))
          }
        }
      } catch {
        throw RuleFileError(path: path.name, line: 1, reason: error.message)
      }
    }
    return contents
  }
}
