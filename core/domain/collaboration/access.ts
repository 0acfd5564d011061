import { type Actor, actorAllows } from '../access/permissions.ts'

/** What somebody may do in a live document. */
export interface SessionAccess {
  canRead: boolean
  canWrite: boolean
  /** May write what others accept or reject. */
  canSuggest: boolean
}

/** Readers watch, whoever may comment suggests, whoever may write contents writes here too. A content in the trash is only read. */
export function sessionAccess(actor: Actor, content: { trashed: boolean }): SessionAccess {
  return {
    canRead: actorAllows(actor, 'content:read'),
    canWrite: !content.trashed && actorAllows(actor, 'content:write'),
    canSuggest: !content.trashed && actorAllows(actor, 'comment:write'),
  }
}
