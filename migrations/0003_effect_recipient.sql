ALTER TABLE `effect` ADD `recipient` text;--> statement-breakpoint
ALTER TABLE `effect` ADD `sealed_with` text;--> statement-breakpoint
CREATE INDEX `effect_workspace` ON `effect` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `effect_sealed` ON `effect` (`sealed_with`);