import GRDB

/// Something that the person who keeps a history must act on: what, where and what to do.
public struct HistoryError: Error, Equatable {
  public let message: String

  public init(_ message: String) { self.message = message }

  /// What went wrong with a file, in words.
  init(_ error: DatabaseError, path: String) {
    let reason =
      switch error.resultCode {
      case .SQLITE_BUSY, .SQLITE_LOCKED: "another program is writing to it; try again when it has ended"
      case .SQLITE_NOTADB: "it is no history; name another file"
      case .SQLITE_CORRUPT: "it is damaged; nothing was written, take a copy from before"
      case .SQLITE_CANTOPEN: "it cannot be opened"
      case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_AUTH: "it may not be written"
      case .SQLITE_FULL: "the disk is full; nothing was written"
      default: "it cannot be used: \(error.message ?? error.resultCode.description)"
      }
    self.init("\(path): \(reason)")
  }
}
