import type { LiveNotice } from '#core/contracts/hub'

type Key = readonly string[]

/** The queries that show things of an area, by the first part of an event's type. */
const AREAS: Record<string, (ids: LiveNotice['ids']) => Key[]> = {
  content: ({ contentId }) => [
    ['content', 'list'],
    ['content', 'home'],
    ['content', 'calendar'],
    ...(contentId
      ? [
          ['content', 'one', contentId] as const,
          ['content', 'reviews', contentId] as const,
          ['content', 'round', contentId] as const,
        ]
      : []),
  ],
  review: ({ contentId }) => [
    ['content', 'home'],
    ...(contentId
      ? [['content', 'reviews', contentId] as const, ['content', 'round', contentId] as const]
      : []),
  ],
  // A text that is scheduled or sent says so wherever it is listed.
  broadcast: () => [['broadcasts'], ['content', 'list'], ['content', 'home'], ['content', 'calendar']],
  campaign: () => [['campaigns']],
  folder: () => [['folders'], ['content', 'list']],
  template: () => [['templates']],
  brand_voice: () => [['brand-voices']],
  style_guide: () => [['style-guide']],
  knowledge_source: () => [['knowledge']],
  bulk_run: () => [['bulk']],
  generation: () => [['generation']],
  workspace: () => [['workspace'], ['workspaces']],
  member: () => [['members'], ['invitations']],
  invitation: () => [['invitations']],
  thread: ({ contentId }) => [contentId ? ['comments', contentId] : ['comments']],
  comment: ({ contentId }) => [contentId ? ['comments', contentId] : ['comments']],
  reaction: ({ contentId }) => [contentId ? ['comments', contentId] : ['comments']],
  version: ({ contentId }) => [contentId ? ['versions', contentId] : ['versions']],
}

/** The keys of what these events have made old, each once. */
export function staleKeys(events: readonly LiveNotice[]): Key[] {
  const keys = new Map<string, Key>()
  for (const { type, ids } of events)
    for (const key of AREAS[type.split('.')[0] ?? '']?.(ids) ?? []) keys.set(key.join('/'), key)
  return [...keys.values()]
}
