-- What was there before versions were kept begins its history with what it says now.
INSERT INTO `revision` (`workspace_id`, `resource`, `resource_id`, `version`, `name`, `snapshot`, `by`, `at`)
SELECT `workspace_id`, 'brand_voice', `id`, `version`, `name`, json_object('name', `name`, 'tone', `tone`,
  'audience', `audience`, 'useWords', json(`use_words`), 'avoidWords', json(`avoid_words`), 'sample', `sample`),
  '', `updated_at`
FROM `brand_voice`;--> statement-breakpoint
INSERT INTO `revision` (`workspace_id`, `resource`, `resource_id`, `version`, `name`, `snapshot`, `by`, `at`)
SELECT `workspace_id`, 'template', `id`, `version`, `name`, json_object('name', `name`, 'description', `description`,
  'type', `type`, 'language', `language`, 'framework', `framework`, 'channel', `channel`, 'prompt', `prompt`, 'variables', json(`variables`)),
  '', `updated_at`
FROM `template`;
