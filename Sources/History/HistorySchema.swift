import GRDB

/// The tables of a history, and how a file of an older lawlint gets those of this one.
///
/// A step is never changed once it was released: files are out there that have taken it.
enum HistorySchema {
  static var migrator: DatabaseMigrator {
    var migrator = DatabaseMigrator()
    migrator.registerMigration("1 runs, documents and counts") { db in
      try db.execute(sql: "PRAGMA application_id = \(History.applicationID)")
      try db.execute(
        sql: """
          CREATE TABLE run (
            id INTEGER PRIMARY KEY,
            day TEXT NOT NULL,
            label TEXT,
            tool TEXT NOT NULL,
            rules TEXT NOT NULL,
            ruleCount INTEGER NOT NULL,
            profile TEXT NOT NULL
          );
          CREATE TABLE document (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            title TEXT
          );
          CREATE TABLE version (
            id INTEGER PRIMARY KEY,
            run INTEGER NOT NULL REFERENCES run,
            document INTEGER NOT NULL REFERENCES document,
            provisions INTEGER NOT NULL,
            faults INTEGER NOT NULL,
            UNIQUE (run, document)
          );
          CREATE TABLE count (
            version INTEGER NOT NULL REFERENCES version,
            axis TEXT NOT NULL,
            name TEXT NOT NULL,
            citation TEXT,
            faults INTEGER NOT NULL,
            PRIMARY KEY (version, axis, name)
          ) WITHOUT ROWID;
          """)
    }
    migrator.registerMigration("2 accepted findings") { db in
      try db.execute(sql: "ALTER TABLE version ADD COLUMN accepted INTEGER NOT NULL DEFAULT 0")
      try db.execute(sql: "CREATE INDEX versionOfDocument ON version (document, run)")
    }
    return migrator
  }
}
