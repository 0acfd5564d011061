DROP INDEX `content_by_title`;--> statement-breakpoint
CREATE INDEX `content_by_title` ON `content` (`workspace_id`,`trashed_at`,"title" COLLATE NOCASE,`id`);