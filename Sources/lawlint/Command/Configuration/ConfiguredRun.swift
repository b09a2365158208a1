import LawLint
import Rules

/// What a configuration says of a run as a whole.
///
/// Each value is that of the last file that has it. Paths begin in the folder of their file.
struct ConfiguredRun: Sendable {
  private(set) var format: [Written<String>] = []
  private(set) var failOn: Written<String>?
  private(set) var ui: Written<LanguageCode?>?
  private(set) var docxView: Written<DocxView>?
  /// Absolute.
  private(set) var baseline: Written<String>?
  private(set) var waivers: Written<String>?
  private(set) var packs: [Written<String>] = []
  private(set) var exclude: [(glob: Written<Glob>, folder: String)] = []

  init(_ stack: ConfigurationStack) {
    for layer in stack.layers {
      switch layer {
      case .profile: break
      case .pack(let name, let folder):
        packs.removeAll { $0.value == folder }
        packs.append(Written(folder, path: name.path, line: name.line))
      case .file(let file, let folder):
        func placed(_ path: Written<String>) -> Written<String> {
          Written(ConfigurationStack.absolute(path.value, in: folder), path: path.path, line: path.line)
        }
        if !file.format.isEmpty { format = file.format }
        failOn = file.failOn ?? failOn
        ui = file.ui ?? ui
        docxView = file.docxView ?? docxView
        baseline = file.baseline.map(placed) ?? baseline
        waivers = file.waivers.map(placed) ?? waivers
        exclude += file.exclude.map { ($0, folder) }
      }
    }
  }

  /// Whether a file in a folder that is linted is passed over.
  func excludes(_ path: String) -> Bool {
    guard !exclude.isEmpty, let current = Folder.current else { return false }
    let absolute = ConfigurationStack.absolute(path, in: current)
    return exclude.contains { glob, folder in
      let relative = absolute.path(below: folder)
      return !relative.hasPrefix("/") && glob.value.matches(relative)
    }
  }

  /// The baseline and the reports that are named, wherever they lie; a name that is wrong is none.
  var files: [String] {
    let reports = format.compactMap { ReportOutput(argument: $0.value)?.file }
    return reports + [baseline].compactMap { $0?.value }
  }

  /// The reports to write.
  func outputs() throws(CommandError) -> [ReportOutput] {
    var outputs: [ReportOutput] = []
    for name in format {
      guard let output = ReportOutput(argument: name.value) else {
        let known = ReportOutput.allValueStrings
        let format = String(name.value.prefix { $0 != "=" })
        let hint = Spelling.nearest(to: format, in: known).map { "; did you mean ‘\($0)’?" } ?? ""
        throw CommandError("\(name.place): ‘\(name.value)’ is no format\(hint)")
      }
      outputs.append(output)
    }
    return outputs
  }
}

extension Written<String> {
  /// An absolute path as messages show it.
  var shown: String { value.shown }
}
