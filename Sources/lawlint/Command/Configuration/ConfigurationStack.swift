import LawLint
import Rules

/// Everything that a configuration file says, with what it extends, the most general first.
struct ConfigurationStack: Sendable {
  static let usualName = ".lawlint.yml"

  enum Layer: Sendable {
    /// A word of a profile.
    case profile(Written<String>)
    /// A folder of rules: as it is written, and where it is.
    case pack(Written<String>, folder: String)
    /// A file, and the folder that its paths begin in.
    case file(ConfigurationFile, folder: String)
  }

  private(set) var layers: [Layer] = []
  /// The absolute paths of the files that are being read, each extended by the one before.
  private var open: [String] = []
  private var fileCount = 0

  /// More is a mistake, such as files that extend one another in many ways.
  private static let mostFiles = 50

  /// No configuration.
  init() {}

  /// - Parameter path: Of the file, absolute.
  init(_ path: String) throws(CommandError) { try read(path, from: nil) }

  /// The nearest file of the usual name, or no configuration.
  init(around draft: String) throws(CommandError) {
    self.init()
    if let path = try ProjectFolders(around: draft).nearest(Self.usualName) { try read(path, from: nil) }
  }

  /// The files, as messages show them.
  var files: [ConfigurationFile] {
    layers.compactMap { layer in
      if case .file(let file, _) = layer { file } else { nil }
    }
  }

  /// - Parameter origin: Where the file is extended.
  private mutating func read(_ path: String, from origin: Written<String>?) throws(CommandError) {
    let shown = path.shown
    if let start = open.firstIndex(of: path) {
      let circle = (open[start...] + [path]).map { $0.shown }
      throw CommandError(
        "\(origin?.place ?? shown): configurations extend one another in a circle: \(circle.joined(separator: ", "))"
      )
    }
    fileCount += 1
    guard fileCount <= Self.mostFiles else {
      throw CommandError("\(origin?.place ?? shown): more than \(Self.mostFiles) configurations are extended")
    }
    let file: ConfigurationFile
    do throws(CommandError) {
      let bytes = try FileReader.bytes(of: FilePath(path))
      do throws(RuleFileError) {
        file = try ConfigurationFile(bytes, path: shown)
      } catch {
        throw CommandError("\(error)")
      }
    } catch {
      throw CommandError(error.message.hasPrefix(shown) ? error.message : "\(shown): \(error.message)")
    }
    let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
    open.append(path)
    for name in file.extends { try extend(name, in: folder) }
    for name in file.packs { try add(pack: name, in: folder) }
    open.removeLast()
    layers.append(.file(file, folder: folder))
  }

  private mutating func extend(_ name: Written<String>, in folder: String) throws(CommandError) {
    if ConfigurationFile.Block.profileWords.contains(name.value) { return layers.append(.profile(name)) }
    let path = Self.absolute(name.value, in: folder)
    switch FileKind(of: FilePath(path)) {
    case .file: try read(path, from: name)
    case .folder: try add(pack: name, in: folder)
    case .missing, .other:
      let hint = Spelling.nearest(to: name.value, in: ConfigurationFile.Block.profileWords)
      throw CommandError(
        "\(name.place): there is no profile, file or folder ‘\(name.value)’"
          + (hint.map { "; did you mean ‘\($0)’?" } ?? ""))
    }
  }

  private mutating func add(pack name: Written<String>, in folder: String) throws(CommandError) {
    let path = Self.absolute(name.value, in: folder)
    guard FileKind(of: FilePath(path + "/" + PackFile.name)) == .file else {
      throw CommandError("\(name.place): ‘\(name.value)’ is no pack: there is no \(PackFile.name) in it")
    }
    layers.append(.pack(name, folder: path))
  }

  static func absolute(_ path: String, in folder: String) -> String {
    (path.hasPrefix("/") ? path : "\(folder)/\(path)").path(below: nil)
  }
}
