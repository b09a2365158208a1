import LawLint
import Rules

/// A file of waivers on the disk.
struct WaiversFile {
  static let usualName = "lawlint-waivers.yml"

  let path: String
  let names: ActNames

  init(_ path: String) throws(CommandError) {
    self.path = path
    names = try ActNames(besideFile: path)
  }

  /// The file of the usual name that belongs to a draft, or `nil`.
  init?(around draft: String) throws(CommandError) {
    guard let path = try ProjectFolders(around: draft).nearest(Self.usualName) else { return nil }
    try self.init(path.shown)
  }

  var exists: Bool { FileKind(of: FilePath(path)) != .missing }

  /// - Parameter rules: All rules that a waiver may name, by their present names or former ones.
  func read(rules: RuleSet) throws(CommandError) -> Acceptances.Waivers {
    var waivers = try waivers(in: bytes())
    for index in waivers.indices {
      let name = waivers[index].rule
      guard let rule = rules.rule(named: name) else {
        let known = rules.rules.flatMap { [$0.id, $0.code] }
        let hint = Spelling.nearest(to: name, in: known).map { "did you mean \($0)?" }
        throw CommandError(
          "\(path):\(waivers[index].line): there is no rule \(name); \(hint ?? "lawlint rules lists them")")
      }
      waivers[index].rule = rule.id
      let act = waivers[index].act
      if names.path(of: act) == nil, let file = names.path(of: "./" + act),
        FileKind(of: FilePath(file)) == .file
      {
        waivers[index].act = "./" + act
      }
    }
    let gone = Set(waivers.map(\.act)).filter { act in
      names.path(of: act).map { FileKind(of: FilePath($0)) == .missing } ?? false
    }
    return Acceptances.Waivers(waivers, path: path, names: names, gone: gone)
  }

  /// Adds a waiver at the end; what is in the file stays as it is, comments too.
  ///
  /// - Throws: That the file is not one to which an entry can be added, which leaves it as it was.
  func add(_ waiver: Waiver) throws(CommandError) {
    var text = exists ? try bytes() : Array(Self.heading.utf8)
    let old = try waivers(in: text)
    if let last = text.last, last != 0x0A { text.append(0x0A) }
    text += Array(WaiverFile.entry(waiver).utf8)
    guard let new = try? waivers(in: text), new.count == old.count + 1 else {
      throw CommandError(
        "\(path): an entry cannot be added at the end of this file; write it as a list with a line ‘- rule:’ for each"
      )
    }
    try AtomicFile(path).put(text)
  }

  private static let heading = """
    # Findings that are accepted, each with the reason; lawlint waive adds one.


    """

  private func bytes() throws(CommandError) -> [UInt8] {
    do throws(CommandError) {
      return try FileReader.bytes(of: FilePath(path))
    } catch {
      throw CommandError("\(path): \(error.message)")
    }
  }

  private func waivers(in bytes: [UInt8]) throws(CommandError) -> [Waiver] {
    do throws(RuleFileError) {
      return try WaiverFile.read(bytes, path: path)
    } catch {
      throw CommandError("\(error)")
    }
  }
}
