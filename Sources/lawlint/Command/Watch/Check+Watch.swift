import LawLint
import Rules

extension Check {
  /// Lints again whenever a draft, a rule or a setting changes, until somebody interrupts. The status is that of the last report.
  func watchAndRun() async throws {
    #if os(Linux)
      let interrupt = try Interrupt()
      var status = ExitStatus.success
      var rules: PreparedRules?
      repeat {
        // Listening begins before the run reads anything, so that no change is missed.
        var files = try watchedFiles(rules)
        // A folder that was never there is a mistake; one that was, as on another branch, may come back.
        if rules != nil { files.awaitMissingFolders() }
        let changes = try FileChanges(to: files)
        if Terminal.isTerminal(StandardStreams.output) { try StandardStreams.put(Self.cleared) }
        status = try await statusOfOneRun(&rules)
        if Terminal.isTerminal(StandardStreams.error) {
          StandardStreams.complain("waiting for changes; Ctrl-C ends")
        }
        if !changes.wait(until: interrupt) { break }
      } while true
      throw status
    #else
      throw CommandError("--watch works on Linux only")
    #endif
  }

  /// The screen and what was scrolled off it cleared, the cursor at its top.
  private static let cleared = Array("\u{1B}[H\u{1B}[2J\u{1B}[3J".utf8)

  /// - Parameter rules: Those of the report before, which become those of this one.
  private func statusOfOneRun(_ rules: inout PreparedRules?) async throws -> ExitStatus {
    do {
      let preparation = try lint.preparation(for: paths, with: rules)
      rules = preparation.rules
      try await run(preparation)
      return .success
    } catch let status as ExitStatus {
      return status
    } catch let error as CommandError {
      // A setting that is wrong now may be right after the next change.
      StandardStreams.complain(error.message)
      return .trouble
    }
  }

  private func watchedFiles(_ rules: PreparedRules?) throws(CommandError) -> WatchedFiles {
    let preparation = try? lint.preparation(for: paths, with: rules)
    var files = WatchedFiles(written: written(preparation))
    for path in paths {
      if FileKind(of: FilePath(path)) == .folder {
        files.add(folder: path, extensions: InputFiles.extensions)
      } else {
        files.add(file: path)
      }
      for folder in try ProjectFolders(around: path).folders {
        if !lint.configuration.noConfig { files.add(file: "\(folder)/\(ConfigurationStack.usualName)") }
        if !waived.noWaivers { files.add(file: "\(folder)/\(WaiversFile.usualName)") }
      }
    }
    for path in [lint.configuration.config, baseline, waived.waivers].compactMap({ $0 }) {
      files.add(file: path)
    }
    for folder in lint.rules { files.add(folder: folder, extensions: ["yaml"]) }
    // What the configuration names; one that is wrong names nothing, and is watched itself.
    if let preparation {
      let settings = preparation.settings
      for path in [settings.baseline, settings.waivers].compactMap({ $0?.value }) { files.add(file: path) }
      for pack in settings.packs { files.add(folder: pack.value, extensions: ["yaml"]) }
      for path in paths {
        for file in (try? preparation.configurations.stack(around: path))?.files ?? [] {
          files.add(file: file.path)
        }
      }
    }
    return files
  }

  private func written(_ preparation: Preparation?) -> [String] {
    let outputs = format.isEmpty ? (try? preparation?.settings.outputs()) ?? [] : format
    return outputs.compactMap(\.file) + [lint.cache].compactMap { $0 }
  }
}
