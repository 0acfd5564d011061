CREATE TABLE `bulk_row` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`run_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`cells` text NOT NULL,
	`status` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`generation_run_id` text,
	`content_id` text,
	`title` text DEFAULT '' NOT NULL,
	`body` text DEFAULT '' NOT NULL,
	`fields` text,
	`error` text,
	FOREIGN KEY (`run_id`) REFERENCES `bulk_run`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `bulk_row_run` ON `bulk_row` (`run_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `bulk_row_status` ON `bulk_row` (`run_id`,`status`,`ordinal`);--> statement-breakpoint
CREATE TABLE `bulk_run` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`brief` text NOT NULL,
	`template_id` text,
	`brand_voice_id` text,
	`knowledge` text,
	`provider` text,
	`columns` text NOT NULL,
	`mapping` text NOT NULL,
	`in_fields` integer NOT NULL,
	`keep_contents` integer NOT NULL,
	`status` text NOT NULL,
	`reason` text,
	`rows` integer NOT NULL,
	`driver` integer DEFAULT 0 NOT NULL,
	`seen_at` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bulk_run_workspace` ON `bulk_run` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `bulk_run_status` ON `bulk_run` (`status`,`seen_at`);--> statement-breakpoint
CREATE TABLE `knowledge_passage` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`source_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`heading` text NOT NULL,
	`page` integer,
	`text` text NOT NULL,
	`words` integer NOT NULL,
	FOREIGN KEY (`source_id`) REFERENCES `knowledge_source`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `knowledge_passage_source` ON `knowledge_passage` (`source_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `knowledge_source` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`address` text,
	`file_name` text,
	`media_type` text NOT NULL,
	`file_key` text NOT NULL,
	`hash` text NOT NULL,
	`bytes` integer NOT NULL,
	`pages` integer,
	`words` integer NOT NULL,
	`passages` integer NOT NULL,
	`version` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`fetched_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `knowledge_source_workspace` ON `knowledge_source` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
ALTER TABLE `generation_run` ADD `citations` text DEFAULT '[]' NOT NULL;--> statement-breakpoint
ALTER TABLE `generation_run` ADD `fields` text;--> statement-breakpoint
ALTER TABLE `generation_run` ADD `free` integer DEFAULT false NOT NULL;