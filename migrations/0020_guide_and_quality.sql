ALTER TABLE `content` ADD `quality` integer;--> statement-breakpoint
ALTER TABLE `generation_run` ADD `style_guide_version` integer;