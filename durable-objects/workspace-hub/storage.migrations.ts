/** Append-only: a step that has shipped is never edited. Each runs once, in order, in one transaction with its mark. */
export const MIGRATIONS: readonly string[] = [
  `CREATE TABLE used_ticket (jti TEXT PRIMARY KEY, expires_at INTEGER NOT NULL);
   CREATE TABLE ruling (
     event_id TEXT PRIMARY KEY,
     ruling TEXT NOT NULL,
     kept_until INTEGER NOT NULL
   );
   CREATE TABLE attendance (
     content_id TEXT PRIMARY KEY,
     roster TEXT NOT NULL,
     sockets INTEGER NOT NULL,
     heard_at INTEGER NOT NULL
   );
   CREATE TABLE daily_peak (
     day TEXT PRIMARY KEY,
     people INTEGER NOT NULL,
     sockets INTEGER NOT NULL
   );`,
]
