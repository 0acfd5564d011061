-- The index of words keeps the words alone: the texts it marks and cuts are read from `content`, in place of a second
-- copy of each. It is told what was there before, to forget it.
DROP TRIGGER content_fts_insert;
--> statement-breakpoint
DROP TRIGGER content_fts_update;
--> statement-breakpoint
DROP TRIGGER content_fts_delete;
--> statement-breakpoint
DROP TABLE content_fts;
--> statement-breakpoint
CREATE VIEW content_words AS
SELECT rowid, 'w' || replace(replace(workspace_id, '-', ''), '_', '') AS workspace, title, body, tags FROM content;
--> statement-breakpoint
CREATE VIRTUAL TABLE content_fts USING fts5(
  workspace, title, body, tags, content = 'content_words', content_rowid = 'rowid',
  tokenize = "unicode61 remove_diacritics 2", prefix = '2 3'
);
--> statement-breakpoint
INSERT INTO content_fts (content_fts) VALUES ('rebuild');
--> statement-breakpoint
CREATE TRIGGER content_fts_insert AFTER INSERT ON content BEGIN
  INSERT INTO content_fts (rowid, workspace, title, body, tags)
  VALUES (NEW.rowid, 'w' || replace(replace(NEW.workspace_id, '-', ''), '_', ''), NEW.title, NEW.body, NEW.tags);
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_update AFTER UPDATE OF title, body, tags ON content BEGIN
  INSERT INTO content_fts (content_fts, rowid, workspace, title, body, tags)
  VALUES ('delete', OLD.rowid, 'w' || replace(replace(OLD.workspace_id, '-', ''), '_', ''), OLD.title, OLD.body, OLD.tags);
  INSERT INTO content_fts (rowid, workspace, title, body, tags)
  VALUES (NEW.rowid, 'w' || replace(replace(NEW.workspace_id, '-', ''), '_', ''), NEW.title, NEW.body, NEW.tags);
END;
--> statement-breakpoint
CREATE TRIGGER content_fts_delete AFTER DELETE ON content BEGIN
  INSERT INTO content_fts (content_fts, rowid, workspace, title, body, tags)
  VALUES ('delete', OLD.rowid, 'w' || replace(replace(OLD.workspace_id, '-', ''), '_', ''), OLD.title, OLD.body, OLD.tags);
END;
