import type { Actor, Permission } from '#core/domain/access/permissions'
import { actorAllows } from '#core/domain/access/permissions'
import { forbidden } from '#core/errors'
import type { Ctx } from './context.ts'

/** Refuses by the credential's claims; `commit` asks the live membership again, in its own batch. */
export function authorize(ctx: Pick<Ctx, 'actor'>, permission: Permission): void {
  if (!actorAllows(ctx.actor, permission)) throw forbidden(refusal(ctx.actor, permission))
}

/** Names the scope that a key or an application was not given: the role is not at fault there. */
function refusal(actor: Actor, permission: Permission): string | undefined {
  if (actor.kind === 'apiKey' && !actor.scopes.includes(permission))
    return `This key does not have the scope ${permission}.`
  if (actor.kind === 'user' && actor.grant && !actor.grant.scopes.includes(permission))
    return `This application does not have the scope ${permission}.`
  return undefined
}
