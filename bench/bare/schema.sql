CREATE TABLE person (id TEXT PRIMARY KEY, name TEXT NOT NULL);
INSERT INTO person (id, name) VALUES ('b8a233af-a85b-4fd8-96a3-06ff85c0cf34', 'Bench');
CREATE TABLE content (id TEXT PRIMARY KEY, workspace_id TEXT NOT NULL, type TEXT NOT NULL, title TEXT NOT NULL, body TEXT NOT NULL, excerpt TEXT, language TEXT NOT NULL DEFAULT 'en', status TEXT NOT NULL, campaign_id TEXT, folder_id TEXT, tags TEXT NOT NULL, version INTEGER NOT NULL, word_count INTEGER NOT NULL DEFAULT 160, quality INTEGER DEFAULT 88, run_id TEXT, offline_composer INTEGER NOT NULL DEFAULT 0, created_by TEXT NOT NULL DEFAULT 'b8a233af-a85b-4fd8-96a3-06ff85c0cf34', updated_by TEXT NOT NULL DEFAULT 'b8a233af-a85b-4fd8-96a3-06ff85c0cf34', created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL, planned_at INTEGER, trashed_at INTEGER);
CREATE INDEX content_by_update ON content (workspace_id, trashed_at, updated_at, id);
CREATE TABLE content_log (id TEXT PRIMARY KEY, content_id TEXT NOT NULL, at INTEGER NOT NULL);
