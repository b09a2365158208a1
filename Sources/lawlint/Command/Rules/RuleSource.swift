import LawLint
import Rules

/// Where the rules of a run come from: the built-in ones, and folders laid over them.
///
/// A file in a folder replaces one of the same path in the folders before it.
struct RuleSource {
  let folders: [String]

  /// A file of one of the folders.
  struct File: Equatable {
    let folder: String
    /// Below the folder.
    let path: String
    let bytes: [UInt8]
  }

  func library() throws(CommandError) -> RuleLibrary { try library(of: files()) }

  /// What the folders hold, in their order.
  func files() throws(CommandError) -> [File] {
    // What is wrong with a pack is said even where its rules are right.
    _ = try packs()
    var files: [File] = []
    for folder in folders { files += try Self.files(in: folder) }
    return files
  }

  /// The built-in rules with files laid over them.
  ///
  /// - Parameter files: Those that ``files()`` gave.
  func library(of files: [File]) throws(CommandError) -> RuleLibrary {
    var layers = [RuleFolder.builtIn]
    for folder in folders {
      let contents = files.filter { $0.folder == folder }.map { ($0.path, $0.bytes) }
      do throws(RuleFileError) {
        layers.append(try RuleFolder(contents: contents))
      } catch {
        throw CommandError("\(folder): \(error)")
      }
    }
    do throws(RuleFileError) {
      return folders.isEmpty ? try BuiltInRules.library.get() : try RuleLibrary(layers)
    } catch {
      throw CommandError("rules: \(error)")
    }
  }

  /// The packs among the folders, in order.
  func packs() throws(CommandError) -> [(pack: PackFile, folder: String)] {
    var packs: [(pack: PackFile, folder: String)] = []
    for folder in folders {
      let path = FilePath(folder).appending(Array(PackFile.name.utf8))
      guard FileKind(of: path) == .file else { continue }
      let bytes = try Self.bytes(of: path)
      do throws(RuleFileError) {
        packs.append((try PackFile(bytes, path: path.name), folder))
      } catch {
        throw CommandError("\(error)")
      }
    }
    return packs
  }

  private static func files(in name: String) throws(CommandError) -> [File] {
    let root = FilePath(name)
    var files: [File] = []
    for visit in FolderWalk(extensions: ["yaml"]).visits(below: root) {
      switch visit {
      case .file(let file):
        files.append(File(folder: name, path: file.name(below: root), bytes: try bytes(of: file)))
      case .unreadable(let path, let error): throw CommandError("\(path.name): \(error.message)")
      }
    }
    guard !files.isEmpty else {
      throw CommandError("\(name): the folder holds no rule: no file that ends in .yaml")
    }
    return files
  }

  private static func bytes(of file: FilePath) throws(CommandError) -> [UInt8] {
    do throws(CommandError) {
      return try FileReader.bytes(of: file)
    } catch {
      throw CommandError("\(file.name): \(error.message)")
    }
  }
}
