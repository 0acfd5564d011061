import { mailLocale } from '#core/domain/mail/render-mail'
import type { SecurityChange } from '#core/domain/notifications/security-changes'
import type { Deps } from '../../deps.ts'
import { raiseEvent } from './raise-event.ts'
import { membership } from './token-claims.ts'

interface Noticed {
  userId: string
  change: SecurityChange
  /** Of the passkey or the application; empty when it has none. */
  name?: string
  /** Where the person is told, if they are a member of it. */
  workspaceId?: unknown
  /** Of the request by which the person did it themselves. */
  headers?: Headers | undefined
  /** Where somebody else's request brought it to light: the person's, as they last told it. */
  language?: string | undefined
}

/**
 * Tells a person of a change to their account, in one of their workspaces: the one they are in, else their oldest.
 * Whoever is in none has no inbox, and gets what the account mails alone.
 */
export async function securityNoticed(
  deps: Deps,
  { userId, change, name = '', workspaceId, headers, language }: Noticed,
): Promise<void> {
  const place = await membership(deps, userId, typeof workspaceId === 'string' ? workspaceId : null)
  if (!place) return
  const told = headers?.get('accept-language') ?? language
  const data = { userId, change, name, language: told && mailLocale(told) }
  await raiseEvent(deps, place.workspaceId, { type: 'security.noticed', data })
}
