import LawLint
import Rules

/// Where the rules of a run come from: the built-in ones, and folders laid over them.
///
/// A file in a folder replaces one of the same path in the folders before it.
struct RuleSource {
  let folders: [String]

  func library() throws(CommandError) -> RuleLibrary {
    // What is wrong with a pack is said even where its rules are right.
    _ = try packs()
    var layers = [RuleFolder.builtIn]
    for folder in folders { layers.append(try Self.folder(folder)) }
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

  private static func folder(_ name: String) throws(CommandError) -> RuleFolder {
    let root = FilePath(name)
    var contents: [(path: String, bytes: [UInt8])] = []
    for visit in FolderWalk(extensions: ["yaml"]).visits(below: root) {
      switch visit {
      case .file(let file): contents.append((file.name(below: root), try bytes(of: file)))
      case .unreadable(let path, let error): throw CommandError("\(path.name): \(error.message)")
      }
    }
    guard !contents.isEmpty else {
      throw CommandError("\(name): the folder holds no rule: no file that ends in .yaml")
    }
    do throws(RuleFileError) {
      return try RuleFolder(contents: contents)
    } catch {
      throw CommandError("\(name): \(error)")
    }
  }

  private static func bytes(of file: FilePath) throws(CommandError) -> [UInt8] {
    do throws(CommandError) {
      return try FileReader.bytes(of: file)
    } catch {
      throw CommandError("\(file.name): \(error.message)")
    }
  }
}
