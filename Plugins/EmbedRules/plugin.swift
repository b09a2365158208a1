import Foundation
import PackagePlugin

/// Turns the files of `rules/` into one Swift file, so that the command reads no YAML when it starts.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "rules")
    let output = context.pluginWorkDirectoryURL.appending(path: "BuiltInRules.swift")
    let files = try FileManager.default.subpathsOfDirectory(atPath: rules.path(percentEncoded: false))
      .filter { $0.hasSuffix(".yaml") }
      .sorted()
      .map { rules.appending(path: $0) }
    return [
      .buildCommand(
        displayName: "Embedding \(files.count) rule files",
        executable: try context.tool(named: "EmbedRulesTool").url,
        arguments: [rules.path(percentEncoded: false), output.path(percentEncoded: false)],
        inputFiles: files,
        outputFiles: [output])
    ]
  }
}
