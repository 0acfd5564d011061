CREATE TABLE `chat_destination` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`service` text NOT NULL,
	`name` text NOT NULL,
	`sealed` text NOT NULL,
	`kinds` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `chat_destination_of` ON `chat_destination` (`workspace_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `delivery_event` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`delivery_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`detail` text DEFAULT '' NOT NULL,
	`source` text NOT NULL,
	FOREIGN KEY (`delivery_id`) REFERENCES `notification_delivery`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `delivery_event_once` ON `delivery_event` (`source`);--> statement-breakpoint
CREATE INDEX `delivery_event_of` ON `delivery_event` (`delivery_id`,`at`);--> statement-breakpoint
CREATE TABLE `push_subscription` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`endpoint_hash` text NOT NULL,
	`sealed` text NOT NULL,
	`label` text NOT NULL,
	`created_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `push_subscription_once` ON `push_subscription` (`workspace_id`,`endpoint_hash`);--> statement-breakpoint
CREATE INDEX `push_subscription_of` ON `push_subscription` (`workspace_id`,`user_id`);--> statement-breakpoint
CREATE TABLE `sending_settings` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`track_opens` integer DEFAULT true NOT NULL,
	`track_clicks` integer DEFAULT true NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `effect_attempt` (
	`effect_id` text NOT NULL,
	`attempt` integer NOT NULL,
	`provider` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	`outcome` text,
	`reason` text,
	PRIMARY KEY(`effect_id`, `attempt`)
);
--> statement-breakpoint
CREATE TABLE `provider_circuit` (
	`provider` text PRIMARY KEY NOT NULL,
	`failures` integer NOT NULL,
	`open_until` integer,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_notification_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`notification_id` text NOT NULL,
	`recipient` text NOT NULL,
	`user_id` text,
	`contact_id` text,
	`broadcast_id` text,
	`channel` text NOT NULL,
	`priority` text DEFAULT 'normal' NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer DEFAULT 0 NOT NULL,
	`unless_seen` integer NOT NULL,
	`trail` text NOT NULL,
	`reason` text,
	`faults` integer DEFAULT 0 NOT NULL,
	`effect_id` text,
	`provider` text,
	`attempts` integer DEFAULT 0 NOT NULL,
	`error_class` text,
	`handed_over_at` integer,
	`sent_at` integer,
	`delivered_at` integer,
	`bounced_at` integer,
	`complained_at` integer,
	`opened_at` integer,
	`clicked_at` integer,
	`unsubscribed_at` integer,
	`machine_opens` integer DEFAULT 0 NOT NULL,
	`machine_clicks` integer DEFAULT 0 NOT NULL,
	`created_at` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`notification_id`) REFERENCES `notification`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`user_id`) REFERENCES `user`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_notification_delivery`("id", "workspace_id", "notification_id", "recipient", "user_id", "channel", "state", "due_at", "unless_seen", "trail", "reason", "effect_id", "handed_over_at", "created_at", "updated_at") SELECT `id`, `workspace_id`, `notification_id`, 'user:' || `user_id`, `user_id`, `channel`, `state`, `due_at`, `unless_seen`, `trail`, `reason`, `effect_id`, CASE `state` WHEN 'handed_over' THEN `updated_at` END, `due_at`, `updated_at` FROM `notification_delivery`;--> statement-breakpoint
DROP TABLE `notification_delivery`;--> statement-breakpoint
ALTER TABLE `__new_notification_delivery` RENAME TO `notification_delivery`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `notification_delivery_once` ON `notification_delivery` (`notification_id`,`recipient`,`channel`);--> statement-breakpoint
CREATE INDEX `notification_delivery_due` ON `notification_delivery` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `notification_delivery_sent` ON `notification_delivery` (`workspace_id`,`recipient`,`channel`,`handed_over_at`);--> statement-breakpoint
CREATE INDEX `notification_delivery_list` ON `notification_delivery` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `notification_delivery_broadcast` ON `notification_delivery` (`broadcast_id`,`state`);--> statement-breakpoint
ALTER TABLE `effect` ADD `delivery_id` text;--> statement-breakpoint
ALTER TABLE `effect` ADD `priority` text DEFAULT 'normal' NOT NULL;--> statement-breakpoint
ALTER TABLE `effect` ADD `due_at` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `effect` ADD `leased_until` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `effect` ADD `pinned_to` text;--> statement-breakpoint
ALTER TABLE `effect` ADD `provider_ref` text;--> statement-breakpoint
ALTER TABLE `effect` ADD `error_class` text;--> statement-breakpoint
ALTER TABLE `effect` ADD `confirmed_at` integer;--> statement-breakpoint
CREATE INDEX `effect_due` ON `effect` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `effect_delivery` ON `effect` (`delivery_id`);--> statement-breakpoint
CREATE INDEX `effect_ref` ON `effect` (`provider_ref`);--> statement-breakpoint
UPDATE `effect` SET `channel` = 'email' WHERE `channel` = 'mail';