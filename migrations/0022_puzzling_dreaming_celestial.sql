ALTER TABLE `sending_settings` ADD `quiet_from` integer;--> statement-breakpoint
ALTER TABLE `sending_settings` ADD `quiet_to` integer;--> statement-breakpoint
ALTER TABLE `sending_settings` ADD `defaults` text DEFAULT '[]' NOT NULL;