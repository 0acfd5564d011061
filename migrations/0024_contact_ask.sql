DROP INDEX `contact_walk`;--> statement-breakpoint
DROP INDEX `contact_scan`;--> statement-breakpoint
CREATE INDEX `contact_ask` ON `contact` (`workspace_id`,`id`,`email_consent`,`sms_consent`,`push_consent`,`attributes`,`activity`,`created_at`,`email`,`phone`,`external_id`,`name`,`locale`,`time_zone`);--> statement-breakpoint
DROP INDEX `contact_event_type`;--> statement-breakpoint
CREATE INDEX `contact_event_often` ON `contact_event` (`workspace_id`,`type`,`contact_id`,`at`);--> statement-breakpoint
-- Ids that were longer than an id may be: the inbox of whoever had one could not be read.
UPDATE inbox_item SET id = lower(hex(randomblob(16))) WHERE length(id) > 64;
