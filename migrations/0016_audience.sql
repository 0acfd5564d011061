CREATE TABLE `audience_key` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`sealed` text NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `consent_record` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`channel` text NOT NULL,
	`state` text NOT NULL,
	`how` text NOT NULL,
	`source` text DEFAULT '' NOT NULL,
	`ip` text,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`recorded_at` integer NOT NULL,
	`by` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `consent_record_contact` ON `consent_record` (`contact_id`,`recorded_at`);--> statement-breakpoint
CREATE TABLE `contact` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`email` text,
	`phone` text,
	`external_id` text,
	`name` text DEFAULT '' NOT NULL,
	`locale` text,
	`time_zone` text,
	`attributes` text NOT NULL,
	`email_consent` text DEFAULT 'none' NOT NULL,
	`sms_consent` text DEFAULT 'none' NOT NULL,
	`push_consent` text DEFAULT 'none' NOT NULL,
	`muted` text DEFAULT '[]' NOT NULL,
	`activity` text DEFAULT '{}' NOT NULL,
	`import_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `contact_email` ON `contact` (`workspace_id`,`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `contact_external_id` ON `contact` (`workspace_id`,`external_id`);--> statement-breakpoint
CREATE INDEX `contact_phone` ON `contact` (`workspace_id`,`phone`);--> statement-breakpoint
CREATE INDEX `contact_list` ON `contact` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `contact_walk` ON `contact` (`workspace_id`,`id`);--> statement-breakpoint
CREATE INDEX `contact_scan` ON `contact` (`workspace_id`);--> statement-breakpoint
CREATE TABLE `contact_attribute` (
	`workspace_id` text NOT NULL,
	`key` text NOT NULL,
	`label` text NOT NULL,
	`type` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`workspace_id`, `key`),
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `contact_event` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`type` text NOT NULL,
	`at` integer NOT NULL,
	`data` text NOT NULL,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_event_contact` ON `contact_event` (`contact_id`,`at`);--> statement-breakpoint
CREATE INDEX `contact_event_type` ON `contact_event` (`workspace_id`,`type`,`at`,`contact_id`);--> statement-breakpoint
CREATE TABLE `contact_import` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`user_id` text NOT NULL,
	`user_name` text NOT NULL,
	`name` text NOT NULL,
	`file_key` text NOT NULL,
	`delimiter` text NOT NULL,
	`columns` text NOT NULL,
	`mapping` text NOT NULL,
	`plan` text,
	`status` text NOT NULL,
	`error` text,
	`rows` integer NOT NULL,
	`next_row` integer NOT NULL,
	`offset` integer NOT NULL,
	`created` integer DEFAULT 0 NOT NULL,
	`updated` integer DEFAULT 0 NOT NULL,
	`skipped` integer DEFAULT 0 NOT NULL,
	`failed` integer DEFAULT 0 NOT NULL,
	`driver` integer DEFAULT 0 NOT NULL,
	`seen_at` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_import_list` ON `contact_import` (`workspace_id`,`created_at`,`id`);--> statement-breakpoint
CREATE INDEX `contact_import_status` ON `contact_import` (`status`,`seen_at`);--> statement-breakpoint
CREATE TABLE `contact_import_error` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`workspace_id` text NOT NULL,
	`outcome` text NOT NULL,
	`column` text NOT NULL,
	`reason` text NOT NULL,
	`cells` text NOT NULL,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `contact_import`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `contact_tag` (
	`workspace_id` text NOT NULL,
	`tag` text NOT NULL,
	`contact_id` text NOT NULL,
	PRIMARY KEY(`workspace_id`, `tag`, `contact_id`),
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `contact_tag_contact` ON `contact_tag` (`contact_id`,`tag`);--> statement-breakpoint
CREATE TABLE `segment` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`rule` text NOT NULL,
	`members` integer DEFAULT 0 NOT NULL,
	`stale` integer NOT NULL,
	`drifts` integer NOT NULL,
	`evaluated_at` integer,
	`evaluation` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `segment_list` ON `segment` (`workspace_id`,`name`,`id`);--> statement-breakpoint
CREATE INDEX `segment_due` ON `segment` (`kind`,`stale`,`drifts`,`evaluated_at`);--> statement-breakpoint
CREATE TABLE `segment_member` (
	`segment_id` text NOT NULL,
	`contact_id` text NOT NULL,
	`workspace_id` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`segment_id`, `contact_id`),
	FOREIGN KEY (`segment_id`) REFERENCES `segment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`contact_id`) REFERENCES `contact`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `segment_member_contact` ON `segment_member` (`contact_id`);--> statement-breakpoint
CREATE TABLE `suppression` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`channel` text NOT NULL,
	`address` text NOT NULL,
	`reason` text NOT NULL,
	`source` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`workspace_id`) REFERENCES `organization`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `suppression_address` ON `suppression` (`workspace_id`,`channel`,`address`);--> statement-breakpoint
CREATE INDEX `suppression_list` ON `suppression` (`workspace_id`,`at`,`id`);--> statement-breakpoint
CREATE TRIGGER consent_record_stays BEFORE UPDATE ON consent_record BEGIN
  SELECT RAISE(ABORT, 'consent_record: rows are added and never changed');
END;
--> statement-breakpoint
CREATE TRIGGER contact_event_counted AFTER INSERT ON contact_event WHEN NEW.type NOT LIKE 'contact.%' BEGIN
  UPDATE contact SET activity = json_set(activity, '$."' || NEW.type || '"', json_object(
    'count', ifnull(activity ->> ('$."' || NEW.type || '".count'), 0) + 1,
    'last', max(ifnull(activity ->> ('$."' || NEW.type || '".last'), 0), NEW.at)))
  WHERE id = NEW.contact_id AND workspace_id = NEW.workspace_id;
END;
