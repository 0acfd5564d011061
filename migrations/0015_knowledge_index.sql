-- `scope` is the workspace as one indexed word, so that a search reads no other workspace's matches.
CREATE VIRTUAL TABLE knowledge_fts USING fts5(
  title, heading, body, scope, passage_id UNINDEXED, source_id UNINDEXED,
  tokenize = "unicode61 remove_diacritics 2"
);
--> statement-breakpoint
CREATE TRIGGER knowledge_fts_insert AFTER INSERT ON knowledge_passage BEGIN
  INSERT INTO knowledge_fts (rowid, title, heading, body, scope, passage_id, source_id)
  SELECT NEW.rowid, title, NEW.heading, NEW.text,
    'ws' || lower(replace(replace(NEW.workspace_id, '-', ''), '_', '')), NEW.id, NEW.source_id
  FROM knowledge_source WHERE id = NEW.source_id;
END;
--> statement-breakpoint
CREATE TRIGGER knowledge_fts_delete AFTER DELETE ON knowledge_passage BEGIN
  DELETE FROM knowledge_fts WHERE rowid = OLD.rowid;
END;
