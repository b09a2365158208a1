import Foundation
import Testing

/// Files beside the tests that hold what is expected. `LAWLINT_RECORD=1 swift test` rewrites them, and fails.
enum Golden {
  static func check(_ bytes: [UInt8], against name: String, from test: String = #filePath) throws {
    let file = URL(filePath: test).deletingLastPathComponent().appending(path: "Golden/\(name)")
    if ProcessInfo.processInfo.environment["LAWLINT_RECORD"] != nil {
      try Data(bytes).write(to: file)
      Issue.record("recorded \(name); look at the difference and run the tests again")
      return
    }
    let expected = try [UInt8](Data(contentsOf: file))
    guard bytes != expected else { return }
    Issue.record("\(name) differs; it is now:\n\(String(decoding: bytes, as: UTF8.self))")
  }
}
