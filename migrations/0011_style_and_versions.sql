CREATE TABLE `style_guide` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`rules` text NOT NULL,
	`version` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `revision` (
	`workspace_id` text NOT NULL,
	`resource` text NOT NULL,
	`resource_id` text NOT NULL,
	`version` integer NOT NULL,
	`name` text NOT NULL,
	`snapshot` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `resource`, `resource_id`, `version`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `brand_voice` ADD `portrait` text;