import Foundation
import GRDB

/// What runs found in drafts, over time, in one file of SQLite.
///
/// A run is added in one transaction, so it is there whole or not at all, whatever ends the process.
public struct History {
  /// By this number a history is told from other files of SQLite: `lawl`.
  static let applicationID = 0x6C61_776C

  let queue: DatabaseQueue
  let path: String

  /// Opens a history to add to it, and makes it when there is none.
  public init(adding path: String) throws { try self.init(path, mayWrite: true) }

  /// Opens a history to look at it.
  public init(reading path: String) throws {
    guard FileManager.default.fileExists(atPath: path) else {
      throw HistoryError("\(path): there is no such file; lawlint history add makes one")
    }
    try self.init(path, mayWrite: false)
  }

  private init(_ path: String, mayWrite: Bool) throws {
    self.path = path
    do {
      let queue = try Self.open(path, mayWrite: mayWrite)
      let needsMigration = try queue.read { try Self.check($0, path: path) }
      if needsMigration {
        let writing = mayWrite ? queue : try Self.open(path, mayWrite: true)
        try HistorySchema.migrator.migrate(writing)
        self.queue = writing
      } else {
        self.queue = queue
      }
    } catch let error as DatabaseError {
      throw HistoryError(error, path: path)
    }
  }

  private static func open(_ path: String, mayWrite: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.readonly = !mayWrite
    configuration.busyMode = .timeout(5)
    return try DatabaseQueue(path: path, configuration: configuration)
  }

  /// Whether the file is of an older lawlint, or new.
  ///
  /// - Throws: That it is no history, damaged, or of a newer lawlint.
  private static func check(_ db: Database, path: String) throws -> Bool {
    let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
    let tables = try Int.fetchOne(db, sql: "SELECT COUNT(*) FROM sqlite_master") ?? 0
    guard id == applicationID || (id == 0 && tables == 0) else {
      throw HistoryError("\(path): it is no history; name another file")
    }
    guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
      throw DatabaseError(resultCode: .SQLITE_CORRUPT)
    }
    if try HistorySchema.migrator.hasBeenSuperseded(db) {
      throw HistoryError("\(path): a newer lawlint has written it; use that one")
    }
    return try !HistorySchema.migrator.hasCompletedMigrations(db)
  }

  /// Does something in one transaction.
  func write<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.write(body)
    } catch let error as DatabaseError {
      throw HistoryError(error, path: path)
    }
  }

  func read<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      return try queue.read(body)
    } catch let error as DatabaseError {
      throw HistoryError(error, path: path)
    }
  }
}
