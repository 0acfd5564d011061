ALTER TABLE `generation_run` ADD `saved_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `run_running` ON `generation_run` (`saved_at`) WHERE outcome = 'running';