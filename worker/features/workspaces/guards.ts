import { sql } from 'drizzle-orm'
import { mayChangeMember, unmakesOwner } from '#core/domain/access/membership'
import type { Role } from '#core/domain/access/permissions'
import { AppError, forbidden, notFound } from '#core/errors'
import type { Ctx } from '../../context.ts'
import type { Guard } from '../../db/commit.ts'
import type { NamedMember } from './rows.ts'

const conflict = (message: string, reason: string) => new AppError('conflict', message, { reason })

/** Holds while the membership still has the role that was read. */
export const sameRole = ({ id, organizationId, role }: NamedMember): Guard => ({
  name: 'same-role',
  condition: sql`EXISTS (SELECT 1 FROM member WHERE id = ${id} AND organization_id = ${organizationId} AND role = ${role})`,
  error: conflict(
    'Someone changed this member meanwhile. Load the list again; nothing was changed.',
    'member_changed',
  ),
})

const ownersOnly = new AppError('forbidden', 'Only an owner may make or unmake owners.', {
  reason: 'owners_only',
})

/** Holds while the actor still is an owner: the claim in a token may be older than their demotion. */
const liveOwner = (workspaceId: string, userId: string): Guard => ({
  name: 'live-owner',
  condition: sql`EXISTS (SELECT 1 FROM member WHERE organization_id = ${workspaceId} AND user_id = ${userId} AND role = 'owner')`,
  error: ownersOnly,
})

/** Holds while somebody else owns the workspace too, so that two owners cannot unmake each other at once. */
export const anotherOwner = ({ id, organizationId }: NamedMember): Guard => ({
  name: 'another-owner',
  condition: sql`EXISTS (SELECT 1 FROM member WHERE organization_id = ${organizationId} AND role = 'owner' AND id <> ${id})`,
  error: conflict('A workspace needs an owner. Make somebody else an owner first.', 'last_owner'),
})

/**
 * What must hold in the batch when someone gives a member another role, or none.
 * Throws `forbidden` at once when the actor's claims already say no.
 */
export function memberGuards({ actor, workspaceId }: Ctx, before: NamedMember, to: Role | null): Guard[] {
  const guards = [sameRole(before)]
  if (actor.kind === 'guest') throw forbidden()
  if (actor.kind !== 'system' && !mayChangeMember('admin', before.role, to)) {
    if (!mayChangeMember(actor.role, before.role, to)) throw ownersOnly
    guards.push(liveOwner(workspaceId, actor.userId))
  }
  return unmakesOwner(before.role, to) ? [...guards, anotherOwner(before)] : guards
}

export const stillMember = (workspaceId: string, userId: string): Guard => ({
  name: 'still-member',
  condition: sql`EXISTS (SELECT 1 FROM member WHERE organization_id = ${workspaceId} AND user_id = ${userId})`,
  error: notFound('workspace'),
})

export const notYetMember = (workspaceId: string, email: string): Guard => ({
  name: 'not-yet-member',
  condition: sql`NOT EXISTS (SELECT 1 FROM member JOIN user ON user.id = member.user_id
    WHERE organization_id = ${workspaceId} AND lower(user.email) = lower(${email}))`,
  error: conflict('This person is a member already.', 'already_member'),
})
