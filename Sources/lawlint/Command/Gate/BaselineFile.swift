import LawLint

/// A baseline on the disk.
struct BaselineFile {
  static let usualName = "lawlint-baseline.txt"

  let path: String
  let names: ActNames

  init(_ path: String) throws(CommandError) {
    self.path = path
    names = try ActNames(besideFile: path)
  }

  var exists: Bool { FileKind(of: FilePath(path)) != .missing }

  /// - Throws: That there is no such file, too: a gate without its baseline would let nothing through or everything.
  func read() throws(CommandError) -> Acceptances.Known {
    let bytes: [UInt8]
    do throws(CommandError) {
      bytes = try FileReader.bytes(of: FilePath(path))
    } catch {
      let hint = exists ? "" : "; lawlint baseline write makes one"
      throw CommandError("\(path): \(error.message)\(hint)")
    }
    do throws(Baseline.LineError) {
      let baseline = try Baseline(reading: bytes)
      return Acceptances.Known(baseline, path: path, names: names, gone: gone(from: baseline))
    } catch {
      throw CommandError("\(path):\(error.line): \(error.reason)")
    }
  }

  func put(_ baseline: Baseline) throws(CommandError) { try AtomicFile(path).put(baseline.bytes) }

  /// The acts that are named by the paths of files that are no longer there.
  private func gone(from baseline: Baseline) -> Set<String> {
    Set(baseline.keys.map(\.act)).filter { name in
      names.path(of: name).map { FileKind(of: FilePath($0)) == .missing } ?? false
    }
  }
}

extension ActNames {
  /// Names below the folder that a file lies in.
  init(besideFile path: String) throws(CommandError) {
    guard let current = Folder.current else {
      throw CommandError("\(path): the folder that lawlint was started in is gone")
    }
    let absolute = path.hasPrefix("/") ? path : "\(current)/\(path)"
    self.init(
      below: String(absolute[..<(absolute.lastIndex(of: "/") ?? absolute.endIndex)]), current: current)
  }
}
