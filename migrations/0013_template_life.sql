ALTER TABLE `template` ADD `limits` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `template` ADD `archived_at` integer;--> statement-breakpoint
CREATE INDEX `run_template` ON `generation_run` (`workspace_id`,`template_id`,`created_at`) WHERE template_id IS NOT NULL;