-- The bands of a signature as words of an index in place of 32 rows of a table with two indexes. A word begins with the
-- workspace, so that a look for neighbours reads what its own workspace holds: `w<workspace>x<band>x<hash>`.
CREATE VIRTUAL TABLE content_band_fts USING fts5(
  bands, content = '', contentless_delete = 1, detail = none, tokenize = "ascii"
);
--> statement-breakpoint
INSERT INTO content_band_fts (rowid, bands)
SELECT content.rowid,
  group_concat('w' || replace(replace(content.workspace_id, '-', ''), '_', '') || 'x' || content_band.band || 'x' ||
    content_band.hash, ' ')
FROM content_band JOIN content ON content.id = content_band.content_id GROUP BY content.rowid;
--> statement-breakpoint
CREATE TRIGGER content_band_fts_delete AFTER DELETE ON content BEGIN
  DELETE FROM content_band_fts WHERE rowid = OLD.rowid;
END;
--> statement-breakpoint
DROP TABLE `content_band`;
