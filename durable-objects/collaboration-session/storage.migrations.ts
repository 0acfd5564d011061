/** Append-only: a step that has shipped is never edited. Each runs once, in order, in one transaction with its mark. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE document_update (
     seq INTEGER NOT NULL,
     part INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (seq, part)
   ) WITHOUT ROWID;
   CREATE TABLE library_state (
     seq INTEGER NOT NULL,
     part INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (seq, part)
   ) WITHOUT ROWID;
   CREATE TABLE used_ticket (jti TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
   CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);`,
  `CREATE TABLE history_version (
     seq INTEGER PRIMARY KEY AUTOINCREMENT,
     id TEXT NOT NULL UNIQUE,
     at INTEGER NOT NULL,
     kind TEXT NOT NULL,
     name TEXT,
     title TEXT NOT NULL,
     by TEXT,
     authors TEXT NOT NULL,
     bytes INTEGER NOT NULL
   );
   CREATE TABLE history_part (
     seq INTEGER NOT NULL,
     part INTEGER NOT NULL,
     bytes BLOB NOT NULL,
     PRIMARY KEY (seq, part)
   ) WITHOUT ROWID;
   CREATE TABLE history_writer (
     client INTEGER NOT NULL,
     clock INTEGER NOT NULL,
     user_id TEXT NOT NULL,
     PRIMARY KEY (client, clock)
   ) WITHOUT ROWID;
   CREATE TABLE history_person (user_id TEXT PRIMARY KEY, name TEXT NOT NULL, pending INTEGER NOT NULL);
   CREATE TABLE history_span (first INTEGER NOT NULL, last INTEGER NOT NULL);`,
]
