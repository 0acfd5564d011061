-- A statement `INSERT INTO guard (name, ok) SELECT 'x', <condition>` aborts its whole batch unless the condition holds.
CREATE VIEW guard AS SELECT '' AS name, 1 AS ok;
--> statement-breakpoint
CREATE TRIGGER guard_fails INSTEAD OF INSERT ON guard WHEN NEW.ok IS NOT 1 BEGIN
  SELECT RAISE(ABORT, 'guard:' || NEW.name || ':');
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE content_fts USING fts5(
  title, body, tags, content_id UNINDEXED, workspace_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);
--> statement-breakpoint
CREATE TRIGGER content_fts_insert AFTER INSERT ON content BEGIN
  INSERT INTO content_fts (rowid, title, body, tags, content_id, workspace_id)
  VALUES (NEW.rowid, NEW.title, NEW.body, NEW.tags, NEW.id, NEW.workspace_id);
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_update AFTER UPDATE OF title, body, tags ON content BEGIN
  UPDATE content_fts SET title = NEW.title, body = NEW.body, tags = NEW.tags WHERE rowid = NEW.rowid;
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_delete AFTER DELETE ON content BEGIN
  DELETE FROM content_fts WHERE rowid = OLD.rowid;
END;
