import type { LiveNotice } from '../../contracts/hub.ts'
import type { DomainEvent } from '../../events.ts'

/** Areas whose events every member may hear of. Anything else, such as keys, mail and sign-ins, stays inside. */
const SHARED = new Set([
  'content',
  'review',
  'campaign',
  'folder',
  'template',
  'brand_voice',
  'broadcast',
  'knowledge_source',
  'bulk_run',
  'generation',
  'workspace',
  'member',
  'invitation',
  'thread',
  'comment',
  'reaction',
  'suggestion',
  'version',
])

/** Steps of work within, of which a long one takes hundreds: nothing on a page changes by them. */
const INNER = new Set(['broadcast.due'])

/** The event as open pages hear of it: its type and the ids in it, no words. Null when it is not for them. */
export function liveNotice(event: DomainEvent & { id: string }): LiveNotice | null {
  const [area = ''] = event.type.split('.')
  if (!SHARED.has(area) || INNER.has(event.type)) return null
  const ids = Object.entries(event.data).filter(
    ([name, value]) => name.endsWith('Id') && typeof value === 'string',
  )
  return { id: event.id, type: event.type, ids: Object.fromEntries(ids) }
}
