CREATE TABLE `inbox_item` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`notification_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	`archived_at` integer,
	`snoozed_until` integer,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`notification_id`) REFERENCES `notification`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `inbox_item_once` ON `inbox_item` (`notification_id`,`user_id`);--> statement-breakpoint
CREATE INDEX `inbox_item_list` ON `inbox_item` (`workspace_id`,`user_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `inbox_item_snoozed` ON `inbox_item` (`snoozed_until`);--> statement-breakpoint
CREATE TABLE `notification` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notification_age` ON `notification` (`created_at`);--> statement-breakpoint
CREATE TABLE `notification_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`notification_id` text NOT NULL,
	`user_id` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`unless_seen` integer NOT NULL,
	`trail` text NOT NULL,
	`reason` text,
	`effect_id` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`notification_id`) REFERENCES `notification`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_delivery_once` ON `notification_delivery` (`notification_id`,`user_id`,`channel`);--> statement-breakpoint
CREATE INDEX `notification_delivery_due` ON `notification_delivery` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `notification_delivery_sent` ON `notification_delivery` (`workspace_id`,`user_id`,`channel`,`updated_at`);--> statement-breakpoint
CREATE TABLE `notification_preference` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`on` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `user_id`, `kind`, `channel`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notification_settings` (
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`quiet_from` integer,
	`quiet_to` integer,
	`time_zone` text,
	PRIMARY KEY(`workspace_id`, `user_id`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
