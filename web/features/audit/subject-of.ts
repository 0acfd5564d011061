import type { AuditEntry } from '#core/contracts/security'

/** Codes of an entry's detail in words. */
export interface DetailWords {
  role(code: string): string
  channel(code: string): string
  reason(code: string): string
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/**
 * What was changed, in the order it is read: its name, then what tells it from others. Of contacts and addresses the
 * log keeps no name, so that an erased person is in it no more.
 */
export function subjectOf({ action, detail }: AuditEntry, words: DetailWords): string[] {
  const { title, name, email, role, from, to, channel, reason } = detail
  const names = [title, name, email].filter(isText)
  if (action === 'member.role_changed')
    return [...names, [from, to].filter(isText).map(words.role).join(' → ')]
  if (/^(member|invitation)\./.test(action)) return [...names, ...[role].filter(isText).map(words.role)]
  if (action.startsWith('suppression.'))
    return [...[channel].filter(isText).map(words.channel), ...[reason].filter(isText).map(words.reason)]
  return names
}
