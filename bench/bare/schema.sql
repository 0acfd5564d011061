CREATE TABLE content (id TEXT PRIMARY KEY, workspace_id TEXT NOT NULL, type TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, status TEXT NOT NULL, tags TEXT NOT NULL, version INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, trashed_at INTEGER);
CREATE INDEX content_by_update ON content (workspace_id, trashed_at, updated_at, id);
CREATE TABLE content_log (id TEXT PRIMARY KEY, content_id TEXT NOT NULL, at INTEGER NOT NULL);
