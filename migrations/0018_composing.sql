CREATE TABLE `broadcast` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`content_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`channel` text NOT NULL,
	`segment_id` text,
	`subject` text NOT NULL,
	`preheader` text NOT NULL,
	`throttle` integer,
	`local_time` text,
	`status` text NOT NULL,
	`reason` text,
	`version` integer NOT NULL,
	`cursor` text,
	`planned` integer DEFAULT 0 NOT NULL,
	`minute` integer DEFAULT 0 NOT NULL,
	`in_minute` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `broadcast_workspace` ON `broadcast` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `broadcast_status` ON `broadcast` (`status`,`minute`);--> statement-breakpoint
CREATE TABLE `digest` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`state` text NOT NULL,
	`closes_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `digest_open` ON `digest` (`workspace_id`,`recipient`,`channel`,`key`) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX `digest_due` ON `digest` (`state`,`closes_at`);--> statement-breakpoint
CREATE TABLE `digest_item` (
	`delivery_id` text PRIMARY KEY NOT NULL,
	`digest_id` text NOT NULL,
	`notification_id` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`digest_id`) REFERENCES `digest`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `digest_item_digest` ON `digest_item` (`digest_id`,`at`);--> statement-breakpoint
CREATE TABLE `digest_rule` (
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`window` integer,
	`cron` text,
	`time_zone` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `kind`, `channel`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notification_request` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`origin_id` text NOT NULL,
	`kind` text NOT NULL,
	`data` text NOT NULL,
	`priority` text NOT NULL,
	`channels` text NOT NULL,
	`segment_id` text,
	`local_time` text,
	`status` text NOT NULL,
	`reason` text,
	`recipients` integer NOT NULL,
	`planned` integer DEFAULT 0 NOT NULL,
	`unknown` integer DEFAULT 0 NOT NULL,
	`cursor` text,
	`due_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `notification_request_workspace` ON `notification_request` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notification_request_due` ON `notification_request` (`status`,`due_at`);--> statement-breakpoint
CREATE TABLE `notification_request_recipient` (
	`request_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`recipient` text NOT NULL,
	PRIMARY KEY(`request_id`, `ordinal`),
	FOREIGN KEY (`request_id`) REFERENCES `notification_request`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `mail_brand` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`logo_url` text,
	`accent` text NOT NULL,
	`address` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `notification_template` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`channel` text NOT NULL,
	`locale` text NOT NULL,
	`words` text NOT NULL,
	`version` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `notification_template_once` ON `notification_template` (`workspace_id`,`kind`,`channel`,`locale`);--> statement-breakpoint
CREATE INDEX `notification_template_workspace` ON `notification_template` (`workspace_id`,`updated_at`);--> statement-breakpoint
CREATE TABLE `schedule` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`name` text NOT NULL,
	`target` text NOT NULL,
	`target_id` text NOT NULL,
	`cron` text,
	`time_zone` text NOT NULL,
	`status` text NOT NULL,
	`next_at` integer,
	`last_at` integer,
	`runs` integer DEFAULT 0 NOT NULL,
	`lease` text,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `schedule_workspace` ON `schedule` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `schedule_due` ON `schedule` (`status`,`next_at`);--> statement-breakpoint
CREATE INDEX `schedule_target` ON `schedule` (`target_id`);