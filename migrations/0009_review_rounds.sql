CREATE TABLE `review_link` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`content_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`last_seen_at` integer,
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `review_link_token_hash_unique` ON `review_link` (`token_hash`);--> statement-breakpoint
CREATE INDEX `review_link_content` ON `review_link` (`workspace_id`,`content_id`);--> statement-breakpoint
CREATE TABLE `review_round` (
	`content_id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`mode` text NOT NULL,
	`due_at` integer,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `review_seat` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`content_id` text NOT NULL,
	`position` integer NOT NULL,
	`user_id` text,
	`link_id` text,
	`decision` text,
	`hash` text,
	`decided_at` integer,
	FOREIGN KEY (`content_id`) REFERENCES `content`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `review_seat_content` ON `review_seat` (`content_id`,`position`);--> statement-breakpoint
CREATE INDEX `review_seat_user` ON `review_seat` (`workspace_id`,`user_id`);--> statement-breakpoint
ALTER TABLE `review` ADD `link_id` text;