ALTER TABLE `user` ADD `last_workspace_id` text;--> statement-breakpoint
-- Whoever moves a session into a workspace, the person's next sign-in begins there.
CREATE TRIGGER session_remembers_workspace AFTER UPDATE OF active_organization_id ON session
WHEN NEW.active_organization_id IS NOT NULL BEGIN
  UPDATE user SET last_workspace_id = NEW.active_organization_id WHERE id = NEW.user_id;
END;
