DROP INDEX `content_by_campaign`;--> statement-breakpoint
DROP INDEX `content_by_folder`;--> statement-breakpoint
DROP INDEX `content_in_trash`;--> statement-breakpoint
CREATE INDEX `content_by_campaign` ON `content` (`campaign_id`) WHERE "content"."campaign_id" is not null;--> statement-breakpoint
CREATE INDEX `content_by_folder` ON `content` (`folder_id`) WHERE "content"."folder_id" is not null;--> statement-breakpoint
CREATE INDEX `content_in_trash` ON `content` (`trashed_at`) WHERE "content"."trashed_at" is not null;--> statement-breakpoint
DROP INDEX `audit_chain`;--> statement-breakpoint
DROP INDEX `audit_unsealed`;--> statement-breakpoint
CREATE UNIQUE INDEX `audit_chain` ON `audit_log` (`workspace_id`,`seq`) WHERE "audit_log"."seq" is not null;--> statement-breakpoint
CREATE INDEX `audit_unsealed` ON `audit_log` (`workspace_id`,`at`,`id`) WHERE "audit_log"."seq" is null;--> statement-breakpoint
DROP INDEX `outbox_due`;--> statement-breakpoint
DROP INDEX `outbox_dead`;--> statement-breakpoint
CREATE INDEX `outbox_delivered` ON `outbox` (`delivered_at`,`id`) WHERE "outbox"."delivered_at" is not null;--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`leased_until`) WHERE "outbox"."delivered_at" IS NULL AND "outbox"."dead_at" IS NULL;--> statement-breakpoint
CREATE INDEX `outbox_dead` ON `outbox` (`workspace_id`,`dead_at`,`id`) WHERE "outbox"."dead_at" is not null;