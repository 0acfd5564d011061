-- The words of a workspace are found among its own: its name is a word of each of its rows, and a search asks for it.
-- Short beginnings of words have an index of their own, since a search goes on while it is being typed.
DROP TRIGGER content_fts_insert;
--> statement-breakpoint
DROP TRIGGER content_fts_update;
--> statement-breakpoint
DROP TRIGGER content_fts_delete;
--> statement-breakpoint
DROP TABLE content_fts;
--> statement-breakpoint
CREATE VIRTUAL TABLE content_fts USING fts5(
  workspace, title, body, tags, content_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
INSERT INTO content_fts (rowid, workspace, title, body, tags, content_id)
SELECT rowid, 'w' || replace(replace(workspace_id, '-', ''), '_', ''), title, body, tags, id FROM content;
--> statement-breakpoint
CREATE TRIGGER content_fts_insert AFTER INSERT ON content BEGIN
  INSERT INTO content_fts (rowid, workspace, title, body, tags, content_id)
  VALUES (NEW.rowid, 'w' || replace(replace(NEW.workspace_id, '-', ''), '_', ''), NEW.title, NEW.body, NEW.tags, NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_update AFTER UPDATE OF title, body, tags ON content BEGIN
  UPDATE content_fts SET title = NEW.title, body = NEW.body, tags = NEW.tags WHERE rowid = NEW.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_delete AFTER DELETE ON content BEGIN
  DELETE FROM content_fts WHERE rowid = OLD.rowid;
END;
--> statement-breakpoint
-- When a content goes out, as the calendar asks for it.
CREATE INDEX content_by_date ON content (workspace_id, coalesce(sent_at, scheduled_at, planned_at));
