import type { Permission } from '#core/domain/access/permissions'
import { actorAllows } from '#core/domain/access/permissions'
import { forbidden } from '#core/errors'
import type { Ctx } from './context.ts'

/** Refuses by the credential's claims; `commit` asks the live membership again, in its own batch. */
export function authorize(ctx: Pick<Ctx, 'actor'>, permission: Permission): void {
  if (!actorAllows(ctx.actor, permission)) throw forbidden()
}
