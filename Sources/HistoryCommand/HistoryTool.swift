public import ArgumentParser
import Foundation
public import History

/// `lawlint-history`: what `lawlint history` does with the file, in a program of its own so that no other run of lawlint has to
/// load what reads and writes it. `lawlint` calls it; people do not.
@main
struct HistoryTool: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lawlint-history", abstract: "Used by lawlint history; call that.", shouldDisplay: false,
    subcommands: [Add.self, Show.self, Trend.self])

  /// Ends with 0, or with 2 and one line on standard error, as lawlint does.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let error as HistoryError {
      fail(error.message)
    } catch {
      if exitCode(for: error).isSuccess { exit(withError: error) }
      fail(message(for: error))
    }
  }

  private static func fail(_ message: String) -> Never {
    FileHandle.standardError.write(Data("lawlint: \(message)\n".utf8))
    Foundation.exit(2)
  }
}

/// Takes a report of `lawlint check --format json` from standard input.
struct Add: ParsableCommand {
  @Option var history: String
  @Option var day: String
  @Option var rules: String
  @Option var label: String?
  @Option var document: String?

  func run() throws {
    let bytes = try FileHandle.standardInput.readToEnd() ?? Data()
    let report = try CheckReport(reading: bytes)
    let count = try History(adding: history).add(
      report, RunHeading(day: day, label: label, rules: rules, document: document))
    put("\(history): \(count == 1 ? "1 act" : "\(count) acts")\n")
  }
}

struct Show: ParsableCommand {
  @Option var history: String
  @Option var by: Axis?
  @Option var format: HistoryFormat = .table
  @Option var document: String?

  func run() throws { put(try History(reading: history).show(document, by: by, as: format)) }
}

struct Trend: ParsableCommand {
  @Option var history: String
  @Option var by: Axis?
  @Option var format: HistoryFormat = .table
  @Option var document: String?
  /// What charts call a line: `dk/1=Enkle og klare regler`.
  @Option var name: [String] = []

  func run() throws {
    let pairs = name.map { $0.split(separator: "=", maxSplits: 1).map(String.init) }.filter { $0.count == 2 }
    let names = Dictionary(pairs.map { ($0[0], $0[1]) }) { $1 }
    put(try History(reading: history).trend(document, by: by, as: format, names: names))
  }
}

private func put(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }

extension Axis: ExpressibleByArgument {}
extension HistoryFormat: ExpressibleByArgument {}
