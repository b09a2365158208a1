import Foundation
import RuleTree

// Usage: EmbedRulesTool RULES-FOLDER OUTPUT.swift
// Writes all YAML files below the folder into one string literal: a mapping from path to content.

func fail(_ message: String) -> Never {
  FileHandle.standardError.write(Data("error: \(message)\n".utf8))
  exit(1)
}

guard CommandLine.arguments.count == 3 else { fail("usage: EmbedRulesTool RULES-FOLDER OUTPUT.swift") }
let folder = URL(filePath: CommandLine.arguments[1])
let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".yaml") }
  .sorted()

var files: [(key: RuleTreeWriter.Value, value: RuleTreeWriter.Value)] = []
for path in paths {
  let bytes = [UInt8](try Data(contentsOf: folder.appending(path: path)))
  do {
    files.append((.scalar(path, line: 1), try YAMLReader.read(bytes)))
  } catch {
    fail("rules/\(path):\(error.line): \(error.reason)")
  }
}

let bytes = RuleTreeWriter.bytes(of: .mapping(files, line: 1))
var literal = ""
for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
  switch scalar {
  case "\\": literal += "\\\\"
  case "\"": literal += "\\\""
  case "\n": literal += "\\n"
  case "\r": literal += "\\r"
  case "\t": literal += "\\t"
  case "\0": literal += "\\0"
  default: literal.unicodeScalars.append(scalar)
  }
}
let source = """
  // Made from rules/ at build time.

  extension RuleFolder {
    static let builtInTree: StaticString = "\(literal)"
  }

  """
try source.write(toFile: CommandLine.arguments[2], atomically: true, encoding: .utf8)
