CREATE TABLE `contact_browser` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`endpoint_hash` text NOT NULL,
	`sealed` text NOT NULL,
	`sealed_with` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_browser_once` ON `contact_browser` (`workspace_id`,`endpoint_hash`);--> statement-breakpoint
CREATE INDEX `contact_browser_of` ON `contact_browser` (`workspace_id`,`contact_id`);--> statement-breakpoint
CREATE INDEX `contact_browser_sealed` ON `contact_browser` (`sealed_with`);--> statement-breakpoint
CREATE TABLE `member_phone` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`phone` text,
	`verified_at` integer,
	`pending` text,
	`code_hash` text,
	`code_ends_at` integer,
	`tries_left` integer DEFAULT 0 NOT NULL,
	`sent_at` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `audience_key` ADD `sealed_with` text;--> statement-breakpoint
CREATE INDEX `audience_key_sealed` ON `audience_key` (`sealed_with`);--> statement-breakpoint
ALTER TABLE `notification_request` ADD `digest` text;--> statement-breakpoint
ALTER TABLE `chat_destination` ADD `sealed_with` text;--> statement-breakpoint
CREATE INDEX `chat_destination_sealed` ON `chat_destination` (`sealed_with`);--> statement-breakpoint
ALTER TABLE `push_subscription` ADD `sealed_with` text;--> statement-breakpoint
CREATE INDEX `push_subscription_sealed` ON `push_subscription` (`sealed_with`);