CREATE TABLE `content_band` (
	`workspace_id` text NOT NULL,
	`band` integer NOT NULL,
	`hash` integer NOT NULL,
	`content_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `band`, `hash`, `content_id`),
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `content_band_content` ON `content_band` (`content_id`);--> statement-breakpoint
CREATE TABLE `content_signature` (
	`content_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`version` integer NOT NULL,
	`signature` text NOT NULL,
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE cascade
);
