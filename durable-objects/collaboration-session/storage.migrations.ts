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
]
