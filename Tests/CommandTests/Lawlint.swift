import Foundation
import Testing

/// Runs the command as a person does: the built binary, in a folder of its own, which goes with the value.
final class Lawlint {
  let folder: URL

  /// What a run said, and how it ended.
  struct Outcome {
    var status: Int32
    var output: String
    var error: String
  }

  /// Makes a folder with files in it, by path and content.
  init(_ files: KeyValuePairs<String, String> = [:]) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "lawlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (path, content) in files { try write(Data(content.utf8), to: path) }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  func write(_ data: Data, to path: String) throws {
    let file = folder.appending(path: path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
  }

  func read(_ path: String) throws -> String {
    try String(decoding: Data(contentsOf: folder.appending(path: path)), as: UTF8.self)
  }

  /// Runs a line of shell in the folder, in which `lawlint` is the command. Its status is the line's.
  func shell(_ line: String, environment: [String: String] = [:]) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "lawlint() { \"$LAWLINT\" \"$@\"; }\n" + line]
    process.currentDirectoryURL = folder
    var variables = ["PATH": "/usr/bin:/bin", "LAWLINT": Self.binary.path, "SWIFT_BACKTRACE": "enable=no"]
    variables.merge(environment) { $1 }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice

    // Files instead of pipes: a pipe that nobody empties would stop the run.
    let output = folder.appending(path: ".output")
    let error = folder.appending(path: ".error")
    for file in [output, error] { try Data().write(to: file) }
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: error)
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationReason == .exit, "a signal is a bug")
    return Outcome(
      status: process.terminationStatus, output: try read(".output"), error: try read(".error"))
  }

  /// The command, which SwiftPM builds beside the tests.
  static let binary: URL = {
    let tests =
      Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }?.bundleURL ?? Bundle.main.bundleURL
    return tests.pathExtension == "xctest"
      ? tests.deletingLastPathComponent().appending(path: "lawlint") : tests.appending(path: "lawlint")
  }()
}
