import { z } from 'zod'
import type { DomainEvent } from '../../events.ts'
import { type AccountActor, roleSchema } from '../access/permissions.ts'

/** Whose sockets an event concerns, and what becomes of them. */
const verdictSchema = z.object({
  /** Null is everybody. */
  userId: z.string().nullable(),
  /** What they were opened with (`credentialOf`); null is any. */
  credential: z.string().nullable(),
  /** `none` ends access; `renew` makes the client ask for another ticket, by the role held now. */
  access: z.enum(['none', 'renew']),
  role: roleSchema.nullable(),
})
export type Verdict = z.infer<typeof verdictSchema>

/** A verdict over the sockets whose ticket was given before `at` (epoch ms). */
export const rulingSchema = verdictSchema.extend({ at: z.number() })
export type Ruling = z.infer<typeof rulingSchema>

/** What a socket was opened with. */
export interface Holder {
  userId: string
  credential: string
  /** When its ticket was given (epoch ms). */
  issuedAt: number
}

const grantCredential = (clientId: string) => `grant:${clientId}`

/** What names the credential a socket is opened with: the sign-in, the key, or what an application was granted. */
export function credentialOf(actor: AccountActor): string {
  if (actor.kind === 'apiKey') return actor.keyId
  return actor.grant ? grantCredential(actor.grant.clientId) : actor.sessionId
}

const END: Verdict = { userId: null, credential: null, access: 'none', role: null }

/** What an event means for open sockets; null for one that ends or changes nobody's access. */
export function verdictOf(event: DomainEvent): Verdict | null {
  switch (event.type) {
    case 'member.removed':
      return { ...END, userId: event.data.userId }
    case 'member.role_changed':
      return { ...END, userId: event.data.userId, access: 'renew', role: roleSchema.parse(event.data.role) }
    case 'session.revoked':
      return { ...END, userId: event.data.userId, credential: event.data.sessionId }
    case 'grant.ended':
      return { ...END, userId: event.data.userId, credential: grantCredential(event.data.clientId) }
    case 'api_key.revoked':
      return { ...END, credential: event.data.apiKeyId }
    case 'workspace.deleted':
      return END
    default:
      return null
  }
}

/** True when the ruling is about this socket: one opened with a later ticket has been judged anew. */
export const concerns = (ruling: Ruling, { userId, credential, issuedAt }: Holder): boolean =>
  (ruling.userId === null || ruling.userId === userId) &&
  (ruling.credential === null || ruling.credential === credential) &&
  issuedAt <= ruling.at
